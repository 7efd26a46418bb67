import { describe, expect, it } from 'vitest';
import { partBlocks } from '../../../../electron/core/importers/documents/pdf-columns.ts';
import type { PageLine } from '../../../../electron/core/importers/documents/pdf-columns.ts';

const width = 6;

/** Each pair of column and text is a cell; a character is six points wide. */
function line(...cells: readonly (readonly [column: number, text: string])[]): PageLine {
  return cells.map(([column, text]) => ({
    text,
    left: column * width,
    right: (column + text.length) * width,
  }));
}

const shown = (lines: readonly PageLine[]): string[] =>
  partBlocks(lines).map((one) => one.map(({ text }) => text).join(' | '));

describe('text beside text on a page', () => {
  it('keeps the columns of one list on their lines', () => {
    const rows = ['ab12-cd34', 'ef56-gh78', 'ij90-kl12'].map((code) =>
      line([0, code], [30, code.toUpperCase()]),
    );
    expect(shown([line([0, 'Discord backup codes']), ...rows])).toEqual([
      'Discord backup codes',
      'ab12-cd34 | AB12-CD34',
      'ef56-gh78 | EF56-GH78',
      'ij90-kl12 | IJ90-KL12',
    ]);
  });

  it('keeps marks and states beside their codes', () => {
    const rows = [
      line([0, 'ab12-cd34'], [30, 'used on laptop']),
      line([0, 'ef56-gh78'], [30, 'unused']),
      line([0, 'ij90-kl12'], [30, 'unused']),
    ];
    expect(shown(rows)).toEqual([
      'ab12-cd34 | used on laptop',
      'ef56-gh78 | unused',
      'ij90-kl12 | unused',
    ]);
  });

  it('reads instructions after the list beside them', () => {
    const rows = [
      line([0, 'ab12-cd34'], [30, 'Open the page to sign in']),
      line([0, 'ef56-gh78'], [30, 'and type one of the codes.']),
      line([0, 'ij90-kl12'], [30, 'Each of them works once.']),
      line([30, 'Keep the others in a safe place.']),
    ];
    expect(shown(rows)).toEqual([
      'ab12-cd34',
      'ef56-gh78',
      'ij90-kl12',
      'Open the page to sign in',
      'and type one of the codes.',
      'Each of them works once.',
      'Keep the others in a safe place.',
    ]);
  });

  it('reads the lists of two services one after the other', () => {
    const rows = [
      line([0, 'GitHub codes'], [30, 'Discord codes']),
      line([0, 'ab12c-d34ef'], [30, 'ab12-cd34']),
      line([0, '12c34-ab1d5'], [30, 'ef56-gh78']),
    ];
    expect(shown(rows)).toEqual([
      'GitHub codes',
      'ab12c-d34ef',
      '12c34-ab1d5',
      'Discord codes',
      'ab12-cd34',
      'ef56-gh78',
    ]);
  });

  it('ends a block where a line crosses the white between', () => {
    const prose = line([0, 'one'], [30, 'Words that make a sentence']);
    expect(
      shown([prose, prose, line([0, 'A heading over the whole width of the page']), prose]),
    ).toEqual([
      'one | Words that make a sentence',
      'one | Words that make a sentence',
      'A heading over the whole width of the page',
      'one | Words that make a sentence',
    ]);
  });

  it('costs no more for many lines', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) =>
      line([0, 'one two three'], [30 + (at % 7), 'four five six']),
    );
    const started = performance.now();
    expect(shown(rows)).toHaveLength(40_000);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
