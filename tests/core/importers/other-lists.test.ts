import { describe, expect, it } from 'vitest';
import { parseText } from '../../../electron/core/importers/parse-text.ts';

const keys = ['K7QM-X2RT-9WPD', 'H4ZB-6NYC-T8VA', 'M3FE-J5SG-2LXU', 'R9DK-V7QH-4CTW'];
const codes = ['ab12c-de34f', 'cd56e-fa78b', '01c2d-3e4f5', '9a8b7-c6d5e'];

const parse = (text: string, name: string | null = null): string[] =>
  parseText(name, text).accounts.flatMap((account) => account.codes.map(({ value }) => value));

const headings = [
  'Licence keys',
  'Steam keys from Humble Bundle',
  'Gift cards',
  'Voucher codes for the team lunch',
  'Invite codes for the beta',
  'Serial numbers',
  'Booking references',
  'Lizenzschlüssel',
  'Gutscheine',
  'Seriennummern Laptops',
  'Einladungscodes',
  'Clés de licence',
  'Cartes cadeaux',
  'Codes promo',
  'Tarjetas regalo',
  'Códigos de descuento',
  'Vales-presente',
  'Buoni regalo',
  'Numeri di serie',
  'Cadeaubonnen',
  'Karty podarunkowe',
  'Presentkort',
  'Gavekort',
  'Lahjakortit',
  'Dárkové poukazy',
  'Ajándékkártyák',
  'Hediye kartları',
  'Ключи Steam',
  'Промокоды',
  'ギフトカード',
  '礼品卡',
  '쿠폰',
];

describe('a list under a heading of other things', () => {
  it.each(headings)('%s: none is taken, blank line or not', (heading) => {
    expect(parse(`${heading}\n${keys.join('\n')}\n`)).toEqual([]);
    expect(parse(`${heading}\n\n${keys.join('\n')}\n`)).toEqual([]);
  });

  it('ends where a service or backup codes are named', () => {
    const list = codes.join('\n');
    expect(parse(`Gift cards\n${keys.join('\n')}\n\nGitHub\n${list}\n`)).toEqual(codes);
    expect(parse(`Steam keys\n${keys.join('\n')}\n\nBackup codes\n${list}\n`)).toEqual(codes);
    expect(parse(`GitHub recovery codes\n${list}\n\nGift cards\n${keys.join('\n')}\n`)).toEqual(
      codes,
    );
  });

  it('may be named by the file', () => {
    expect(parse(`${keys.join('\n')}\n`, 'Adobe serial numbers.txt')).toEqual([]);
    expect(parse(`${keys.join('\n')}\n`, 'Adobe recovery codes.txt')).toEqual(keys);
  });

  it.each(['GitHub backup codes (licence account)', '2FA gift: recovery codes'])(
    'is none when the heading speaks of recovery codes too: %s',
    (heading) => {
      expect(parse(`${heading}\n${codes.join('\n')}\n`)).toEqual(codes);
    },
  );
});
