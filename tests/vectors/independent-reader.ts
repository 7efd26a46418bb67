import { chacha20, hchacha, xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { poly1305 } from '@noble/ciphers/_poly1305.js';
import { argon2idAsync } from '@noble/hashes/argon2.js';
import { blake2b } from '@noble/hashes/blake2.js';

/**
 * Reads a vault by the published format alone (`docs/vault-format.md`), on other libraries than Sparekey's and without a
 * line of its code. If this can open a vault, so can whoever has only the document.
 */

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const join = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));
const hash = (data: Uint8Array, key?: Uint8Array): Uint8Array =>
  blake2b(data, key === undefined ? { dkLen: 32 } : { dkLen: 32, key });
const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
const subkey = (key: Uint8Array, label: string, ...rest: readonly Uint8Array[]): Uint8Array =>
  hash(rest.length === 0 ? ascii(label) : join(ascii(label), Uint8Array.of(0), ...rest), key);

function insist(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`not a readable vault: ${what}`);
}

export type Secret =
  { readonly passphrase: string } | { readonly recoveryKey: Uint8Array };

async function slotKey(slot: Uint8Array, secret: Secret): Promise<Uint8Array | null> {
  const view = new DataView(slot.buffer, slot.byteOffset, slot.length);
  const salt = slot.subarray(16, 32);
  if ('recoveryKey' in secret) return slot[0] === 2 ? hash(salt, secret.recoveryKey) : null;
  if (slot[0] !== 1) return null;
  return argon2idAsync(ascii(secret.passphrase.normalize('NFKC')), salt, {
    t: view.getUint32(4, true),
    m: Number(view.getBigUint64(8, true) / 1024n),
    p: 1,
    dkLen: 32,
  });
}

async function openSlots(header: Uint8Array, secret: Secret): Promise<Uint8Array> {
  for (let index = 0; index < 4; index += 1) {
    const slot = header.slice(96 + index * 160, 256 + index * 160);
    const kek = await slotKey(slot, secret);
    if (kek === null) continue;
    const fixed = join(Uint8Array.of(index), slot.subarray(0, 32));
    const commitment = subkey(kek, 'sparekey/v1/slot-commitment', fixed);
    if (!same(commitment, slot.subarray(32, 64))) continue;
    const wrapKey = subkey(kek, 'sparekey/v1/slot-wrap');
    const aad = join(header.subarray(0, 8), Uint8Array.of(1, 0), fixed);
    return xchacha20poly1305(wrapKey, slot.subarray(64, 88), aad).decrypt(slot.subarray(88, 136));
  }
  throw new Error('no slot opens');
}

const words = (bytes: Uint8Array): Uint32Array =>
  Uint32Array.from({ length: bytes.length / 4 }, (_, at) =>
    new DataView(bytes.buffer, bytes.byteOffset).getUint32(at * 4, true),
  );

/** libsodium's secretstream, from its specification: one message after the other under a key that moves on. */
function createStream(key: Uint8Array, header: Uint8Array) {
  const derived = new Uint32Array(8);
  hchacha(words(ascii('expand 32-byte k')), words(key), words(header.slice(0, 16)), derived);
  const streamKey = new Uint8Array(derived.buffer);
  const nonce = join(Uint8Array.of(1, 0, 0, 0), header.subarray(16, 24));
  const keystream = (data: Uint8Array, counter: number): Uint8Array =>
    chacha20(streamKey, nonce, data, undefined, counter);

  return function open(message: Uint8Array, aad: Uint8Array): { tag: number; text: Uint8Array } {
    const body = message.subarray(1, -16);
    const first = new Uint8Array(64);
    first[0] = message[0] ?? 0;
    const tag = keystream(first, 1)[0] ?? 0;
    const block = keystream(first, 1);
    block[0] = first[0];
    const lengths = new Uint8Array(16);
    new DataView(lengths.buffer).setBigUint64(0, BigInt(aad.length), true);
    new DataView(lengths.buffer).setBigUint64(8, BigInt(64 + body.length), true);
    const authenticated = join(
      aad,
      new Uint8Array((16 - aad.length) & 15),
      block,
      body,
      new Uint8Array((16 - 64 + body.length) & 15),
      lengths,
    );
    const mac = poly1305(authenticated, keystream(new Uint8Array(32), 0));
    insist(same(mac, message.subarray(-16)), 'a chunk was changed');
    const text = keystream(body, 2);
    for (let at = 0; at < 8; at += 1) nonce[4 + at] = (nonce[4 + at] ?? 0) ^ (mac[at] ?? 0);
    const counter = new DataView(nonce.buffer);
    counter.setUint32(0, counter.getUint32(0, true) + 1, true);
    return { tag, text };
  };
}

/** The SQLite image in a vault file. Rejects when anything is not as the document says. */
export async function readVault(file: Uint8Array, secret: Secret): Promise<Uint8Array> {
  const header = file.slice(0, 768);
  const vaultKey = await openSlots(header, secret);
  const mac = hash(
    join(ascii('sparekey/v1/header'), Uint8Array.of(0), header.subarray(0, 736)),
    subkey(vaultKey, 'sparekey/v1/header-mac'),
  );
  insist(same(mac, header.subarray(736)), 'the header was changed');
  const payloadKey = subkey(vaultKey, 'sparekey/v1/payload');
  const open = createStream(
    subkey(payloadKey, 'sparekey/v1/commit', header.subarray(32, 64)),
    header.subarray(64, 88),
  );
  const parts: Uint8Array[] = [];
  for (let at = 768; at < file.length; at += 65536 + 17) {
    const { tag, text } = open(file.slice(at, at + 65536 + 17), mac);
    insist((tag === 3) === (at + 65536 + 17 >= file.length), 'the last chunk is not the end');
    parts.push(text);
  }
  const plain = join(...parts);
  const inner = new DataView(plain.buffer);
  insist(same(plain.subarray(0, 4), ascii('SPK1')), 'no inner header');
  const length = Number(inner.getBigUint64(88, true));
  const image = plain.slice(128, 128 + length);
  insist(same(hash(image), plain.subarray(96, 128)), 'the image was changed');
  return image;
}
