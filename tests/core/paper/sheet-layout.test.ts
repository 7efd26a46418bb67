import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockHeight } from '../../../electron/core/paper/block-height.ts';
import { layOutSheet, type SheetAccount } from '../../../electron/core/paper/sheet-layout.ts';
import { sheetGeometry } from '../../../shared/paper/sheet-geometry.ts';
import type { PaperSize, Sheet } from '../../../shared/paper/sheet-types.ts';
import { account, anyInput, input, numbered, partlyUsed } from './sheet-samples.ts';

/** Pages as lists of "accountId:first–last position", with + where a box goes on from the page before. */
const shapeOf = (sheet: Sheet): readonly (readonly string[])[] =>
  sheet.pages.map(({ blocks }) =>
    blocks.map(
      ({ accountId, continued, codes }) =>
        `${continued ? '+' : ''}${accountId}:${codes.at(0)?.position}–${codes.at(-1)?.position}`,
    ),
  );

const tens = (count: number): SheetAccount[] =>
  Array.from({ length: count }, (_, at) => account(`a${at + 1}`, numbered(10, 11)));

describe('layOutSheet', () => {
  it.each<[string, PaperSize, readonly SheetAccount[], readonly (readonly string[])[]]>([
    ['one account', 'A4', tens(1), [['a1:1–10']]],
    ['two accounts', 'A4', tens(2), [['a1:1–10', 'a2:1–10']]],
    ['two accounts', 'Letter', tens(2), [['a1:1–10', 'a2:1–10']]],
    [
      'six accounts',
      'A4',
      tens(6),
      [['a1:1–10', 'a2:1–10'], ['a3:1–10', 'a4:1–10', 'a5:1–10'], ['a6:1–10']],
    ],
    [
      'an account that no longer fits is moved whole',
      'A4',
      [account('a', numbered(20, 8)), account('b', numbered(12, 8)), account('c', numbered(2, 8))],
      [['a:1–20'], ['b:1–12', 'c:1–2']],
    ],
    [
      'a hundred codes go on over pages, then others follow',
      'A4',
      [account('a', numbered(100, 8)), account('b', numbered(10, 8))],
      [['a:1–24'], ['+a:25–64'], ['+a:65–100'], ['b:1–10']],
    ],
    [
      'a hundred codes begin below another account only where there is room',
      'A4',
      [...tens(2), account('long', numbered(100, 8))],
      [['a1:1–10', 'a2:1–10'], ['long:1–40'], ['+long:41–80'], ['+long:81–100']],
    ],
  ])('%s on %s', (_name, paper, accounts, shape) => {
    expect(shapeOf(layOutSheet(input(accounts, { paper })))).toEqual(shape);
  });

  it.each([
    [['12345678'], 2],
    [['a'.repeat(19)], 2],
    [['12345678', 'a'.repeat(20)], 1],
  ])('%j: %i columns', (values, columns) => {
    const sheet = layOutSheet(input([account('a', values)]));
    expect(sheet.pages[0]?.blocks[0]?.columns).toBe(columns);
  });

  it('leaves out the text of every code that is not live and counts what is left', () => {
    const block = layOutSheet(input([partlyUsed])).pages[0]?.blocks[0];
    expect(block?.codes.map(({ value }) => value)).toEqual([
      null,
      null,
      null,
      null,
      'f10b8-0c71e',
      '6e2a4-d98b3',
    ]);
    expect([block?.remaining, block?.total]).toEqual([2, 6]);
  });

  it.each([
    ['any-order', false, null],
    ['ordered', true, null],
    ['single', false, 'replacedByUse'],
    ['reusable', false, 'keepsWorking'],
  ] as const)('a set of kind %s', (kind, ordered, hint) => {
    const block = layOutSheet(input([account('a', ['1'], { kind })])).pages[0]?.blocks[0];
    expect([block?.ordered, block?.hint]).toEqual([ordered, hint]);
  });

  it('prints every code once, in order, splits no account shorter than half a page, overfills none', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const sheet = layOutSheet(given);
        const geometry = sheetGeometry[given.paper];
        const blocks = sheet.pages.flatMap((page) => page.blocks);
        expect(blocks.flatMap((b) => b.codes.map((code) => [b.accountId, code.position]))).toEqual(
          given.accounts.flatMap((a) => a.codes.map((code) => [a.accountId, code.position])),
        );
        for (const { accountId } of given.accounts) {
          const parts = blocks.filter((block) => block.accountId === accountId);
          const [first] = parts;
          if (first === undefined) throw new Error('an account is missing');
          expect(parts.map(({ continued }) => continued)).toEqual(parts.map((_, at) => at > 0));
          const whole = { ...first, codes: parts.flatMap(({ codes }) => codes) };
          const isShort = blockHeight(whole, geometry) <= geometry.laterPageArea / 2;
          if (isShort) expect(parts).toHaveLength(1);
        }
        for (const page of sheet.pages) {
          const area = page.number === 1 ? geometry.firstPageArea : geometry.laterPageArea;
          const gaps = Math.max(0, page.blocks.length - 1) * geometry.gapBetweenBlocks;
          const used = page.blocks.reduce((sum, block) => sum + blockHeight(block, geometry), gaps);
          expect(used).toBeLessThanOrEqual(area + 1e-9);
        }
      }),
      { numRuns: 80 },
    );
  });
});
