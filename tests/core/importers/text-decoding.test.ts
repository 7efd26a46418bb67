import { describe, expect, it } from 'vitest';
import { splitLines } from '../../../electron/core/importers/source-lines.ts';
import { decodeText } from '../../../electron/core/importers/text-decoding.ts';
import { VaultError } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(index * 2, text.charCodeAt(index), isLittle);
  }
  return bytes;
};

const linesOf = (bytes: Uint8Array): string[] =>
  splitLines(decodeText(bytes)).map(({ text }) => text);

const failureOf = (bytes: Uint8Array): unknown => {
  try {
    decodeText(bytes);
    return 'no failure';
  } catch (error) {
    return error instanceof VaultError ? error.code : error;
  }
};

describe('decoding', () => {
  it.each([
    ['UTF-8', utf8('a1\nb2'), ['a1', 'b2']],
    ['UTF-8 with a mark', utf8('\ufeffa1\nb2'), ['a1', 'b2']],
    ['UTF-16LE with a mark', utf16('\ufeffa1\nb2', true), ['a1', 'b2']],
    ['UTF-16BE with a mark', utf16('\ufeffa1\nb2', false), ['a1', 'b2']],
    ['UTF-16LE without a mark', utf16('code-1\ncode-2', true), ['code-1', 'code-2']],
    ['UTF-16BE without a mark', utf16('code-1\ncode-2', false), ['code-1', 'code-2']],
    ['windows-1252', new Uint8Array([0x66, 0xfc, 0x72, 0x0a, 0x80]), ['für', '€']],
    ['umlauts in UTF-8', utf8('für'), ['für']],
  ])('reads %s', (_name, bytes, expected) => {
    expect(linesOf(bytes)).toEqual(expected);
  });

  it.each([
    ['CR, LF and CRLF in one file', 'a\rb\nc\r\nd', ['a', 'b', 'c', 'd']],
    ['Unicode line ends', 'a\u2028b\u2029c\u0085d', ['a', 'b', 'c', 'd']],
    ['form feeds and vertical tabs as line ends', 'a\fb\vc', ['a', 'b', 'c']],
    ['no-break and thin spaces', '1234\u00a05678\u202f9012', ['1234 5678 9012']],
    ['dashes', 'a\u2010b\u2011c\u2012d\u2013e\u2014f\u2212g', ['a-b-c-d-e-f-g']],
    ['full-width characters', '１２３４－ＡＢｃｄ', ['1234-ABcd']],
    ['zero-width characters', 'a\u200bb\u2060c\u00add\u200ee\ufefff', ['abcdef']],
    ['bidirectional marks', '\u202a1234\u202c \u2067abcd\u2069', ['1234 abcd']],
    ['case and leading zeros', '00aB', ['00aB']],
  ])('normalises %s', (_name, text, expected) => {
    expect(linesOf(utf8(text))).toEqual(expected);
  });

  it('replaces lone surrogates', () => {
    const bytes = utf16('\ufeffab\ud800cd\n'.padEnd(200, 'x'), true);
    expect(linesOf(bytes)[0]).toBe('ab\ufffdcd');
  });

  it('numbers lines from 1 and marks those over the limit', () => {
    const long = 'a'.repeat(limits.importLineCharacters + 1);
    const lines = splitLines(`x\n${long}\ny`);
    expect(lines.map(({ number, tooLong }) => [number, tooLong])).toEqual([
      [1, false],
      [2, true],
      [3, false],
    ]);
  });
});

describe('what is no text', () => {
  it.each([
    ['nothing', new Uint8Array(), 'import.empty'],
    ['blanks', utf8(' \r\n\t\n'), 'import.empty'],
    ['a mark alone', new Uint8Array([0xef, 0xbb, 0xbf]), 'import.empty'],
    ['too much', new Uint8Array(limits.importTextBytes + 1).fill(0x61), 'import.tooLarge'],
    ['PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'import.binary'],
    ['JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'import.binary'],
    ['PDF', utf8('%PDF-1.7\n1 0 obj'), 'import.binary'],
    ['ZIP', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), 'import.binary'],
    ['gzip', new Uint8Array([0x1f, 0x8b, 8, 0]), 'import.binary'],
    ['KDBX', new Uint8Array([3, 0xd9, 0xa2, 0x9a, 0x67]), 'import.binary'],
    ['text with a NUL', utf8('abcd-1234\0efgh-5678'), 'import.binary'],
    ['NULs alone', new Uint8Array(64), 'import.binary'],
    ['control characters', utf8('a\u0001b\u0002c\u0003'.repeat(20)), 'import.binary'],
    [
      'random bytes',
      Uint8Array.from({ length: 999 }, (_, i) => (i * 167 + 13) % 256),
      'import.binary',
    ],
  ])('refuses %s', (_name, bytes, code) => {
    expect(failureOf(bytes)).toBe(code);
  });
});
