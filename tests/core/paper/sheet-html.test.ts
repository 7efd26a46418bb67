// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { layOutSheet, type SheetInput } from '../../../electron/core/paper/sheet-layout.ts';
import { renderRecoverySheetHtml } from '../../../electron/core/paper/recovery-sheet.ts';
import { renderSheetHtml } from '../../../electron/core/paper/sheet-html.ts';
import type { Sheet } from '../../../shared/paper/sheet-types.ts';
import { account, input, numbered, partlyUsed } from './sheet-samples.ts';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** Tags and attributes without their texts. */
const shapeOf = (node: Element): string =>
  `<${node.tagName} ${node.getAttributeNames().join(' ')}>${Array.from(node.children, shapeOf).join('')}</>`;

const textOf = (html: string): string => parse(html).body.textContent ?? '';

const sheetHtml = (given: SheetInput): string => renderSheetHtml(layOutSheet(given)).html;

const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><style>*{display:none}',
  '</title></head><body onload=alert(1)>',
  '<!-- &lt;b&gt; &amp; -->',
  '\u202Egnp.exe\u202C',
  'javascript:alert(1)',
  '{{7*7}} ${7*7}',
];

const filler = 'x'.repeat(40);

/** Three pages with one text in every field that comes from outside, whatever its length: laid out with a filler. */
function filledWith(text: string): string {
  const sheet = layOutSheet(
    input(
      [
        account('a', [filler, 'f10b8-0c71e'], { issuer: filler, name: filler, url: filler }),
        account('b', numbered(80, 8), { issuer: filler, name: filler, url: null }),
      ],
      { sheetId: filler, vaultName: filler },
    ),
  );
  const replaced = JSON.stringify(sheet).replaceAll(JSON.stringify(filler), () =>
    JSON.stringify(text),
  );
  return renderSheetHtml(JSON.parse(replaced) as Sheet).html;
}

describe('hostile text in every field of a sheet', () => {
  it.each(payloads)('%s', (payload) => {
    const html = filledWith(payload);
    expect(parse(html).querySelectorAll('.sheet-page')).toHaveLength(3);
    expect(shapeOf(parse(html).documentElement)).toBe(
      shapeOf(parse(filledWith('harmless')).documentElement),
    );
    expect(parse(html).querySelectorAll('script, img, iframe, link, object')).toHaveLength(0);
    expect(parse(html).querySelector('.block-issuer')?.textContent).toBe(payload);
    expect(parse(html).querySelector('.code-text')?.textContent).toBe(payload);
    expect(parse(html).querySelector('.block-account')?.textContent).toContain(payload);
    expect(parse(html).querySelector('.foot-vault')?.textContent).toContain(payload);
  });
});

describe('the document', () => {
  const html = sheetHtml(input([partlyUsed, account('b', ['4820 9173'])]));

  it('admits nothing but its own style element, by hash, and fonts inside it', async () => {
    const policy = parse(html).querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    const style = parse(html).querySelector('style')?.textContent ?? '';
    expect(style).toContain('.sheet-page .code-row');
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
    const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src 'sha256-${hash}'`,
      'font-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('refers to nothing outside itself and carries no style attribute, which the policy forbids', () => {
    const document = parse(html);
    expect(document.querySelectorAll('[src], [href], [style]')).toHaveLength(0);
    const addresses = [...html.matchAll(/url\(([^)]{0,20})/g)].map(([, start]) => start);
    expect(addresses).toHaveLength(17);
    for (const address of addresses) expect(address).toMatch(/^data:font\/woff2/);
    expect(html).not.toMatch(/@import|https?:\/\//);
  });

  it('declares its language and paper, and a title that names no account', () => {
    expect(parse(html).documentElement.lang).toBe('en');
    expect(parse(html).title).toBe('Sparekey sheet SK-7F3Q-2M');
    expect(html).toContain('@page{size:210mm 297mm;margin:0}');
    expect(sheetHtml(input([partlyUsed], { paper: 'Letter' }))).toContain(
      '@page{size:215.9mm 279.4mm;margin:0}',
    );
  });

  it('keeps the number of a code that is not live, says what became of it, and not its text', () => {
    expect(html).not.toMatch(/gone\d/);
    const rows = Array.from(parse(html).querySelectorAll('.code-row'));
    expect(rows.slice(0, 6).map((row) => row.textContent)).toEqual([
      '1 used 9 Mar 2026',
      '2 rejected 28 Mar 2026',
      '3 perhaps used 1 Sep 2026',
      '4 used',
      '5 f10b8-0c71e',
      '6 6e2a4-d98b3',
    ]);
  });

  it('says who each box is for and how it is to be used', () => {
    const kinds = sheetHtml(
      input([
        account('a', ['1']),
        account('b', ['1'], { kind: 'ordered', name: '', url: 'example.org' }),
        account('c', ['1'], { kind: 'single', url: null }),
        account('d', ['1'], { kind: 'reusable', name: '', url: null }),
      ]),
    );
    expect(
      Array.from(parse(kinds).querySelectorAll('.block-head'), (head) => head.textContent),
    ).toEqual([
      'GitHubalexdoe at github.com1 of 1 left when printed',
      'GitHubexample.orgIn this order only1 of 1 left when printed',
      'GitHubalexdoeEach use brings a new code1 of 1 left when printed',
      'GitHubWorks more than once',
    ]);
  });

  it('tells a stranger what it is, on the first page only', () => {
    const long = parse(sheetHtml(input([account('a', numbered(80, 8))])));
    const pages = Array.from(long.querySelectorAll('.sheet-page'), (page) => page.textContent);
    expect(pages).toHaveLength(3);
    expect(pages.map((text) => text.includes('What this is'))).toEqual([true, false, false]);
    expect(pages.map((text) => text.includes('continued'))).toEqual([false, true, true]);
    expect(pages.map((text) => /Page (\d) of 3/.exec(text)?.[1])).toEqual(['1', '2', '3']);
  });
});

describe('the recovery sheet', () => {
  const groups = Array.from({ length: 14 }, (_, at) => `KEY${String.fromCharCode(65 + at)}`);
  const render = (more: Partial<Parameters<typeof renderRecoverySheetHtml>[0]> = {}) =>
    renderRecoverySheetHtml({
      vaultName: 'Personal',
      vaultPath: '/home/alex/Personal.sparekey',
      recoveryKey: groups.join(' '),
      createdAt: Date.parse('2026-04-21T12:00:00'),
      ...more,
    });

  it('shows the 14 groups, the vault, its file and the date', () => {
    const shown = Array.from(
      parse(render().html).querySelectorAll('.recovery-key .mono'),
      (group) => group.textContent,
    );
    expect(shown).toEqual(groups);
    for (const text of ['Personal', '/home/alex/Personal.sparekey', '21 April 2026']) {
      expect(textOf(render().html)).toContain(text);
    }
  });

  it('never calls the key a code, and its title names neither vault nor key', () => {
    expect(textOf(render().html)).not.toMatch(/recovery code/i);
    expect(render()).toMatchObject({ title: 'Sparekey recovery sheet', paper: 'A4' });
    expect(parse(render().html).title).toBe('Sparekey recovery sheet');
  });

  it.each(payloads)('shows hostile names literally: %s', (payload) => {
    const document = parse(render({ vaultName: payload, vaultPath: payload }).html);
    expect(shapeOf(document.documentElement)).toBe(shapeOf(parse(render().html).documentElement));
    expect(document.querySelector('.vault-name')?.textContent).toBe(payload);
    expect(document.querySelector('.vault-path')?.textContent).toBe(payload);
  });
});
