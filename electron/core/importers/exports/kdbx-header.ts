import { VaultError } from '../../../../shared/errors.ts';
import { ByteCursor, damaged } from './byte-cursor.ts';

export type KdbxCipher = 'aes-256-cbc' | 'chacha20';

export type KdbxKdf =
  | {
      readonly kind: 'argon2d' | 'argon2id';
      readonly salt: Uint8Array;
      readonly passes: number;
      readonly memoryKiB: number;
      readonly lanes: number;
      readonly version: number;
    }
  | { readonly kind: 'aes'; readonly seed: Uint8Array; readonly rounds: number };

/** The readable part of a KDBX 4 file. */
export interface KdbxHeader {
  /** All bytes that the header's hash and signature cover. */
  readonly bytes: Uint8Array;
  readonly cipher: KdbxCipher;
  readonly isCompressed: boolean;
  readonly masterSeed: Uint8Array;
  readonly iv: Uint8Array;
  readonly kdf: KdbxKdf;
}

const signature = [0x03, 0xd9, 0xa2, 0x9a] as const;
const ciphers: Readonly<Record<string, KdbxCipher>> = {
  '31c1f2e6bf714350be5805216afc5aff': 'aes-256-cbc',
  d6038a2b8b6f4cb5a524339a31dbb59a: 'chacha20',
};
const kdfs: Readonly<Record<string, KdbxKdf['kind']>> = {
  ef636ddf8c29444b91f7a9a403e30a0c: 'argon2d',
  '9e298b1956db4773b23dfc3ec6f0a1e6': 'argon2id',
  c9d9f39a628a4460bf740d08c18a4fea: 'aes',
  '7c02bb8279a74ac0927d114a00648238': 'aes',
};
const mostMemoryKiB = 1024 * 1024;
/** Memory times passes: about a minute of a slow machine. */
const mostWorkKiB = 8 * 1024 * 1024;
const mostRounds = 100_000_000;
const mostFields = 64;

/** A database of KeePass of any version. */
export function isKeePassDatabase(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/**
 * Reads and checks the header; costs nothing, whatever its numbers say. Throws `import.encrypted` for versions before 4
 * and ciphers that are not read, `import.unreadable` for damage and for key derivation beyond all reason.
 */
export function readKdbxHeader(file: Uint8Array): { header: KdbxHeader; cursor: ByteCursor } {
  const cursor = new ByteCursor(file);
  cursor.bytes(4);
  const second = cursor.uint32();
  cursor.uint16();
  const major = cursor.uint16();
  if (second !== 0xb54bfb67 || major !== 4) throw new VaultError('import.encrypted', { major });
  const fields = readFields(cursor);
  const field = (id: number): Uint8Array => fields.get(id) ?? new Uint8Array();
  const cipher = known(ciphers, hex(field(2)));
  const compression = field(3)[0] ?? 0;
  const header = {
    bytes: file.subarray(0, cursor.position),
    cipher,
    isCompressed: compression === 1,
    masterSeed: field(4),
    iv: field(7),
    kdf: readKdf(readDictionary(field(11))),
  };
  const ivBytes = cipher === 'chacha20' ? 12 : 16;
  if (header.masterSeed.length !== 32 || header.iv.length !== ivBytes || compression > 1) {
    throw damaged();
  }
  return { header, cursor };
}

function readFields(cursor: ByteCursor): Map<number, Uint8Array> {
  const fields = new Map<number, Uint8Array>();
  for (let count = 0; count < mostFields; count += 1) {
    const id = cursor.uint8();
    const value = cursor.bytes(cursor.uint32());
    if (id === 0) return fields;
    fields.set(id, value);
  }
  throw damaged();
}

/** The format's list of typed values; numbers as bigint, everything else as bytes. */
function readDictionary(bytes: Uint8Array): Map<string, bigint | Uint8Array> {
  const cursor = new ByteCursor(bytes);
  const values = new Map<string, bigint | Uint8Array>();
  if (cursor.uint16() >> 8 !== 1) throw damaged();
  for (let count = 0; count < mostFields; count += 1) {
    const type = cursor.uint8();
    if (type === 0) return values;
    const name = new TextDecoder().decode(cursor.bytes(cursor.uint32()));
    const value = cursor.bytes(cursor.uint32());
    const isNumber = [0x04, 0x05, 0x0c, 0x0d].includes(type);
    values.set(name, isNumber ? numberOf(value) : value);
  }
  throw damaged();
}

function numberOf(bytes: Uint8Array): bigint {
  return bytes.reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n);
}

function readKdf(values: ReadonlyMap<string, bigint | Uint8Array>): KdbxKdf {
  const bytesOf = (name: string): Uint8Array => {
    const value = values.get(name);
    return value instanceof Uint8Array ? value : new Uint8Array();
  };
  const upTo = (name: string, most: number): number => {
    const value = values.get(name);
    if (typeof value !== 'bigint' || value < 1n || value > BigInt(most)) throw damaged();
    return Number(value);
  };
  const kind = known(kdfs, hex(bytesOf('$UUID')));
  const salt = bytesOf('S');
  if (salt.length < 8 || salt.length > 64) throw damaged();
  if (kind === 'aes') {
    if (salt.length !== 32) throw damaged();
    return { kind, seed: salt, rounds: upTo('R', mostRounds) };
  }
  const memoryKiB = Math.floor(upTo('M', mostMemoryKiB * 1024) / 1024);
  const passes = upTo('I', mostWorkKiB);
  const version = upTo('V', 0x13);
  const isSealedFurther = bytesOf('K').length + bytesOf('A').length > 0;
  const lanes = upTo('P', 64);
  if (memoryKiB < 8 * lanes || memoryKiB * passes > mostWorkKiB || isSealedFurther) throw damaged();
  if (version !== 0x10 && version !== 0x13) throw damaged();
  return { kind, salt, passes, memoryKiB, lanes, version };
}

function known<Value>(table: Readonly<Record<string, Value>>, id: string): Value {
  const value = Object.hasOwn(table, id) ? table[id] : undefined;
  if (value === undefined) throw new VaultError('import.encrypted');
  return value;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
