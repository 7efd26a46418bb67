import { describe, expect, it } from 'vitest';
import { readableText } from '../../../../electron/core/importers/documents/readable-text.ts';
import { parseImport } from '../../../../electron/core/importers/parse-import.ts';

const linesOf = (text: string): string[] =>
  readableText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

describe('a web page as text', () => {
  it.each<[string, string, string[]]>([
    [
      'blocks',
      '<p>one</p><div>two</div><h2>three</h2>four<br>five',
      ['one', 'two', 'three', 'four', 'five'],
    ],
    [
      'list numbers',
      '<ol><li>aa<li>bb</ol><ol start="7"><li>cc</li></ol><p></p>',
      ['1. aa', '2. bb', '7. cc'],
    ],
    ['bullets', '<ul><li>aa</li><li>bb</li></ul>', ['- aa', '- bb']],
    ['cells', '<table><tr><td>1</td><td>aa</td></tr><tr><td>2</td></tr></table>', ['1\taa', '2']],
    ['entities', '<p>a&amp;b&nbsp;c&#45;d</p><p></p><p></p>', ['a&b\u00a0c-d']],
    [
      'struck text',
      '<p><s>aa</s></p><p><span style="text-decoration: line-through">bb</span></p>',
      ['~~aa~~', '~~bb~~'],
    ],
    [
      'check boxes',
      '<p><input type="checkbox">aa</p><p><input type=checkbox checked>bb</p>',
      ['[ ] aa', '[x] bb'],
    ],
    [
      'text fields',
      '<p><input value="aa" readonly></p><p><input type=hidden value=bb></p>',
      ['aa'],
    ],
    ['lines of pre', '<pre>aa\nbb   cc</pre><p></p><p></p>', ['aa', 'bb   cc']],
    ['nothing of scripts', '<p>aa<script>bb()</script><style>cc{}</style></p><p></p>', ['aa']],
    [
      'text that a style sheet strikes out',
      '<style>p{margin:0}.a .b,.c.d,.e{text-decoration: line-through}</style>' +
        '<p class="b">aa</p><p class="c">bb</p><p class="d x c">cc</p><p class="e">dd</p>',
      ['aa', 'bb', '~~cc~~', '~~dd~~'],
    ],
    [
      'nothing that is hidden',
      '<div hidden>aa<div>bb</div>cc</div><span style="display: none">dd</span><p>ee</p>',
      ['ee'],
    ],
    [
      'a number in an element of its own apart from its code',
      '<div><span>1</span><code>ab12-cd34</code></div><div><b>10</b><i>ef56 gh78</i></div>',
      ['1. ab12-cd34', '10. ef56 gh78'],
    ],
    [
      'a code in one box for each character whole',
      '<div><span>1</span><span>2</span><span>3</span><span>4</span></div>',
      ['1234'],
    ],
    ['nothing of comments', '<p>aa<!-- <p>bb</p> --></p><p></p>', ['aa']],
    ['source lines joined', '<p>one\n   two</p><p></p><p></p>', ['one two']],
  ])('writes %s', (_what, html, expected) => {
    expect(linesOf(`<!doctype html>${html}`)).toEqual(expected);
  });

  it.each(['a < b and c > d', 'x <used> y', '# Codes\n- aa11-bb22', 'alex <alex@example.com>'])(
    'leaves %j alone',
    (text) => {
      expect(readableText(text)).toBe(text);
    },
  );

  it('gives the codes of a saved page', () => {
    const codes = ['ec84f-39a43', '1bb0c-9f0e1', '77aab-00112'];
    const html = `<html><head><title>GitHub recovery codes</title></head><body><ul>${codes.map((code) => `<li class="code">${code}</li>`).join('')}</ul><p>Last viewed 2026-01-02</p></body></html>`;
    const parsed = parseImport({ name: 'page.html', bytes: new TextEncoder().encode(html) });
    expect(parsed.importer).toBe('github');
    expect(parsed.accounts[0]?.codes.map(({ value }) => value)).toEqual(codes);
  });

  it('costs no more for depth', () => {
    const text = `<p>${'<b>'.repeat(200_000)}ec84f-39a43${'</i>'.repeat(200_000)}`;
    expect(linesOf(`<!doctype html>${text}`)).toEqual(['ec84f-39a43']);
  });
});

describe('a Rich Text document as text', () => {
  const rtf = (body: string): string => `{\\rtf1\\ansi{\\fonttbl{\\f0 Courier;}}${body}}`;
  it.each<[string, string, string[]]>([
    ['paragraphs', 'one\\par two\\line three', ['one', 'two', 'three']],
    ['cells', '\\trowd aa\\cell bb\\cell\\row cc', ['aa\tbb', 'cc']],
    ['escapes', "a\\'e4\\{b\\}\\\\ \\u8364?c\\~d\\_e", ['aä{b}\\ €c d-e']],
    ['surrogates', '\\uc1\\u-10179?\\u-8704?', ['😀']],
    [
      'struck text',
      'aa\\par{\\strike bb}\\par\\strike cc\\strike0 dd',
      ['aa', '~~bb~~', '~~cc~~dd'],
    ],
    ['nothing of pictures', 'aa{\\pict\\wmetafile8 0102abcd}{\\*\\generator x;}bb', ['aabb']],
    ['source lines joined', 'a\r\nb\\par\nc', ['ab', 'c']],
  ])('writes %s', (_what, body, expected) => {
    expect(linesOf(rtf(body))).toEqual(expected);
  });

  it('gives the codes with their marks', () => {
    const text = rtf(
      'Discord backup codes\\par ab1d-1234\\par {\\strike ef2h-5678}\\par gh3k-9012\\par',
    );
    const parsed = parseImport({ name: 'codes.rtf', bytes: new TextEncoder().encode(text) });
    expect(parsed.accounts[0]).toMatchObject({ issuer: 'Discord' });
    expect(parsed.accounts[0]?.codes.map(({ value, used }) => [value, used])).toEqual([
      ['ab1d-1234', false],
      ['ef2h-5678', true],
      ['gh3k-9012', false],
    ]);
  });

  it('costs no more for depth', () => {
    expect(linesOf(rtf(`${'{'.repeat(1_000_000)}aa`))).toEqual(['aa']);
  });
});
