import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weakestKdf } from '../../../electron/core/crypto/calibration.ts';
import { randomBytes } from '../../../electron/core/crypto/sodium.ts';
import { createKeyring } from '../../../electron/core/vault/new-keyring.ts';
import { openVaultBytes, sealVault } from '../../../electron/core/vault/vault-file.ts';
import { deriveKey, failureOf } from './vault-fixture.ts';

import { file, image, inner, keyring, open } from './sealed-sample.ts';

describe('a vault file', () => {
  test('opens with the passphrase, in any Unicode form', async () => {
    const kit = await createKeyring('na\u00efve caf\u00e9 \ufb01ve', weakestKdf, deriveKey);
    const sealed = sealVault(kit.keyring, inner, image);
    const typed = 'nai\u0308ve cafe\u0301 five';
    const opened = await openVaultBytes(
      sealed,
      { kind: 'passphrase', passphrase: typed },
      deriveKey,
    );
    expect(opened.image).toEqual(image);
  });

  test('opens with the recovery key and gives back everything', async () => {
    const opened = await open(file);
    expect(opened).toMatchObject({
      inner,
      image,
      headerAuthentic: true,
      vaultKey: keyring.vaultKey,
    });
    expect(opened.header.slots.map(({ index, type, kdf }) => ({ index, type, kdf }))).toEqual([
      { index: 0, type: 1, kdf: weakestKdf },
      { index: 1, type: 2, kdf: null },
    ]);
  });

  test('has the documented fixed bytes and length', () => {
    const start = '8953504b560d0a1a 0100 0000 00030000 01000000 00000100 0000040000000000';
    expect(Buffer.from(file.subarray(0, 32)).toString('hex')).toBe(start.replaceAll(' ', ''));
    expect(file).toHaveLength(768 + 262_144 + 4 * 17);
  });

  test('round trip of any image', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 3000 }), async (bytes) => {
        expect((await open(sealVault(keyring, inner, bytes))).image).toEqual(bytes);
      }),
      { numRuns: 20 },
    );
  });

  test.each([262_016, 262_017, 400_000, 1_000_000])('round trip of %d bytes', async (length) => {
    const large = Buffer.alloc(length, randomBytes(997));
    const sealed = sealVault(keyring, inner, large);
    expect(Buffer.compare((await open(sealed)).image, large)).toBe(0);
  });

  test('two saves of the same image have no block in common behind the fixed fields', () => {
    const again = sealVault(keyring, inner, image);
    const blocks = new Set<string>();
    for (let at = 736; at < file.length; at += 16) {
      blocks.add(Buffer.from(file.subarray(at, at + 16)).toString('hex'));
    }
    let common = 0;
    for (let at = 736; at < again.length; at += 16) {
      if (blocks.has(Buffer.from(again.subarray(at, at + 16)).toString('hex'))) common += 1;
    }
    expect(common).toBe(0);
  });

  test('the slots are the same bytes from one save to the next', () => {
    const again = sealVault(keyring, { ...inner, generation: 8n }, image);
    expect(again.subarray(96, 736)).toEqual(file.subarray(96, 736));
  });

  test('too large an image is refused', async () => {
    const huge = new Uint8Array(64 * 1024 * 1024 + 1);
    expect(await failureOf(() => sealVault(keyring, inner, huge))).toBe('vault.tooLarge');
  });
});
