import { describe, expect, it } from 'vitest';
import { weakestKdf } from '../../../electron/core/crypto/calibration.ts';
import type { DeriveKey } from '../../../electron/core/crypto/key-derivation.ts';
import { argon2id } from '../../../electron/core/crypto/sodium.ts';
import {
  decodeRecord,
  encodeRecord,
} from '../../../electron/core/paper/sheet-data/record-codec.ts';
import {
  openRecords,
  sealRecords,
} from '../../../electron/core/paper/sheet-data/sealed-records.ts';
import { withCode } from '../../support/with-code.ts';
import { recordOf } from './record-samples.ts';

const deriveKey: DeriveKey = ({ secret, salt, opslimit, memlimitBytes }) =>
  Promise.resolve(argon2id(secret, salt, opslimit, memlimitBytes));
const passphrase = 'Grüße an die Löwen';
const sheetNumber = 42;
const records = [recordOf(['aaaa', 'bbbb']), recordOf(['cccc'], { issuer: 'Zürich Bank' })];
const sealed = await sealRecords(records.map(encodeRecord), {
  sheetNumber,
  passphrase,
  kdf: weakestKdf,
  deriveKey,
});
const open = (message: Uint8Array, more: Partial<Parameters<typeof openRecords>[1]> = {}) =>
  openRecords(message, { sheetNumber, passphrase, deriveKey, ...more });
const changed = (at: number, value: number): Uint8Array => {
  const message = Uint8Array.from(sealed);
  message[at] = value;
  return message;
};
const neverDerives: DeriveKey = () => Promise.reject(new Error('derived'));

describe('records under a passphrase of their own', () => {
  it('open with it, composed or decomposed', async () => {
    const opened = await open(sealed, { passphrase: passphrase.normalize('NFD') });
    expect(opened.map(decodeRecord)).toEqual(records);
  });

  it('do not open with another passphrase, nor as part of another sheet', async () => {
    await expect(open(sealed, { passphrase: 'other' })).rejects.toThrowError(
      withCode('paper.wrongPassphrase'),
    );
    await expect(open(sealed, { sheetNumber: 43 })).rejects.toThrowError(
      withCode('paper.wrongPassphrase'),
    );
  });

  it('tell damage from a wrong passphrase', async () => {
    const last = sealed.length - 1;
    await expect(open(changed(last, (sealed[last] ?? 0) ^ 1))).rejects.toThrowError(
      withCode('paper.malformed'),
    );
  });

  it.each([
    ['a later version', 0, 2, 'paper.tooNew'],
    ['two passes', 1, 2, 'paper.unsafeParameters'],
    ['seventeen passes', 1, 17, 'paper.unsafeParameters'],
    ['63 MiB', 2, 63, 'paper.unsafeParameters'],
    ['64 GiB', 3, 255, 'paper.unsafeParameters'],
  ] as const)('%s is refused before anything is derived', async (_what, at, value, code) => {
    await expect(open(changed(at, value), { deriveKey: neverDerives })).rejects.toThrowError(
      withCode(code),
    );
  });

  it('cut short are refused before anything is derived', async () => {
    for (const length of [0, 1, 4, 20, 60]) {
      await expect(
        open(sealed.subarray(0, length), { deriveKey: neverDerives }),
      ).rejects.toThrowError(withCode('paper.malformed'));
    }
  });
});
