import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  glyphs,
  groupForDisplay,
  isCaseSensitive,
  matchKey,
  readAloud,
  spellOut,
} from '../../shared/recovery-code.ts';

const anyText = fc.string({ unit: 'grapheme', maxLength: 80 });

describe('matchKey', () => {
  it.each([
    ['f10b8-0c71e', false, 'f10b80c71e'],
    ['F10B8 0C71E', false, 'f10b80c71e'],
    ['4820 9173', false, '48209173'],
    ['４８２０ ９１７３', false, '48209173'],
    ['ab\u2013cd\u2014ef\u2011gh\u2212ij', false, 'abcdefghij'],
    ['ab\u00a0cd\u00adef\u200bgh\u2060', false, 'abcdefgh'],
    ['aBcD-0', true, 'aBcD0'],
    ['aBcD-0', false, 'abcd0'],
    ['a_b.c', false, 'a_b.c'],
    ['', false, ''],
  ])('%j, case sensitive %s', (value, caseSensitive, key) => {
    expect(matchKey(value, caseSensitive)).toBe(key);
  });

  it('is stable: the key of a key is the key', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (value, caseSensitive) => {
        const key = matchKey(value, caseSensitive);
        expect(matchKey(key, caseSensitive)).toBe(key);
      }),
    );
  });

  it('does not see where separators stand', () => {
    const code = fc.array(fc.tuple(fc.stringMatching(/^[A-Za-z0-9]$/), fc.boolean()));
    fc.assert(
      fc.property(code, fc.boolean(), fc.constantFrom('-', ' ', '\u2013'), (parts, fold, mark) => {
        const bare = parts.map(([char]) => char).join('');
        const separated = parts.map(([char, cut]) => (cut ? char + mark : char)).join('');
        expect(matchKey(separated, fold)).toBe(matchKey(bare, fold));
      }),
    );
  });
});

describe('isCaseSensitive', () => {
  it.each([
    [['abc', 'def'], false],
    [['ABC', 'DEF1'], false],
    [['aBc'], true],
    [['abc', 'DEF'], true],
    [['1234'], false],
    [[], false],
  ])('%j', (values, expected) => {
    expect(isCaseSensitive(values)).toBe(expected);
  });
});

describe('glyphs', () => {
  it('marks kinds and the six look-alikes', () => {
    expect(glyphs('0Oo1lI-x _').map((g) => [g.char, g.kind, g.lookAlike])).toEqual([
      ['0', 'digit', 'zero'],
      ['O', 'letter', 'capitalO'],
      ['o', 'letter', 'smallO'],
      ['1', 'digit', 'one'],
      ['l', 'letter', 'smallL'],
      ['I', 'letter', 'capitalI'],
      ['-', 'separator', null],
      ['x', 'letter', null],
      [' ', 'separator', null],
      ['_', 'other', null],
    ]);
  });

  it.each([
    ['f10b8-0c71e', '10-01'],
    ['a5s8b', ''],
    ['A5S8B', '5S8B'],
    ['kO0l-5SB8', 'O0l5SB8'],
    ['4820 9173', '01'],
  ])('%j: five and eight are mixed up beside capitals only', (value, marked) => {
    const found = glyphs(value).filter((g) => g.lookAlike !== null);
    expect(found.map((g) => g.char).join('')).toBe(marked.replace('-', ''));
  });

  it('asks the whole code about a piece of it', () => {
    expect(glyphs('58', true).map((g) => g.lookAlike)).toEqual(['five', 'eight']);
    expect(glyphs('58', false).map((g) => g.lookAlike)).toEqual([null, null]);
  });

  it('keeps a letter and its accent, and a surrogate pair, in one glyph', () => {
    expect(glyphs('e\u0301𝟘').map((g) => g.char)).toEqual(['e\u0301', '𝟘']);
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const shown = glyphs(value).map((g) => g.char);
        expect(shown.join('')).toBe(value);
      }),
    );
  });
});

describe('spellOut', () => {
  it.each([
    ['f10b8-0c71e', 'f, one, zero, b, eight, dash, zero, c, seven, one, e'],
    ['FI-01', 'F, I, dash, zero, one'],
    ['aIl 9', 'small a, capital I, small l, space, nine'],
    ['12\u2013.', 'one, two, dash, dot'],
    ['', ''],
  ])('%j is read as %j', (value, words) => {
    expect(spellOut(value).join(', ')).toBe(words);
  });

  it('names the case of an all-small code when its set mixes cases', () => {
    expect(spellOut('ab1', true)).toEqual(['small a', 'small b', 'one']);
  });
});

describe('readAloud', () => {
  it.each([
    ['f10b8-x', 'foxtrot one zero bravo eight dash x-ray'],
    ['AJ 9', 'alfa juliett space nine'],
    ['aZ', 'small alfa capital zulu'],
    ['é_', 'é underscore'],
    ['', ''],
  ])('%j is read as %j', (value, words) => {
    expect(readAloud(value).join(' ')).toBe(words);
  });

  it('has one word for each glyph', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        expect(readAloud(value)).toHaveLength(glyphs(value).length);
      }),
    );
  });

  it('has a word of its own for every letter', () => {
    const words = readAloud('abcdefghijklmnopqrstuvwxyz');
    expect(new Set(words.map((word) => word[0])).size).toBe(26);
    expect(words.map((word) => word[0]).join('')).toBe('abcdefghijklmnopqrstuvwxyz');
  });
});

describe('groupForDisplay', () => {
  it.each<[string, readonly string[]]>([
    ['f10b8-0c71e', ['f10b8-', '0c71e']],
    ['4820 9173', ['4820 ', '9173']],
    ['abcdefghij-klmnopqrst', ['abcdefghij-', 'klmnopqrst']],
    ['-ab - cd-', ['-ab - ', 'cd-']],
    ['0123456789abcdef', ['0123456789abcdef']],
    ['0123456789abcdef0', ['0123', '4567', '89ab', 'cdef', '0']],
    ['', []],
  ])('%j', (value, groups) => {
    expect(groupForDisplay(value)).toEqual(groups);
  });

  it('loses nothing and leaves no piece longer than its bound', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9 -]{0,200}$/), (value) => {
        const groups = groupForDisplay(value);
        expect(groups.join('')).toBe(value);
        for (const group of groups) {
          expect(group.replace(/[ -]/g, '').length).toBeLessThanOrEqual(16);
        }
      }),
    );
  });
});
