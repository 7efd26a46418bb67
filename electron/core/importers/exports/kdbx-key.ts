import { createCipheriv, createHash } from 'node:crypto';
import * as nodeCrypto from 'node:crypto';
import { argon2d, argon2id } from '@noble/hashes/argon2.js';
import type { KdbxKdf } from './kdbx-header.ts';

/** Turns the composite key into the transformed key, 32 bytes. Blocks the thread for as long as it takes. */
export type TransformKey = (composite: Uint8Array, kdf: KdbxKdf) => Uint8Array;

/** Key of a passphrase alone: KeePass hashes it, then hashes the list of all its parts. */
export function compositeKey(passphrase: string): Uint8Array {
  return sha256(sha256(new TextEncoder().encode(passphrase)));
}

export const transformKey: TransformKey = (composite, kdf) =>
  kdf.kind === 'aes' ? transformByAes(composite, kdf.seed, kdf.rounds) : argon2(composite, kdf);

type Argon2 = Exclude<KdbxKdf, { kind: 'aes' }>;

/**
 * libsodium has neither Argon2d nor several lanes nor salts of 32 bytes. Node's own function is used where the
 * cryptography below it has one, which is not so inside Electron.
 */
function argon2(secret: Uint8Array, kdf: Argon2): Uint8Array {
  if (typeof nodeCrypto.argon2Sync === 'function' && kdf.version === 0x13) {
    return nodeCrypto.argon2Sync(kdf.kind, {
      message: secret,
      nonce: kdf.salt,
      parallelism: kdf.lanes,
      tagLength: 32,
      memory: kdf.memoryKiB,
      passes: kdf.passes,
    });
  }
  return argon2WithoutNode(secret, kdf);
}

/** RFC 9106 without native code. */
export function argon2WithoutNode(secret: Uint8Array, kdf: Argon2): Uint8Array {
  const derive = kdf.kind === 'argon2d' ? argon2d : argon2id;
  return derive(secret, kdf.salt, {
    t: kdf.passes,
    m: kdf.memoryKiB,
    p: kdf.lanes,
    dkLen: 32,
    version: kdf.version,
    maxmem: 2 ** 32 - 1,
  });
}

const blockBytes = 16;
const blocksAtOnce = 65_536;

/**
 * The same block encrypted over and over (AES-256-ECB), then hashed. In CBC over zeros each block is the encryption of
 * the block before it, so that one call does many rounds.
 */
function transformByAes(composite: Uint8Array, seed: Uint8Array, rounds: number): Uint8Array {
  const halves = [composite.subarray(0, blockBytes), composite.subarray(blockBytes)];
  return sha256(...halves.map((half) => encryptRepeatedly(half, seed, rounds)));
}

function encryptRepeatedly(block: Uint8Array, key: Uint8Array, rounds: number): Uint8Array {
  const cipher = createCipheriv('aes-256-cbc', key, block);
  const zeros = new Uint8Array(blocksAtOnce * blockBytes);
  let last: Uint8Array = block;
  for (let left = rounds; left > 0; left -= blocksAtOnce) {
    const count = Math.min(left, blocksAtOnce);
    last = cipher.update(zeros.subarray(0, count * blockBytes)).subarray(-blockBytes);
  }
  return last;
}

export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

export function sha512(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha512');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
