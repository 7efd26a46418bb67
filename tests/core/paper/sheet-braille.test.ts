import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBraille } from '../../../electron/core/paper/braille-ascii.ts';
import { sheetBraille } from '../../../electron/core/paper/sheet-braille.ts';
import { layOutSheet } from '../../../electron/core/paper/sheet-layout.ts';
import { account, anyInput, input, numbered, partlyUsed } from './sheet-samples.ts';

describe('Braille', () => {
  it.each([
    ['f10b8-0c71e', 'F#AJ;B#H-#J;C#GA;E'],
    ['4820 9173', '#DHBJ #IAGC'],
    ['GitHub', ',GIT,HUB'],
    ['aB1k', 'A,B#AK'],
    ['x@y.example', 'X@AY4EXAMPLE'],
    ['1.5', '#A4E'],
    ['Zürich', ',ZURICH'],
    ['Ω', '@<#C;A#I@>'],
  ])('%s is %s', (text, braille) => {
    expect(toBraille(text)).toBe(braille);
  });

  it('tells any two different ASCII codes apart', () => {
    const code = fc.stringMatching(/^[a-zA-Z0-9 .,;:!?'()[\]{}<>/\\|_@#&%$+=*~^`-]{1,12}$/);
    fc.assert(
      fc.property(code, code, (a, b) => {
        if (a !== b) expect(toBraille(a)).not.toBe(toBraille(b));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a sheet for the embosser', () => {
  it('has each account from a new page, its codes below each other', () => {
    const sheet = layOutSheet(
      input([partlyUsed, account('b', numbered(30, 8), { issuer: 'Google' })]),
    );
    const pages = sheetBraille(sheet).split('\f');
    expect(pages).toHaveLength(4);
    expect(pages[0]?.split('\r\n')).toEqual([
      ',RECOVERY CODES',
      ',GIT,HUB',
      'ALEXDOE AT GITHUB4COM',
      ',S,K-#G,F#C,Q-#B,M1 #BA ,APRIL #BJBF',
      '#B OF #F LEFT WHEN PRINTED',
      '',
      '#A  USED #I ,MAR #BJBF',
      '#B  REJECTED #BH ,MAR #BJBF',
      '#C  PERHAPS USED #A ,SEP #BJBF',
      '#D  USED',
      '#E  F#AJ;B#H-#J;C#GA;E',
      '#F  #F;E#B;A#D-D#IH;B#C',
      '',
    ]);
  });

  it('never exceeds 40 cells and 25 lines', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const sheet = layOutSheet(given);
        for (const page of sheetBraille(sheet).split('\f').slice(0, -1)) {
          const lines = page.split('\r\n').slice(0, -1);
          expect(lines.length).toBeLessThanOrEqual(25);
          for (const line of lines) expect(line).toMatch(/^[ -_]{0,40}$/);
        }
      }),
      { numRuns: 30 },
    );
  });
});
