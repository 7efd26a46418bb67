import { describe, expect, it } from 'vitest';
import { parseText } from '../../../electron/core/importers/parse-text.ts';
import { isUsedHeading } from '../../../electron/core/importers/used-headings.ts';

const headings = [
  'Used',
  'Used:',
  'Used codes',
  '## Already used',
  '— used up —',
  'Used GitHub codes',
  'Used (3)',
  'Used on the old phone:',
  'Already used / invalid',
  'Dead codes',
  'Completed (2)',
  'Verbraucht',
  'Schon benutzte Codes:',
  'Codes déjà utilisés',
  'Utilisés :',
  'Ya usados',
  'Já utilizados',
  'Usati',
  'Gebruikte codes',
  'Wykorzystane kody',
  'Använda',
  'Brugte',
  'Käytetyt koodit',
  'Použité kódy',
  'Felhasznált kódok',
  'Kullanılmış kodlar',
  'Использованные коды',
  '使用済みコード',
  '已用过的：',
  '사용한 코드',
];

const others = [
  'None used so far',
  'nothing used',
  'None of these codes have been used',
  'Not used yet',
  'Unused',
  'Mark codes as used',
  'Mark as used',
  'Cross out when used',
  'cross off used',
  'Once used, cross it off',
  'used for: work account',
  'Used for the laptop:',
  'Used by: Anna',
  'Used: none',
  'Used: 0 of 10',
  'Last login used: SMS',
  'Last used: 3 May 2024',
  'Each code can be used once',
  'No codes left',
  'Code   Used',
  'Done',
  '✓ Done',
  '[Done]',
  'Benutzte bitte abhaken!',
  'Bisher keiner verbraucht',
  'Barrer les codes une fois utilisés',
  'Aucun code utilisé pour le moment',
  'Tachar los usados',
  'Nessuno usato finora',
  'Nog geen gebruikt',
  'Żaden nie został użyty',
  'Stryk använda koder',
  'Koder att använda',
  'Вычеркивать использованные',
  '使用したら線を引く',
  '用过后划掉',
  '사용한 적 없음',
];

const codes = ['ab12c-de34f', 'cd56e-fa78b', '01c2d-3e4f5', '9a8b7-c6d5e'];
const parse = (text: string): { value: string; used: boolean }[] =>
  parseText(null, text).accounts.flatMap((account) =>
    account.codes.map(({ value, used }) => ({ value, used })),
  );

describe('a heading over used codes', () => {
  it.each(headings)('%s', (text) => {
    expect(isUsedHeading(text)).toBe(true);
    const list = `GitHub recovery codes\n${codes.slice(0, 2).join('\n')}\n\n${text}\n${codes.slice(2).join('\n')}\n`;
    expect(parse(list)).toEqual(codes.map((value, index) => ({ value, used: index >= 2 })));
  });
});

describe('a line that is no such heading marks nothing, above the codes and below', () => {
  it.each(others)('%s', (text) => {
    expect(isUsedHeading(text)).toBe(false);
    const expected = codes.map((value) => ({ value, used: false }));
    expect(parse(`GitHub recovery codes\n${text}\n${codes.join('\n')}\n`)).toEqual(expected);
    expect(parse(`GitHub recovery codes\n${codes.join('\n')}\n${text}\n`)).toEqual(expected);
  });
});

describe('the name of a column', () => {
  it('is no heading of used codes', () => {
    const expected = codes.map((value) => ({ value, used: false }));
    expect(parse(`GitHub recovery codes\nCode\nUsed\n${codes.join('\n')}\n`)).toEqual(expected);
  });
});

describe('a heading of what is left ends a list of used codes', () => {
  it.each(['Frei', 'Remaining:', 'Still good', 'Restants :', 'Übrig:', 'Restantes', '残り'])(
    '%s',
    (text) => {
      const list = `GitHub recovery codes\n\nUsed:\n${codes.slice(0, 2).join('\n')}\n\n${text}\n${codes.slice(2).join('\n')}\n`;
      expect(parse(list)).toEqual(codes.map((value, index) => ({ value, used: index < 2 })));
    },
  );
});
