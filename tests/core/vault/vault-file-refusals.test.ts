import { describe, expect, test } from 'vitest';
import { weakestKdf } from '../../../electron/core/crypto/calibration.ts';
import type { DeriveKey } from '../../../electron/core/crypto/key-derivation.ts';
import { createSealStream, hash256, randomBytes } from '../../../electron/core/crypto/sodium.ts';
import {
  chunkBytes,
  encodeHeader,
  paddedLength,
  sealedLength,
} from '../../../electron/core/vault/header.ts';
import { encodeInnerHeader, innerHeaderBytes } from '../../../electron/core/vault/inner-header.ts';
import { commitKeyOf, vaultKeysOf } from '../../../electron/core/vault/key-schedule.ts';
import { createKeyring } from '../../../electron/core/vault/new-keyring.ts';
import { sealPayload } from '../../../electron/core/vault/payload.ts';
import { openVaultBytes, sealVault } from '../../../electron/core/vault/vault-file.ts';
import type { UnlockSecret } from '../../../shared/contract.ts';
import { deriveKey, failureOf, passphrase } from './vault-fixture.ts';

import {
  file,
  flipped,
  image,
  inner,
  keyring,
  open,
  patched,
  recoveryKey,
  refuseToDerive,
} from './sealed-sample.ts';

const passphraseSlot = 96;
const recoverySlot = 96 + 160;
const emptySlot = 96 + 2 * 160;
const u32 = (value: number): readonly number[] => [...new Uint8Array(Uint32Array.of(value).buffer)];
const u64 = (value: bigint): readonly number[] => [
  ...new Uint8Array(BigUint64Array.of(value).buffer),
];
const mebibyte = 1_048_576n;

/** Failures that must cost no derivation. */
const foundWithoutKey = /notAVault|tooNew|unsafeParameters|field|truncated|size/;

describe('every way not to open', () => {
  test.each<readonly [string, string, Uint8Array]>([
    ['vault.notAVault', 'an empty file', new Uint8Array()],
    ['vault.notAVault', 'part of the magic', file.slice(0, 7)],
    ['vault.notAVault', 'line ends changed by a text transfer', patched(5, 0x0a, 0x0a)],
    ['vault.notAVault', 'a text file', new TextEncoder().encode('1. abcd-efgh\n'.repeat(100))],
    ['vault.tooNew', 'another major version', patched(8, 2)],
    ['vault.tooNew', 'a version before the first', patched(8, 0)],
    ['vault.tooNew', 'another minor version', patched(10, 1)],
    ['vault.damaged field', 'header length', patched(12, ...u32(769))],
    ['vault.damaged field', 'suite', patched(16, 2)],
    ['vault.damaged field', 'chunk', patched(20, ...u32(4096))],
    ['vault.damaged field', 'reserved bytes', patched(88, 1)],
    [
      'vault.damaged field',
      'a padded length that Padmé does not give',
      patched(24, ...u64(262_145n)),
    ],
    ['vault.damaged field', 'too short a padded length', patched(24, ...u64(131_072n))],
    ['vault.damaged field', 'too long a padded length', patched(24, ...u64(71_303_168n))],
    [
      'vault.damaged field',
      'a padded length beyond all numbers',
      patched(24, ...u64(2n ** 64n - 1n)),
    ],
    ['vault.damaged field', 'slot type', patched(passphraseSlot, 4)],
    ['vault.damaged field', 'a passphrase slot without KDF', patched(passphraseSlot + 1, 0)],
    ['vault.damaged field', 'an unknown KDF', patched(passphraseSlot + 1, 2)],
    ['vault.damaged field', 'slot reserved bytes', patched(passphraseSlot + 2, 1)],
    ['vault.damaged field', 'slot tail', patched(passphraseSlot + 159, 1)],
    ['vault.damaged field', 'a recovery slot with a KDF', patched(recoverySlot + 1, 1)],
    ['vault.damaged field', 'a recovery slot with passes', patched(recoverySlot + 4, 3)],
    ['vault.damaged field', 'a recovery slot with memory', patched(recoverySlot + 8, 1)],
    ['vault.damaged field', 'an empty slot that is not zero', patched(emptySlot + 100, 1)],
    ['vault.damaged truncated', 'nothing but the magic', file.slice(0, 8)],
    ['vault.damaged truncated', 'part of the header', file.slice(0, 767)],
    ['vault.damaged truncated', 'nothing but the header', file.slice(0, 768)],
    ['vault.damaged truncated', 'a whole chunk missing', file.slice(0, -65_553)],
    ['vault.damaged truncated', 'the last byte missing', file.slice(0, -1)],
    ['vault.damaged size', 'a byte more', Buffer.concat([file, Buffer.alloc(1)])],
    ['vault.damaged size', 'a chunk more', Buffer.concat([file, file.subarray(-65_553)])],
    ['vault.unsafeParameters', 'two passes', patched(passphraseSlot + 4, ...u32(2))],
    ['vault.unsafeParameters', 'no passes', patched(passphraseSlot + 4, ...u32(0))],
    ['vault.unsafeParameters', '17 passes', patched(passphraseSlot + 4, ...u32(17))],
    [
      'vault.unsafeParameters',
      'as many passes as fit',
      patched(passphraseSlot + 4, ...u32(2 ** 32 - 1)),
    ],
    ['vault.unsafeParameters', '63 MiB', patched(passphraseSlot + 8, ...u64(63n * mebibyte))],
    [
      'vault.unsafeParameters',
      'not a whole MiB',
      patched(passphraseSlot + 8, ...u64(64n * mebibyte + 1n)),
    ],
    ['vault.unsafeParameters', '1025 MiB', patched(passphraseSlot + 8, ...u64(1025n * mebibyte))],
    [
      'vault.unsafeParameters',
      'memory beyond all numbers',
      patched(passphraseSlot + 8, ...u64(2n ** 64n - 1n)),
    ],
    [
      'vault.unsafeParameters',
      '9 passes over 1 GiB',
      patched(passphraseSlot + 4, ...u32(9), ...u64(1024n * mebibyte)),
    ],
    ['vault.wrongRecoveryKey', 'the salt of the recovery slot', flipped(recoverySlot + 16)],
    ['vault.wrongRecoveryKey', 'the commitment of the recovery slot', flipped(recoverySlot + 32)],
    ['vault.damaged slot', 'the nonce of the recovery slot', flipped(recoverySlot + 64)],
    ['vault.damaged slot', 'the wrapped key', flipped(recoverySlot + 88)],
    ['vault.damaged header', 'the commit salt', flipped(32)],
    ['vault.damaged header', 'the stream header', flipped(64)],
    ['vault.damaged header', 'the header MAC', flipped(736)],
    ['vault.damaged payload', 'the first byte of the payload', flipped(768)],
    ['vault.damaged payload', 'the last byte of the file', flipped(file.length - 1)],
    ['vault.damaged payload', 'two chunks exchanged', exchanged(file)],
    [
      'vault.damaged payload',
      'a chunk of another save',
      spliced(file, sealVault(keyring, inner, image)),
    ],
    ['vault.damaged payload', 'no end mark', marked(() => false)],
    ['vault.damaged payload', 'an end mark before the end', marked((chunk) => chunk >= 2)],
    ['vault.damaged innerHeader', 'another mark', crafted((plain) => plain.fill(0x20, 0, 4))],
    ['vault.damaged innerHeader', 'another length', crafted((plain) => plain.fill(1, 4, 8))],
    ['vault.damaged innerHeader', 'generation 0', crafted((plain) => plain.fill(0, 24, 32))],
    ['vault.damaged innerHeader', 'no image', crafted((plain) => plain.fill(0, 88, 96))],
    [
      'vault.damaged innerHeader',
      'an image longer than the payload',
      crafted((plain) => plain.fill(0x7f, 88, 95)),
    ],
    [
      'vault.damaged innerHeader',
      'something in the padding',
      crafted((plain) => plain.fill(1, -1)),
    ],
    ['vault.damaged innerHeader', 'more padding than need be', crafted(() => undefined, 270_336)],
    ['vault.damaged imageHash', 'another image', crafted((plain) => plain.fill(0, 128, 129 + 4))],
    ['vault.damaged imageHash', 'another hash', crafted((plain) => plain.fill(0, 96, 128))],
  ])('%s: %s', async (expected, _what, bytes) => {
    expect(await failureOf(() => open(bytes))).toBe(expected);
    if (!foundWithoutKey.test(expected)) return;
    const secret: UnlockSecret = { kind: 'passphrase', passphrase };
    expect(await failureOf(() => openVaultBytes(bytes, secret, refuseToDerive))).toBe(expected);
  });

  test('a wrong passphrase is not a damaged file, and the other way round', async () => {
    const wrong: UnlockSecret = { kind: 'passphrase', passphrase: 'correct horse battery stapler' };
    const right: UnlockSecret = { kind: 'passphrase', passphrase };
    const damagedSlot = flipped(passphraseSlot + 88);
    expect(await failureOf(() => openVaultBytes(file, wrong, deriveKey))).toBe(
      'vault.wrongPassphrase',
    );
    expect(await failureOf(() => openVaultBytes(damagedSlot, right, deriveKey))).toBe(
      'vault.damaged slot',
    );
  });

  test('a recovery key that is well formed and not this vault\u2019s', async () => {
    const other = await createKeyring(passphrase, weakestKdf, deriveKey);
    const secret: UnlockSecret = { kind: 'recoveryKey', recoveryKey: other.recoveryKey };
    expect(await failureOf(() => openVaultBytes(file, secret, refuseToDerive))).toBe(
      'vault.wrongRecoveryKey',
    );
  });

  test('a mistyped recovery key', async () => {
    const typed = recoveryKey.startsWith('A')
      ? `B${recoveryKey.slice(1)}`
      : `A${recoveryKey.slice(1)}`;
    const secret: UnlockSecret = { kind: 'recoveryKey', recoveryKey: typed };
    expect(await failureOf(() => openVaultBytes(file, secret, refuseToDerive))).toBe(
      'vault.recoveryKeyTypo',
    );
  });

  test.each([
    [2, 64],
    [3, 32],
    [3, 2048],
    [16, 1024],
  ])('no slot is written with %d passes over %d MiB', async (opslimit, memoryMiB) => {
    const kdf = { opslimit, memlimitBytes: memoryMiB * 1_048_576 };
    expect(await failureOf(() => createKeyring(passphrase, kdf, refuseToDerive))).toBe(
      'vault.unsafeParameters',
    );
  });

  test('a derivation that gives zeros is an error, not a key', async () => {
    const zeros: DeriveKey = () => Promise.resolve(new Uint8Array(32));
    const secret: UnlockSecret = { kind: 'passphrase', passphrase };
    await expect(openVaultBytes(file, secret, zeros)).rejects.toThrow('gave no key');
  });
});

/** A vault whose seals are all right and whose plaintext is not. */
function crafted(
  change: (plaintext: Uint8Array) => unknown,
  length = paddedLength(image.length),
): Uint8Array {
  const plaintext = new Uint8Array(length);
  plaintext.set(encodeInnerHeader(inner, image));
  plaintext.set(image, innerHeaderBytes);
  change(plaintext);
  return sealPlaintext(plaintext);
}

function sealPlaintext(plaintext: Uint8Array): Uint8Array {
  const keys = vaultKeysOf(keyring.vaultKey);
  const commitSalt = hash256(plaintext);
  const padded = { parts: [plaintext], length: plaintext.length };
  return sealPayload(padded, commitKeyOf(keys, commitSalt), (streamHeader) =>
    encodeHeader(
      {
        paddedBytes: plaintext.length,
        commitSalt,
        streamHeader,
        slotTable: keyring.slotTable,
      },
      keys.mac,
    ),
  );
}

/** Sealed with end marks of its own choice on the four chunks. */
function marked(isMarked: (chunk: number) => boolean): Uint8Array {
  const keys = vaultKeysOf(keyring.vaultKey);
  const commitSalt = randomBytes(32);
  const stream = createSealStream(commitKeyOf(keys, commitSalt));
  const { slotTable } = keyring;
  const fields = { paddedBytes: 262_144, commitSalt, streamHeader: stream.header, slotTable };
  const header = encodeHeader(fields, keys.mac);
  const plaintext = new Uint8Array(chunkBytes);
  const chunks = [0, 1, 2, 3].map((at) => {
    const sealed = new Uint8Array(sealedLength(chunkBytes));
    stream.seal(plaintext, header.subarray(736), isMarked(at), sealed);
    return sealed;
  });
  return Buffer.concat([header, ...chunks]);
}

function chunkOf(bytes: Uint8Array, at: number): Uint8Array {
  const start = 768 + at * 65_553;
  return bytes.subarray(start, start + 65_553);
}

function exchanged(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy.set(chunkOf(bytes, 1), 768);
  copy.set(chunkOf(bytes, 0), 768 + 65_553);
  return copy;
}

function spliced(bytes: Uint8Array, other: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy.set(chunkOf(other, 2), 768 + 2 * 65_553);
  return copy;
}
