import sodium from 'libsodium-wrappers-sumo';
import { createStreamBlocks } from './stream-blocks.ts';
import { zeroOnFree, type SodiumStreams } from './zeroing-heap.ts';

await sodium.ready;
/** The declarations leave out the module object that the wrapper exports. */
const heap = (sodium as unknown as { readonly libsodium: SodiumStreams }).libsodium;
zeroOnFree(heap);

export const keyBytes = 32;
export const hashBytes = 32;
export const saltBytes = 16;
export const wrapNonceBytes = 24;
export const streamHeaderBytes = 24;
/** What the stream adds to each chunk: one byte of tag, sixteen of authentication. */
export const chunkOverheadBytes = 17;

/** BLAKE2b with 32 bytes of output (RFC 7693), over the parts joined. */
export function hash256(...parts: readonly Uint8Array[]): Uint8Array {
  return sodium.crypto_generichash(hashBytes, joined(parts), null);
}

/** Keyed BLAKE2b with 32 bytes of output, over the parts joined. */
export function keyedHash256(key: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array {
  return sodium.crypto_generichash(hashBytes, joined(parts), key);
}

/** Argon2id version 1.3 with one lane (RFC 9106), 32 bytes. Blocks the thread for as long as it takes. */
export function argon2id(
  secret: Uint8Array,
  salt: Uint8Array,
  opslimit: number,
  memlimitBytes: number,
): Uint8Array {
  return sodium.crypto_pwhash(
    keyBytes,
    secret,
    salt,
    opslimit,
    memlimitBytes,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  );
}

/** XChaCha20-Poly1305 over a key: 16 bytes longer than the key. */
export function wrapKey(
  key: Uint8Array,
  wrappingKey: Uint8Array,
  nonce: Uint8Array,
  context: Uint8Array,
): Uint8Array {
  return sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(key, context, null, nonce, wrappingKey);
}

/** The key, or null when the wrapping key, the nonce, the context or a byte of the wrapped key is not the right one. */
export function unwrapKey(
  wrapped: Uint8Array,
  wrappingKey: Uint8Array,
  nonce: Uint8Array,
  context: Uint8Array,
): Uint8Array | null {
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      null,
      wrapped,
      context,
      nonce,
      wrappingKey,
    );
  } catch {
    return null;
  }
}

export interface SealStream {
  /** 24 fresh bytes that the reader needs. */
  readonly header: Uint8Array;
  /** Seals one chunk over `into`, which is longer by `chunkOverheadBytes`; `last` marks the end of the stream. */
  seal(chunk: Uint8Array, context: Uint8Array, last: boolean, into: Uint8Array): void;
  /** Wipes the stream's state. */
  close(): void;
}

/** Starts a `crypto_secretstream_xchacha20poly1305` under a fresh header. */
export function createSealStream(key: Uint8Array): SealStream {
  const { state, header } = sodium.crypto_secretstream_xchacha20poly1305_init_push(key);
  const address = addressOf(state);
  const blocks = createStreamBlocks(heap);
  return {
    header,
    seal: (chunk, context, last, into) => {
      requireLength(into, chunk.length + chunkOverheadBytes);
      const output = blocks.reserve(into.length);
      const input = blocks.put('input', chunk);
      const contextAt = blocks.put('context', context);
      const failed = heap._crypto_secretstream_xchacha20poly1305_push(
        ...([address, output, 0, input, chunk.length, 0] as const),
        ...([contextAt, context.length, 0, tagFor(last)] as const),
      );
      if (failed !== 0) throw new Error('the stream did not seal');
      blocks.take(into);
    },
    close: () => {
      blocks.free();
      heap._free(address);
    },
  };
}

export interface OpenStream {
  /**
   * Opens one chunk over `into`, which is shorter by `chunkOverheadBytes`. False when it is not the next chunk of this
   * stream with this `last` mark; then nothing was written.
   */
  open(sealed: Uint8Array, context: Uint8Array, last: boolean, into: Uint8Array): boolean;
  /** Wipes the stream's state. */
  close(): void;
}

export function createOpenStream(key: Uint8Array, header: Uint8Array): OpenStream {
  const state = sodium.crypto_secretstream_xchacha20poly1305_init_pull(header, key);
  const address = addressOf(state);
  const blocks = createStreamBlocks(heap);
  return {
    open: (sealed, context, last, into) => {
      if (sealed.length < chunkOverheadBytes) return false;
      requireLength(into, sealed.length - chunkOverheadBytes);
      // One byte more than the chunk, for its tag.
      const output = blocks.reserve(into.length + 1);
      const tagAt = output + into.length;
      const input = blocks.put('input', sealed);
      const contextAt = blocks.put('context', context);
      const failed = heap._crypto_secretstream_xchacha20poly1305_pull(
        ...([address, output, 0, tagAt, input, sealed.length, 0] as const),
        ...([contextAt, context.length, 0] as const),
      );
      if (failed !== 0 || heap.HEAPU8[tagAt] !== tagFor(last)) return false;
      blocks.take(into);
      return true;
    },
    close: () => {
      blocks.free();
      heap._free(address);
    },
  };
}

function requireLength(bytes: Uint8Array, length: number): void {
  if (bytes.length !== length) throw new RangeError('a chunk has another length');
}

/** For keys, salts and nonces only: the wrapper fills long buffers byte by byte. */
export function randomBytes(count: number): Uint8Array {
  return sodium.randombytes_buf(count);
}

/** A whole number from 0 to `bound` − 1, without bias. `bound` is at most 2³¹ − 1, where the wrapper's own check ends. */
export function randomBelow(bound: number): number {
  if (!Number.isInteger(bound) || bound < 1 || bound > 0x7fff_ffff) {
    throw new RangeError('randomBelow takes a whole number from 1 to 2147483647');
  }
  return sodium.randombytes_uniform(bound);
}

/** Constant-time comparison of two secrets or tags of the same length. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && sodium.memcmp(a, b);
}

/** Overwrites secrets that are no longer needed. */
export function wipe(...secrets: readonly Uint8Array[]): void {
  for (const secret of secrets) secret.fill(0);
}

function tagFor(last: boolean): number {
  return last
    ? sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
    : sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
}

/** At run time a stream's state, which holds its key, is a bare address; the wrapper never frees it. */
function addressOf(state: unknown): number {
  if (typeof state !== 'number') throw new TypeError('a stream state is no address');
  return state;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  return parts.length === 1 && first !== undefined ? first : concatenated(parts);
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}
