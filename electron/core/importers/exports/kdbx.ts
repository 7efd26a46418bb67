import { createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import { VaultError } from '../../../../shared/errors.ts';
import type { ParsedFile } from '../../../../shared/import-types.ts';
import { limits } from '../../../../shared/limits.ts';
import { ByteCursor, damaged } from './byte-cursor.ts';
import { createChaCha20 } from './chacha20.ts';
import { gunzipBounded } from './gunzip-bounded.ts';
import { readKdbxHeader } from './kdbx-header.ts';
import type { KdbxHeader } from './kdbx-header.ts';
import { compositeKey, sha256, sha512, transformKey } from './kdbx-key.ts';
import type { TransformKey } from './kdbx-key.ts';
import { readKeePassDocument } from './keepass-document.ts';
import type { Unprotect } from './keepass-document.ts';
import { parseKeePassEntries } from './keepass-entries.ts';

/**
 * A KeePass database of format KDBX 4, opened with its own passphrase; key files and hardware keys are not used. Throws
 * `import.needsPassphrase`, `import.wrongPassphrase`, `import.encrypted` or `import.unreadable`.
 */
export function parseKdbx(
  file: Uint8Array,
  passphrase: string | undefined,
  transform: TransformKey = transformKey,
): ParsedFile {
  const { header, cursor } = readKdbxHeader(file);
  if (!equal(cursor.bytes(32), sha256(header.bytes))) throw damaged();
  if (passphrase === undefined) throw new VaultError('import.needsPassphrase');
  const transformed = transform(compositeKey(passphrase), header.kdf);
  const macKey = sha512(header.masterSeed, transformed, new Uint8Array([1]));
  const headerMac = hmac(blockKey(macKey, 0xffff_ffff_ffff_ffffn), header.bytes);
  if (!equal(cursor.bytes(32), headerMac)) throw new VaultError('import.wrongPassphrase');
  const sealed = readBlocks(cursor, macKey);
  const payload = decrypt(sealed, header, sha256(header.masterSeed, transformed));
  const { unprotect, binaries, xml } = readPayload(payload);
  return parseKeePassEntries('kdbx', readKeePassDocument(xml, unprotect), binaries);
}

function equal(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}

function hmac(key: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array {
  const mac = createHmac('sha256', key);
  for (const part of parts) mac.update(part);
  return mac.digest();
}

function blockKey(macKey: Uint8Array, index: bigint): Uint8Array {
  return sha512(uint64(index), macKey);
}

function uint64(value: bigint): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, value, true);
  return bytes;
}

/** Signed blocks up to an empty one. */
function readBlocks(cursor: ByteCursor, macKey: Uint8Array): Uint8Array {
  const blocks: Uint8Array[] = [];
  for (let index = 0n; ; index += 1n) {
    const mac = cursor.bytes(32);
    const size = cursor.bytes(4);
    const data = cursor.bytes(new ByteCursor(size).uint32());
    if (!equal(mac, hmac(blockKey(macKey, index), uint64(index), size, data))) throw damaged();
    if (data.length === 0) return Buffer.concat(blocks);
    blocks.push(data);
  }
}

function decrypt(sealed: Uint8Array, header: KdbxHeader, key: Uint8Array): Uint8Array {
  const plain =
    header.cipher === 'chacha20'
      ? createChaCha20(key, header.iv)(sealed)
      : decryptCbc(sealed, key, header.iv);
  if (!header.isCompressed) return plain;
  const unpacked = gunzipBounded(plain, limits.importArchiveBytes);
  if (unpacked === null) throw damaged();
  return unpacked;
}

function decryptCbc(sealed: Uint8Array, key: Uint8Array, iv: Uint8Array): Uint8Array {
  try {
    const decipher = createDecipheriv('aes-256-cbc', key, iv);
    return Buffer.concat([decipher.update(sealed), decipher.final()]);
  } catch {
    throw damaged();
  }
}

interface Payload {
  readonly unprotect: Unprotect;
  readonly binaries: ReadonlyMap<string, Uint8Array>;
  readonly xml: string;
}

const innerFields = { end: 0, streamKind: 1, streamKey: 2, binary: 3 };
const chaChaStream = 3;
const mostBinaries = 10_000;

/** The inner header, attached files among it, then the XML. */
function readPayload(payload: Uint8Array): Payload {
  const cursor = new ByteCursor(payload);
  const binaries = new Map<string, Uint8Array>();
  let streamKind = 0;
  let streamKey = new Uint8Array();
  for (;;) {
    const id = cursor.uint8();
    const value = cursor.bytes(cursor.uint32());
    if (id === innerFields.end) break;
    if (id === innerFields.streamKind) streamKind = value[0] ?? 0;
    if (id === innerFields.streamKey) streamKey = Uint8Array.from(value);
    // The first byte says whether memory should be protected.
    if (id === innerFields.binary) binaries.set(String(binaries.size), value.subarray(1));
    if (binaries.size > mostBinaries) throw damaged();
  }
  if (streamKind !== chaChaStream) throw new VaultError('import.encrypted');
  const key = sha512(streamKey);
  const stream = createChaCha20(key.subarray(0, 32), key.subarray(32, 44));
  return {
    unprotect: (base64) => new TextDecoder().decode(stream(Buffer.from(base64, 'base64'))),
    binaries,
    xml: new TextDecoder().decode(cursor.rest()),
  };
}
