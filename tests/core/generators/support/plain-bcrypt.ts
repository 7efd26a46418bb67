/**
 * bcrypt written from the paper (Provos and Mazières 1999) and Blowfish's (Schneier 1993), to check what the library
 * made with something that shares no line with it. Even its tables are computed: they are the digits of π.
 */

const rounds = 16;
const subkeys = rounds + 2;
const boxes = 4;
const boxSize = 256;

interface Cipher {
  readonly p: Int32Array;
  readonly s: readonly Int32Array[];
}

const piWords = fractionOfPi(subkeys + boxes * boxSize);

/** The first `count` 32-bit words of π − 3, by Machin's formula. */
function fractionOfPi(count: number): Int32Array {
  const guardBits = 64n;
  const scale = 1n << (BigInt(count) * 32n + guardBits);
  const arctanOfInverse = (x: bigint): bigint => {
    let power = scale / x;
    let sum = power;
    for (let n = 3n, sign = -1n; power !== 0n; n += 2n, sign = -sign) {
      power /= x * x;
      sum += (sign * power) / n;
    }
    return sum;
  };
  const pi = 4n * (4n * arctanOfInverse(5n) - arctanOfInverse(239n));
  const fraction = (pi - 3n * scale) >> guardBits;
  const hex = fraction.toString(16).padStart(count * 8, '0');
  return Int32Array.from({ length: count }, (_, at) =>
    Number.parseInt(hex.slice(at * 8, at * 8 + 8), 16),
  );
}

function freshCipher(): Cipher {
  const box = (n: number): Int32Array =>
    piWords.slice(subkeys + n * boxSize, subkeys + (n + 1) * boxSize);
  return { p: piWords.slice(0, subkeys), s: [box(0), box(1), box(2), box(3)] };
}

function encrypt({ p, s }: Cipher, left: number, right: number): readonly [number, number] {
  const [s0, s1, s2, s3] = s as readonly [Int32Array, Int32Array, Int32Array, Int32Array];
  let [l, r] = [left, right];
  for (let round = 0; round < rounds; round += 1) {
    l ^= p[round] ?? 0;
    const a = ((s0[l >>> 24] ?? 0) + (s1[(l >>> 16) & 255] ?? 0)) | 0;
    r ^= ((a ^ (s2[(l >>> 8) & 255] ?? 0)) + (s3[l & 255] ?? 0)) | 0;
    [l, r] = [r, l];
  }
  return [r ^ (p[17] ?? 0), l ^ (p[16] ?? 0)];
}

/** 32-bit words of the bytes, read round and round. */
function wordsOf(bytes: Uint8Array, count: number): Int32Array {
  const byte = (at: number): number => bytes[at % bytes.length] ?? 0;
  return Int32Array.from({ length: count }, (_, word) => {
    const at = word * 4;
    return (byte(at) << 24) | (byte(at + 1) << 16) | (byte(at + 2) << 8) | byte(at + 3);
  });
}

function expandKey(cipher: Cipher, salt: Int32Array, key: Int32Array): void {
  for (let at = 0; at < subkeys; at += 1) cipher.p[at] = (cipher.p[at] ?? 0) ^ (key[at] ?? 0);
  let left = 0;
  let right = 0;
  let block = 0;
  for (const table of [cipher.p, ...cipher.s]) {
    for (let at = 0; at < table.length; at += 2, block += 2) {
      [left, right] = encrypt(
        cipher,
        left ^ (salt[block % salt.length] ?? 0),
        right ^ (salt[(block + 1) % salt.length] ?? 0),
      );
      table[at] = left;
      table[at + 1] = right;
    }
  }
}

const noSalt = new Int32Array(4);
const alphabet = './ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function decode(text: string, bytes: number): Uint8Array {
  let bits = 0n;
  for (const symbol of text) bits = (bits << 6n) | BigInt(alphabet.indexOf(symbol));
  bits >>= BigInt(text.length * 6 - bytes * 8);
  const hex = bits.toString(16).padStart(bytes * 2, '0');
  return Uint8Array.from(Buffer.from(hex, 'hex'));
}

function encode(bytes: Uint8Array): string {
  const length = Math.ceil((bytes.length * 8) / 6);
  let bits =
    BigInt(`0x${Buffer.from(bytes).toString('hex')}`) << BigInt(length * 6 - bytes.length * 8);
  let text = '';
  for (let at = 0; at < length; at += 1, bits >>= 6n)
    text = alphabet.charAt(Number(bits & 63n)) + text;
  return text;
}

/** True when the modular bcrypt hash ($2a$, $2b$ or $2y$) is the text's. */
export function plainBcryptMatches(text: string, hash: string): boolean {
  const parts = /^\$2[aby]\$(\d\d)\$([./A-Za-z0-9]{22})([./A-Za-z0-9]{31})$/.exec(hash);
  if (parts === null) return false;
  const [, cost = '', saltText = '', tag = ''] = parts;
  const password = Buffer.concat([Buffer.from(text), Buffer.from([0])]).subarray(0, 72);
  const key = wordsOf(password, subkeys);
  const salt = wordsOf(decode(saltText, 16), 4);
  const saltAsKey = wordsOf(decode(saltText, 16), subkeys);

  const cipher = freshCipher();
  expandKey(cipher, salt, key);
  for (let round = 0; round < 2 ** Number(cost); round += 1) {
    expandKey(cipher, noSalt, key);
    expandKey(cipher, noSalt, saltAsKey);
  }
  const words = wordsOf(Buffer.from('OrpheanBeholderScryDoubt'), 6);
  for (let at = 0; at < words.length; at += 2) {
    let pair: readonly [number, number] = [words[at] ?? 0, words[at + 1] ?? 0];
    for (let time = 0; time < 64; time += 1) pair = encrypt(cipher, ...pair);
    [words[at], words[at + 1]] = pair;
  }
  const result = Buffer.alloc(24);
  for (const [at, word] of words.entries()) result.writeInt32BE(word, at * 4);
  return encode(result.subarray(0, 23)) === tag;
}
