/**
 * SHA-384 and SHA-512 written from FIPS 180-4, with HMAC (RFC 2104) and PBKDF2 (RFC 8018) over them, to check what
 * OpenSSL made with something that shares no line with it. The constants are computed: they are roots of primes.
 */

const blockBytes = 128;
const word = (value: bigint): bigint => BigInt.asUintN(64, value);
const rotated = (value: bigint, by: bigint): bigint => word((value >> by) | (value << (64n - by)));

function primes(count: number): bigint[] {
  const found: bigint[] = [];
  for (let n = 2n; found.length < count; n += 1n) {
    if (found.every((prime) => n % prime !== 0n)) found.push(n);
  }
  return found;
}

/** First 64 bits of the fraction of the root; Newton's method on whole numbers. */
function fractionOfRoot(value: bigint, degree: bigint): bigint {
  const scaled = value << (64n * degree);
  let root = 1n << 70n;
  for (;;) {
    const next = ((degree - 1n) * root + scaled / root ** (degree - 1n)) / degree;
    if (next >= root) return word(root);
    root = next;
  }
}

const constants = primes(80).map((prime) => fractionOfRoot(prime, 3n));
const squareRoots = primes(16).map((prime) => fractionOfRoot(prime, 2n));

interface Hash {
  readonly start: readonly bigint[];
  readonly bytes: number;
}

export const sha512: Hash = { start: squareRoots.slice(0, 8), bytes: 64 };
export const sha384: Hash = { start: squareRoots.slice(8), bytes: 48 };

function compress(state: readonly bigint[], block: Buffer): bigint[] {
  const w = Array.from({ length: 16 }, (_, at) => block.readBigUInt64BE(at * 8));
  for (let at = 16; at < 80; at += 1) {
    const [a = 0n, b = 0n] = [w[at - 15], w[at - 2]];
    const s0 = rotated(a, 1n) ^ rotated(a, 8n) ^ (a >> 7n);
    const s1 = rotated(b, 19n) ^ rotated(b, 61n) ^ (b >> 6n);
    w.push(word((w[at - 16] ?? 0n) + s0 + (w[at - 7] ?? 0n) + s1));
  }
  let [a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n] = state;
  for (let at = 0; at < 80; at += 1) {
    const s1 = rotated(e, 14n) ^ rotated(e, 18n) ^ rotated(e, 41n);
    const first = word(h + s1 + ((e & f) ^ (word(~e) & g)) + (constants[at] ?? 0n) + (w[at] ?? 0n));
    const s0 = rotated(a, 28n) ^ rotated(a, 34n) ^ rotated(a, 39n);
    const second = s0 + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, word(d + first), c, b, a, word(first + second)];
  }
  return [a, b, c, d, e, f, g, h].map((value, at) => word(value + (state[at] ?? 0n)));
}

export function digest(hash: Hash, message: Uint8Array): Buffer {
  const padded = Buffer.alloc(Math.ceil((message.length + 17) / blockBytes) * blockBytes);
  padded.set(message);
  padded[message.length] = 0x80;
  padded.writeBigUInt64BE(BigInt(message.length) * 8n, padded.length - 8);
  let state = [...hash.start];
  for (let at = 0; at < padded.length; at += blockBytes) {
    state = compress(state, padded.subarray(at, at + blockBytes));
  }
  const out = Buffer.alloc(64);
  for (const [at, value] of state.entries()) out.writeBigUInt64BE(value, at * 8);
  return out.subarray(0, hash.bytes);
}

export function hmac(hash: Hash, key: Uint8Array, message: Uint8Array): Buffer {
  const block = Buffer.alloc(blockBytes);
  block.set(key.length > blockBytes ? digest(hash, key) : key);
  const inner = digest(hash, Buffer.concat([block.map((byte) => byte ^ 0x36), message]));
  return digest(hash, Buffer.concat([block.map((byte) => byte ^ 0x5c), inner]));
}

/** A keyed function, for PBKDF2 to count through. */
export type Prf = (key: Uint8Array, message: Uint8Array) => Uint8Array;

/** The first block of PBKDF2: as many bytes as the function gives. */
export function pbkdf2(prf: Prf, text: string, salt: Uint8Array, iterations: number): Buffer {
  const key = Buffer.from(text);
  let link = prf(key, Buffer.concat([salt, Buffer.from([0, 0, 0, 1])]));
  const sum = Buffer.from(link);
  for (let round = 1; round < iterations; round += 1) {
    link = prf(key, link);
    for (const [at, byte] of link.entries()) sum[at] = (sum[at] ?? 0) ^ byte;
  }
  return sum;
}
