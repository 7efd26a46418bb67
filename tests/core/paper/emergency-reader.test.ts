import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBrowser, type RunningBrowser } from '../../electron-stand-in/host/start-browser.ts';
import { recordOf } from './record-samples.ts';
import { layOut, passphrase, type PrintedVault } from './round-trip.ts';
import { qrTextsOf, typedLinesOf } from './sheet-samples.ts';

const root = join(import.meta.dirname, '../../..');
const goldenPath = join(root, 'tests/vectors/golden-v1.sparekey');
const golden = JSON.parse(await readFile(join(root, 'tests/vectors/golden-v1.json'), 'utf8')) as {
  readonly passphrase: string;
  readonly recoveryKey: string;
};

let folder: string;
let running: RunningBrowser;
let page: Page;
/** Whatever the page asked for beside itself, and whatever its policy or its code complained of. */
let heard: string[];
/** What the browser sent, by its own account; what the page's policy stopped is none of it. */
let sent: Map<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sparekey-reader-'));
  const script = join(root, 'scripts/build-emergency-reader.ts');
  const build = [script, join(folder, 'open-vault.html')];
  await promisify(execFile)(process.execPath, build, { cwd: root });
  running = await startBrowser({ prefer: 'machine', headed: false });
}, 60_000);

afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  const context = await running.browser.newContext({ offline: true });
  page = await context.newPage();
  heard = [];
  const address = pathToFileURL(join(folder, 'open-vault.html')).href;
  const devTools = await context.newCDPSession(page);
  await devTools.send('Network.enable');
  sent = new Map();
  devTools.on('Network.requestWillBeSent', ({ requestId, request }) => {
    sent.set(requestId, request.url);
  });
  devTools.on('Network.loadingFailed', ({ requestId, blockedReason }) => {
    if (blockedReason === 'csp') sent.delete(requestId);
  });
  devTools.on('Network.webSocketCreated', ({ requestId, url }) => {
    sent.set(requestId, url);
  });
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  await page.goto(address);
  return async () => {
    expect(heard).toEqual([]);
    expect([...sent.values()]).toEqual([address]);
    await context.close();
  };
});

async function open(secret: string): Promise<string> {
  await page.fill('#secret', secret);
  await page.click('#button');
  await page.waitForFunction(
    () => !document.querySelector('#status')?.textContent?.startsWith('Opening'),
  );
  return (await page.textContent('#status')) ?? '';
}

/** Each account's title and, once it is opened, its lines. */
async function accounts(): Promise<readonly (readonly string[])[]> {
  for (const summary of await page.$$('summary')) await summary.click();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('details')].every((box) => box.querySelector('ol') !== null),
  );
  return page.$$eval('details', (boxes) =>
    boxes.map((box) => [
      box.querySelector('summary')?.textContent ?? '',
      ...Array.from(box.querySelectorAll('li'), (item) => `${item.value} ${item.textContent}`),
    ]),
  );
}

describe('the emergency reader, without a network', () => {
  it.each([
    ['its passphrase', golden.passphrase],
    ['its recovery key', golden.recoveryKey],
  ])('opens the golden vault with %s', async (_what, secret) => {
    await page.setInputFiles('#file', goldenPath);
    expect(await open(secret)).toBe('3 accounts.');
    expect(await page.textContent('#accounts')).not.toContain('a1b2c-3d4e5');
    expect(await accounts()).toEqual(expectedOfGolden);
  });

  it.each([
    ['another passphrase', 'wrong', 'That passphrase does not open this vault.'],
    [
      'a recovery key of another vault',
      'AAAA AAAA AAAA AAAA AAAA AAAA AAAA AAAA AAAA AAAA AAAA AAAA AAAA AAAA',
      'That passphrase does not open this vault; as a recovery key it has a typo.',
    ],
  ])('says so for %s', async (_what, secret, sentence) => {
    await page.setInputFiles('#file', goldenPath);
    expect(await open(secret)).toBe(sentence);
    expect(await page.textContent('#accounts')).toBe('');
  });

  it('says so for a file that is no vault', async () => {
    await page.setInputFiles('#file', join(root, 'package.json'));
    expect(await open('x')).toBe('This file is not a Sparekey vault.');
  });

  const payload = '<img src=x onerror="document.title=1">';
  const printed: PrintedVault = {
    records: [recordOf(['f10b8-0c71e', payload], { issuer: payload, setTag: 0 })],
    layout: 'sheet',
    paper: 'A4',
    sealed: false,
  };
  const expected = [[`${payload}, alexdoe: 2 of 2 left`, '1 f10b8-0c71e', `2 ${payload}`]];

  it('reads a plain sheet from the texts of its QR codes, and shows hostile text literally', async () => {
    await page.fill('#sheet', qrTextsOf(await layOut(printed)).join('\n'));
    expect(await open('')).toBe('1 account.');
    expect(await accounts()).toEqual(expected);
    expect(await page.title()).toBe('Sparekey: open a vault');
  });

  it('reads an encrypted sheet from its typed lines', async () => {
    const sheet = await layOut({ ...printed, sealed: true });
    await page.fill('#sheet', typedLinesOf(sheet).join('\n'));
    expect(await open('')).toBe('This sheet is encrypted. Type its passphrase.');
    expect(await open('wrong')).toBe('That passphrase does not open this sheet.');
    expect(await open(passphrase)).toBe('1 account.');
    expect(await accounts()).toEqual(expected);
  });

  it('names the line that was mistyped, while the next is typed and when asked', async () => {
    const lines = typedLinesOf(await layOut(printed)).map((line, at) =>
      at === 3 ? line.replace(/.$/, (last) => (last === '0' ? '1' : '0')) : line,
    );
    const sentence = 'Line 4 is not as it was printed.';
    await page.fill('#sheet', lines.slice(0, 3).join('\n'));
    expect(await page.textContent('#sheet-check')).toBe('3 right. Next: 1-04.');
    await page.fill('#sheet', lines.slice(0, 5).join('\n'));
    expect(await page.textContent('#sheet-check')).toBe(sentence);
    await page.fill('#sheet', lines.join('\n'));
    expect(await open('')).toBe(sentence);
  });

  it('is worked with the keyboard alone, and tells where the answer is', async () => {
    await page.locator('#sheet').focus();
    await page.keyboard.insertText(qrTextsOf(await layOut(printed)).join('\n'));
    for (const stop of ['secret', 'show', 'button']) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(stop);
    }
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'status');
    expect(await page.textContent('#status')).toBe('1 account.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('details[open] li');
  });

  it.each(['light', 'dark'] as const)('has no barrier that axe finds: %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.fill('#sheet', qrTextsOf(await layOut(printed)).join('\n'));
    await open('');
    await accounts();
    await page.evaluate(await readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'));
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { readonly axe: typeof import('axe-core') };
      const { violations } = await axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
    });
    expect(found).toEqual([]);
  });

  it('could send nothing if something in it tried', async () => {
    const refused = await page.evaluate(async () => {
      const blocked: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        blocked.push(effectiveDirective);
      });
      await fetch('https://example.org/').catch(() => undefined);
      try {
        new WebSocket('wss://example.org/').close();
      } catch {
        // Some browsers refuse by throwing.
      }
      new Image().src = 'https://example.org/x.png';
      document.head.append(
        Object.assign(document.createElement('script'), { text: 'document.title = 1' }),
      );
      const form = document.createElement('form');
      form.action = 'https://example.org/';
      document.body.append(form);
      form.submit();
      await new Promise((resolve) => {
        setTimeout(resolve, 300);
      });
      return blocked;
    });
    expect(new Set(refused)).toEqual(
      new Set(['connect-src', 'img-src', 'script-src-elem', 'form-action']),
    );
    // What the browser says of it; nothing was sent, which is looked at after every test.
    expect(heard.every((text) => /Content Security Policy|refused/i.test(text))).toBe(true);
    heard = [];
  });
});

const expectedOfGolden = [
  ['GitHub, alexdoe: 1 of 2 left', '1 a1b2c-3d4e5 used', '2 f6a7b-8c9d0'],
  ['Zürich Bank, konto 42: 2 of 3 left', '1 012345 rejected', '2 678901', '3 234567'],
  ['銀行: 1 of 1 left', '1 RESCUE-ΩΩ-0001'],
];
