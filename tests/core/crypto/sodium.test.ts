import fc from 'fast-check';
import sodium from 'libsodium-wrappers-sumo';
import { describe, expect, test } from 'vitest';
import {
  argon2id,
  chunkOverheadBytes,
  createOpenStream,
  createSealStream,
  equalBytes,
  hash256,
  keyedHash256,
  randomBelow,
  randomBytes,
  unwrapKey,
  wipe,
  wrapKey,
  type OpenStream,
  type SealStream,
} from '../../../electron/core/crypto/sodium.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

function sealOne(
  stream: SealStream,
  chunk: Uint8Array,
  context: Uint8Array,
  last: boolean,
): Uint8Array {
  const into = new Uint8Array(chunk.length + chunkOverheadBytes);
  stream.seal(chunk, context, last, into);
  return into;
}

function openOne(
  stream: OpenStream,
  sealed: Uint8Array,
  context: Uint8Array,
  last: boolean,
): Uint8Array | null {
  const into = new Uint8Array(sealed.length - chunkOverheadBytes);
  return stream.open(sealed, context, last, into) ? into : null;
}

describe('hashes', () => {
  // Values from another implementation of RFC 7693 (Python's hashlib, digest_size 32).
  test.each([
    ['', '0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8'],
    ['abc', 'bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319'],
  ])('hash256(%j)', (message, expected) => {
    expect(hex(hash256(text(message)))).toBe(expected);
  });

  test('keyed hash', () => {
    const key = Uint8Array.from({ length: 32 }, (_, at) => at);
    expect(hex(keyedHash256(key, text('sparekey/v1/'), text('header-mac')))).toBe(
      'cbe319a47ecb620c07aaadfad96550273868dca9c3708af9f3f72d68a2f4a94c',
    );
  });

  test('parts are joined', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array(), { minLength: 1 }), (parts) => {
        expect(hash256(...parts)).toEqual(hash256(Buffer.concat(parts)));
      }),
      { numRuns: 50 },
    );
  });
});

test('Argon2id gives the value on which five implementations agree', () => {
  const key = argon2id(
    text('correct horse battery staple'),
    new Uint8Array(16).fill(1),
    3,
    64 * 1024 * 1024,
  );
  expect(hex(key)).toBe('2059d35e11f775944efac46541cfcd82013946a4ce55030871f5891aacf73b07');
});

describe('wrapped keys', () => {
  const key = randomBytes(32);
  const wrappingKey = randomBytes(32);
  const nonce = randomBytes(24);
  const context = text('slot');
  const wrapped = wrapKey(key, wrappingKey, nonce, context);

  test('come back under the same key, nonce and context', () => {
    expect(wrapped).toHaveLength(48);
    expect(unwrapKey(wrapped, wrappingKey, nonce, context)).toEqual(key);
  });

  test.each([
    ['wrapped key', flipped(wrapped), wrappingKey, nonce, context],
    ['wrapping key', wrapped, flipped(wrappingKey), nonce, context],
    ['nonce', wrapped, wrappingKey, flipped(nonce), context],
    ['context', wrapped, wrappingKey, nonce, flipped(context)],
  ])('do not open with another %s', (_what, ...args) => {
    expect(unwrapKey(...args)).toBeNull();
  });
});

describe('streams', () => {
  const key = randomBytes(32);
  const context = text('mac');
  const chunks = ['one', 'two', 'three'].map(text);
  const stream = createSealStream(key);
  const sealed = chunks.map((chunk, at) => sealOne(stream, chunk, context, at === 2));
  const pieces = (at: number): Uint8Array => sealed[at] ?? new Uint8Array();

  test('are what the library itself seals and opens', () => {
    const state = sodium.crypto_secretstream_xchacha20poly1305_init_pull(stream.header, key);
    const opened = sealed.map((chunk) =>
      sodium.crypto_secretstream_xchacha20poly1305_pull(state, chunk, context),
    );
    expect(opened).toEqual(chunks.map((message, at) => ({ message, tag: at === 2 ? 3 : 0 })));

    const own = sodium.crypto_secretstream_xchacha20poly1305_init_push(key);
    const pushed = sodium.crypto_secretstream_xchacha20poly1305_push(
      own.state,
      text('four'),
      context,
      3,
    );
    expect(openOne(createOpenStream(key, own.header), pushed, context, true)).toEqual(text('four'));
  });

  test('take chunks that grow and shrink, and refuse a place of another length', () => {
    const sealing = createSealStream(key);
    const opening = createOpenStream(key, sealing.header);
    for (const length of [0, 1, 70_000, 3, 65_536]) {
      const chunk = randomBytes(length);
      expect(openOne(opening, sealOne(sealing, chunk, context, false), context, false)).toEqual(
        chunk,
      );
    }
    expect(() => sealing.seal(text('a'), context, true, new Uint8Array(17))).toThrowError(
      RangeError,
    );
    expect(opening.open(new Uint8Array(16), context, true, new Uint8Array(0))).toBe(false);
  });

  test('open in order', () => {
    const opening = createOpenStream(key, stream.header);
    const opened = sealed.map((chunk, at) => openOne(opening, chunk, context, at === 2));
    expect(opened).toEqual(chunks);
  });

  test.each([
    ['a chunk out of order', pieces(1), context, false],
    ['a chunk that is not the last one', pieces(0), context, true],
    ['another context', pieces(0), text('other'), false],
    ['a changed chunk', flipped(pieces(0)), context, false],
  ])('refuse %s', (_what, chunk, aad, last) => {
    expect(openOne(createOpenStream(key, stream.header), chunk, aad, last)).toBeNull();
  });
});

describe('memory', () => {
  const { libsodium } = sodium as unknown as {
    libsodium: { HEAPU8: Uint8Array; _malloc(size: number): number; _free(address: number): void };
  };
  const inHeap = (marker: Uint8Array): boolean =>
    Buffer.from(libsodium.HEAPU8).includes(Buffer.from(marker));

  test('freed blocks are zero', () => {
    const marker = randomBytes(64);
    const address = libsodium._malloc(marker.length);
    libsodium.HEAPU8.set(marker, address);
    expect(inHeap(marker)).toBe(true);
    libsodium._free(address);
    expect(inHeap(marker)).toBe(false);
  });

  test('neither key nor plaintext of a stream stays behind', () => {
    const key = randomBytes(32);
    const plaintext = randomBytes(1000);
    const sealing = createSealStream(key);
    const sealed = sealOne(sealing, plaintext, new Uint8Array(32), true);
    sealing.close();
    const opening = createOpenStream(key, sealing.header);
    expect(openOne(opening, sealed, new Uint8Array(32), true)).toEqual(plaintext);
    opening.close();
    expect(inHeap(key)).toBe(false);
    expect(inHeap(plaintext.subarray(100, 132))).toBe(false);
  });

  test('wipe leaves zeros', () => {
    const secret = randomBytes(32);
    wipe(secret);
    expect(secret).toEqual(new Uint8Array(32));
  });
});

describe('random numbers', () => {
  test('stay below the bound and reach every value', () => {
    const seen = new Set(Array.from({ length: 1000 }, () => randomBelow(7)));
    expect([...seen].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(randomBelow(1)).toBe(0);
    expect(randomBelow(2 ** 31 - 1)).toBeLessThan(2 ** 31 - 1);
  });

  test.each([0, -1, 1.5, 2 ** 31, Number.NaN])('refuse the bound %d', (bound) => {
    expect(() => randomBelow(bound)).toThrow(RangeError);
  });
});

test.each([
  [[1, 2], [1, 2], true],
  [[1, 2], [1, 3], false],
  [[1, 2], [1, 2, 3], false],
])('equalBytes(%j, %j) is %s', (a, b, expected) => {
  expect(equalBytes(Uint8Array.from(a), Uint8Array.from(b))).toBe(expected);
});

function flipped(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[0] = (copy[0] ?? 0) ^ 1;
  return copy;
}
