import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, codeLines } from '../../../shared/paper/code-lines.ts';

describe('codeLines', () => {
  it.each<[string, number, readonly string[]]>([
    ['f10b8-0c71e', 19, ['f10b8-0c71e']],
    ['abcdefghij-klmnopqrst', 19, ['abcdefghij-', 'klmnopqrst']],
    ['aaaa-bbbb-cccc-dddd-eeee', 19, ['aaaa-bbbb-cccc-', 'dddd-eeee']],
    ['0123456789abcdef0123', 18, ['0123456789abcdef', '0123']],
    ['abcdefghijkl', 5, ['abcde', 'fghij', 'kl']],
    ['日本語', 4, ['日本', '語']],
    ['', 19, ['']],
  ])('%j in %i cells', (value, cells, lines) => {
    expect(codeLines(value, cells)).toEqual(lines);
  });

  it('loses nothing and fills no line beyond its cells', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 512 }),
        fc.integer({ min: 2, max: 60 }),
        (value, cells) => {
          const lines = codeLines(value, cells);
          expect(lines.join('')).toBe(value);
          for (const line of lines) expect(cellsOf(line)).toBeLessThanOrEqual(cells);
        },
      ),
    );
  });
});
