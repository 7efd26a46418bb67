import { mkdirSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { argon2id } from '../../../electron/core/crypto/sodium.ts';
import { weakestKdf } from '../../../electron/core/crypto/calibration.ts';
import { layOutSheet, layOutCards } from '../../../electron/core/paper/sheet-layout.ts';
import { layOutSealedSheet } from '../../../electron/core/paper/seal-sheet.ts';
import { renderSheetHtml } from '../../../electron/core/paper/sheet-html.ts';
import { startBrowser } from '../../electron-stand-in/host/start-browser.ts';
import { account, input, live, numbered, options, withData } from './sheet-samples.ts';
const day = (t: string) => Date.parse(`${t}T12:00:00`);
const github = withData(
  account('g', [], {
    codes: [
      { position: 1, value: 'aa1bb-cc2dd', state: 'worked', usedAt: day('2026-03-09') },
      { position: 2, value: 'ab1bb-cc2dd', state: 'worked', usedAt: day('2026-03-28') },
      { position: 3, value: 'ac1bb-cc2dd', state: 'rejected', usedAt: day('2026-04-14') },
      ...[
        'f10b8-0c71e',
        '6e2a4-d98b3',
        '0c7d1-4fa96',
        'a53e8-b2074',
        'd81c6-3e5f0',
        '2f94b-a0d67',
        'e7b05-186cd',
      ].map((v, i) => live(v, i + 4)),
    ],
  }),
  { setNumber: 2 },
);
const google = withData(
  account(
    'o',
    [
      '4820 9173',
      '7715 0386',
      '2094 6651',
      '9362 1807',
      '1058 7749',
      '6613 2290',
      '3471 8052',
      '8806 4139',
      '5927 3614',
      '0249 5878',
    ],
    { issuer: 'Google', name: 'alex@doe.example', url: 'https://www.google.com' },
  ),
);
const longName = withData(
  account('l', ['x'.repeat(80), 'abc-def-ghi'.repeat(6)], {
    issuer: 'W'.repeat(100),
    name: '株式会社三井住友オンラインバンキング'.repeat(4),
    kind: 'ordered',
  }),
);
const hebrew = withData(
  account('h', numbered(40, 8), {
    issuer: 'חברת הטלפונים',
    name: 'יוסי',
    url: 'https://bezeq.example',
  }),
);
const opt = (m = {}) => options(m);
it('look', async () => {
  const { browser } = await startBrowser({ prefer: 'machine', headed: false });
  const page = await browser.newPage({
    viewport: { width: 900, height: 1200 },
    deviceScaleFactor: 150 / 96,
  });
  mkdirSync('/tmp/look', { recursive: true });
  const shots: Record<string, any> = {
    two: layOutSheet(input([github, google], { options: opt() })),
    one: layOutSheet(
      input([github], { options: opt({ spent: 'struck', keptAt: 'Safe in the study' }) }),
    ),
    letter: layOutSheet(
      input([github, google], { paper: 'Letter', options: opt({ restore: 'codes' }) }),
    ),
    long: layOutSheet(input([longName, hebrew], { options: opt({ keptAt: null }) })),
    large: layOutSheet(input([github, longName], { options: opt({ layout: 'large' }) })),
    cards: layOutSheet(
      input([github, google, longName, hebrew], {
        options: opt({ layout: 'cards', keptAt: 'Wallet' }),
      }),
    ),
    cards8: layOutSheet(
      input(
        [github, google, github, google, google, google, google, google].map((a, i) => ({
          ...a,
          accountId: 'x' + i,
        })),
        { options: opt({ layout: 'cards', restore: 'none' }) },
      ),
    ),
    sealed: await layOutSealedSheet(input([github, google, longName], { options: opt() }), {
      passphrase: 'x',
      kdf: weakestKdf,
      deriveKey: (d) => Promise.resolve(argon2id(d.secret, d.salt, d.opslimit, d.memlimitBytes)),
    }),
  };
  for (const [name, sheet] of Object.entries(shots)) {
    const html = renderSheetHtml(sheet).html;
    writeFileSync(`/tmp/look/${name}.html`, html);
    await page.goto('about:blank');
    await page.goto('file:///tmp/look/' + name + '.html');
    await page.evaluate(() => document.fonts.ready);
    const els = await page.$$('.sheet-page');
    for (const [i, el] of els.entries())
      await el.screenshot({ path: `/tmp/look/${name}-${i + 1}.png` });
  }
  await browser.close();
}, 60000);
