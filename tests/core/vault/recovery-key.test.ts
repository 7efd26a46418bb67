import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomBelow, randomBytes } from '../../../electron/core/crypto/sodium.ts';
import { printRecoveryKey, readRecoveryKey } from '../../../electron/core/vault/recovery-key.ts';
import { failureOf } from './vault-fixture.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const key = Uint8Array.from({ length: 32 }, (_, at) => at * 7);
const printed = printRecoveryKey(key);

describe('printed recovery key', () => {
  test('is 14 groups of four letters', () => {
    expect(printed).toMatch(/^([A-Z2-7]{4} ){13}[A-Z2-7]{4}$/);
    expect(printed).toBe('AADQ 4FI4 EMVD COB7 IZGV IW3C NFYH O7UF RSJZ VINI V63L 3RGL 2LMQ GJCD');
  });

  test('reads back, whatever the key', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        expect(readRecoveryKey(printRecoveryKey(bytes))).toEqual(bytes);
      }),
    );
  });

  test.each([
    ['lower case', printed.toLowerCase()],
    ['no spaces', printed.replaceAll(' ', '')],
    ['hyphens', printed.replaceAll(' ', '-')],
    ['typographic dashes and line ends', printed.replaceAll(' ', '\u2013\r\n\t')],
    ['0 for O', printed.replaceAll('O', '0')],
    ['1 for I', printed.replaceAll('I', '1')],
    ['8 for B', printed.replaceAll('B', '8')],
  ])('is read with %s', (_what, typed) => {
    expect(readRecoveryKey(typed)).toEqual(key);
  });

  test('reads every look-alike', () => {
    // Keys until each of O, I and B has occurred, so that the three rows above cannot be empty replacements.
    for (const letter of 'OIB') {
      const text = textWith(letter);
      const typed = text.replaceAll('O', '0').replaceAll('I', '1').replaceAll('B', '8');
      expect(typed).not.toBe(text);
      expect(printRecoveryKey(readRecoveryKey(typed))).toBe(text);
    }
  });

  test.each([
    ['nothing', ''],
    ['a missing letter', printed.slice(0, -1)],
    ['a letter too many', `${printed}A`],
    ['a foreign letter', printed.replace(/^./, '9')],
    ['a letter of another script', printed.replace(/^./, '\u0410')],
    ['two groups exchanged', printed.replace(/^(\w{4}) (\w{4})/, '$2 $1')],
    ['only the checksum', printed.slice(-4)],
  ])('is refused with %s', async (_what, typed) => {
    expect(await failureOf(() => readRecoveryKey(typed))).toBe('vault.recoveryKeyTypo');
  });

  test('a thousand single wrong letters are all caught', async () => {
    const outcomes = new Map<string, number>();
    for (let round = 0; round < 1000; round += 1) {
      const outcome = await failureOf(() => readRecoveryKey(withWrongLetter()));
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    expect([...outcomes]).toEqual([['vault.recoveryKeyTypo', 1000]]);
  });
});

function textWith(letter: string): string {
  for (;;) {
    const text = printRecoveryKey(randomBytes(32));
    if (text.includes(letter)) return text;
  }
}

function withWrongLetter(): string {
  const letters = printRecoveryKey(randomBytes(32)).replaceAll(' ', '');
  const at = randomBelow(letters.length);
  const others = alphabet.replace(letters.charAt(at), '');
  return letters.slice(0, at) + others.charAt(randomBelow(others.length)) + letters.slice(at + 1);
}
