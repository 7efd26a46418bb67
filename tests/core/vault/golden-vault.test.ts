import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hash256 } from '../../../electron/core/crypto/sodium.ts';
import { firstBrokenActivity } from '../../../electron/core/database/activity.ts';
import { openImage } from '../../../electron/core/database/open-database.ts';
import { openVaultBytes } from '../../../electron/core/vault/vault-file.ts';
import type { UnlockSecret } from '../../../shared/contract.ts';
import { goldenContent } from '../../support/golden-content.ts';
import { deriveKey } from './vault-fixture.ts';

const folder = join(import.meta.dirname, '../../vectors');

interface Expectation {
  readonly passphrase: string;
  readonly recoveryKey: string;
  readonly fileHash: string;
  readonly content: unknown;
  readonly [field: string]: unknown;
}

const expectation = JSON.parse(
  await readFile(join(folder, 'golden-v1.json'), 'utf8'),
) as Expectation;
const file = await readFile(join(folder, 'golden-v1.sparekey'));
const { passphrase, recoveryKey, fileHash, content, ...facts } = expectation;
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

test('the golden vault is the file that was made once', () => {
  expect(hex(hash256(file))).toBe(fileHash);
});

test.each<UnlockSecret>([
  { kind: 'passphrase', passphrase },
  { kind: 'recoveryKey', recoveryKey },
])('the golden vault opens with its $kind', async (secret) => {
  const { inner, image, header, headerAuthentic } = await openVaultBytes(file, secret, deriveKey);
  expect(headerAuthentic).toBe(true);
  expect({
    vaultId: hex(inner.vaultId),
    generation: Number(inner.generation),
    replacedHash: hex(inner.replacedHash),
    savedAt: inner.savedAt,
    deviceId: hex(inner.deviceId),
    kdf: header.slots[0]?.kdf,
    imageBytes: image.length,
    imageHash: hex(hash256(image)),
  }).toEqual(facts);
  const db = openImage(image);
  expect(goldenContent(db)).toEqual(content);
  expect(firstBrokenActivity(db, hash256)).toBeNull();
  db.close();
});
