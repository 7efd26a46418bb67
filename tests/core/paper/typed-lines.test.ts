import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letters } from '../../../electron/core/paper/sheet-data/crockford.ts';
import { encodeRecord } from '../../../electron/core/paper/sheet-data/record-codec.ts';
import { splitIntoParts } from '../../../electron/core/paper/sheet-data/split-parts.ts';
import { linesOfPart, type PartLine } from '../../../electron/core/paper/sheet-data/typed-lines.ts';
import {
  checkTypedText,
  partsFromText,
} from '../../../electron/core/paper/restore/typed-sheets.ts';
import { partToText } from '../../../electron/core/paper/sheet-data/part-text.ts';
import { withCode } from '../../support/with-code.ts';
import { recordOf } from './record-samples.ts';

const parts = splitIntoParts(
  [
    recordOf(Array.from({ length: 16 }, (_, at) => `0c7d1-4fa${10 + at}`)),
    recordOf(['4820 9173']),
  ].map(encodeRecord),
  { content: 'plain', sheetNumber: 12_345_678, width: 40 },
).flat();
const lines = parts.flatMap(linesOfPart);
const printed = ({ label, groups, check }: PartLine): string =>
  `${label}  ${groups.join(' ')} ${check}`;
const texts = lines.map(printed);

describe('typed lines', () => {
  it('give the parts again, in any order and however they were typed', () => {
    expect(partsFromText(texts.join('\n'))).toEqual(parts);
    const careless = lines
      .map(({ label, groups, check }, at) => {
        const typed = groups.join(at % 3 === 0 ? '-' : '') + check;
        const loose = at % 2 === 0 ? typed.toLowerCase() : typed;
        return `${label.replace('-', ' – ')}: ${loose.replaceAll('0', 'o').replaceAll('1', 'l')} `;
      })
      .toReversed()
      .join('\r\n\n  ');
    const read = partsFromText(careless);
    expect(new Set(read)).toEqual(new Set(parts));
  });

  it('are at most 40 characters long', () => {
    expect(Math.max(...texts.map((text) => text.length))).toBe(33);
  });

  it('with any one letter or digit mistyped, at any place, are refused by their number: 100 %', () => {
    let tried = 0;
    for (const text of texts) {
      for (let place = 0; place < text.length; place += 1) {
        const right = text.charAt(place);
        if (!/[0-9A-Z]/.test(right)) continue;
        const inLabel = place < text.indexOf(' ');
        for (const wrong of inLabel ? '0123456789' : letters) {
          if (wrong === right) continue;
          const changed = text.slice(0, place) + wrong + text.slice(place + 1);
          expect(() => partsFromText(changed)).toThrowError(withCode('paper.typo'));
          tried += 1;
        }
      }
    }
    expect(tried).toBeGreaterThan(10_000);
  });

  it('with any two letters exchanged are refused: 100 %', () => {
    let tried = 0;
    for (const { label, groups, check } of lines) {
      const all = groups.join('') + check;
      for (let a = 0; a < all.length; a += 1) {
        for (let b = a + 1; b < all.length; b += 1) {
          if (all[a] === all[b]) continue;
          const swapped = [...all];
          [swapped[a], swapped[b]] = [all.charAt(b), all.charAt(a)];
          expect(() => partsFromText(`${label} ${swapped.join('')}`)).toThrowError(
            withCode('paper.typo'),
          );
          tried += 1;
        }
      }
    }
    expect(tried).toBeGreaterThan(3000);
  });

  it('with any two letters wrong are refused', () => {
    const place = fc.nat({ max: 21 });
    fc.assert(
      fc.property(
        fc.constantFrom(...lines),
        place,
        place,
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 1, max: 31 }),
        ({ label, groups, check }, a, b, da, db) => {
          const all = [...groups.join(''), ...check];
          const wrong = (at: number, by: number): void => {
            all[at] = letters.charAt((letters.indexOf(all[at] ?? '') + by) % 32);
          };
          wrong(a, da);
          if (b !== a) wrong(b, db);
          expect(() => partsFromText(`${label} ${all.join('')}`)).toThrowError(
            withCode('paper.typo'),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    [
      'a line is left out in the middle',
      () => texts.filter((_, at) => at !== 3),
      'paper.linesMissing',
    ],
    ['the last line is left out', () => texts.slice(0, -1), 'paper.linesMissing'],
    [
      'a letter is left out',
      () => texts.map((line, at) => (at === 2 ? line.slice(0, -1) : line)),
      'paper.typo',
    ],
    ['nothing was typed', () => ['', '  '], 'paper.noCodeFound'],
    ['something else was typed', () => ['hello'], 'paper.typo'],
  ] as const)('%s', (_what, given, code) => {
    expect(() => partsFromText(given().join('\n'))).toThrowError(withCode(code));
  });

  it('names the first wrong line', () => {
    const wrong = texts.map((line, at) => (at === 4 ? `${line.slice(0, -1)}?` : line));
    expect(() => partsFromText(wrong.join('\n'))).toThrowError(
      expect.objectContaining({ detail: { line: 5 } }),
    );
  });
});

describe('what was typed', () => {
  const other = splitIntoParts([encodeRecord(recordOf(['another sheet']))], {
    content: 'plain',
    sheetNumber: 7,
    width: 40,
  }).flat();
  const otherTexts = other.flatMap(linesOfPart).map(printed);

  it('may be texts of QR codes, and one sheet after the other', () => {
    const mixed = [
      ...parts.slice(0, 1).map(partToText),
      ...parts.slice(1).flatMap(linesOfPart).map(printed),
    ];
    expect(partsFromText(mixed.join('\n'))).toEqual(parts);
    expect(partsFromText([...texts, ...otherTexts].join('\n'))).toEqual([...parts, ...other]);
  });

  it('of another sheet in between is named', () => {
    const line = otherTexts.at(-1) ?? '';
    const at = Number(line.slice(2, 4));
    const both = [...texts.slice(0, at), line, ...texts.slice(at)];
    expect(() => partsFromText(both.join('\n'))).toThrowError(
      expect.objectContaining({ code: 'paper.linesDisagree', detail: { line: at + 1 } }),
    );
    const mixed = texts.with(at - 1, line);
    expect(() => partsFromText(mixed.join('\n'))).toThrowError(withCode('paper.malformed'));
  });

  const wrongLine = (texts[1] ?? '').replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  it.each([
    ['nothing', '', { right: 0, wrong: [], next: null }],
    ['one line', texts[0], { right: 1, wrong: [], next: '1-02' }],
    ['a line and a half', `${texts[0]}\n1-02  7F3`, { right: 1, wrong: [], next: '1-02' }],
    [
      'a half line and more',
      `${texts[0]?.slice(0, 20)}\n${texts[1]}`,
      { right: 1, wrong: [{ line: 1, problem: 'typo' }], next: '1-01' },
    ],
    [
      'a wrong line',
      `${texts[0]}\n\n${wrongLine}\n`,
      { right: 1, wrong: [{ line: 3, problem: 'typo' }], next: '1-02' },
    ],
    ['a line twice', `${texts[0]}\n${texts[0]}`, { right: 2, wrong: [], next: '1-02' }],
    [
      'a part',
      texts.filter((line) => line.startsWith('1-')).join('\n'),
      { right: parts.slice(0, 1).flatMap(linesOfPart).length, wrong: [], next: '2-01' },
    ],
    ['all', texts.join('\n'), { right: texts.length, wrong: [], next: null }],
  ])('is checked while it is typed: %s', (_what, text, check) => {
    expect(checkTypedText(text ?? '')).toEqual(check);
  });
});
