import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { base32nopad } from '@scure/base';
import { expect, test } from 'vitest';
import { blake2b } from '@noble/hashes/blake2.js';
import { readVault } from './independent-reader.ts';

interface Golden {
  readonly passphrase: string;
  readonly recoveryKey: string;
  readonly imageHash: string;
}

const read = (name: string): Promise<Buffer> => readFile(join(import.meta.dirname, name));
const golden = JSON.parse((await read('golden-v1.json')).toString()) as Golden;
const file = new Uint8Array(await read('golden-v1.sparekey'));
const hashOf = (image: Uint8Array): string =>
  Buffer.from(blake2b(image, { dkLen: 32 })).toString('hex');
const recoveryKey = base32nopad.decode(golden.recoveryKey.replaceAll(' ', '').slice(0, 52));

test('a reader that shares no code with Sparekey gets the same image by passphrase', async () => {
  const image = await readVault(file, { passphrase: golden.passphrase });
  expect(hashOf(image)).toBe(golden.imageHash);
});

test('and by recovery key', async () => {
  expect(hashOf(await readVault(file, { recoveryKey }))).toBe(golden.imageHash);
});

test.each([0, 40, 300, 740, 800, 70_000])('it refuses a change at byte %i', async (at) => {
  const changed = file.slice();
  changed[at] = (changed[at] ?? 0) ^ 1;
  await expect(readVault(changed, { recoveryKey })).rejects.toThrow();
});
