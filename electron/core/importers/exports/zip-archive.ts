import { inflateSync } from 'fflate';
import { VaultError } from '../../../../shared/errors.ts';
import { limits } from '../../../../shared/limits.ts';
import { crc32 } from './crc32.ts';

/** A file in an archive. Its path is text from the archive: nothing is ever written there. */
export interface ZipEntry {
  readonly path: string;
  readonly size: number;
  /** Unpacks. Throws `import.unreadable` when the data are damaged, `import.encrypted` when they are sealed. */
  read(): Uint8Array;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endBytes = 22;
const longestComment = 0xffff;
/** Small files may shrink to almost nothing; only from here on does the ratio say something. */
const ratioFromBytes = 1024 * 1024;

export function isZip(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  return a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));
}

/**
 * The files of an archive by its central directory (APPNOTE 4.3.12), folders left out. Number, sizes and ratio are
 * checked before anything is unpacked, and no file can unpack to more than it declares. Throws `import.tooLarge` or
 * `import.unreadable`; archives in several parts or of more than 4 GiB are not read.
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === -1) throw unreadable();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > limits.importArchiveEntries) throw tooLarge();
  const entries: ZipEntry[] = [];
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) throw unreadable();
    const entry = entryAt(view, bytes, at);
    total += entry.size;
    if (total > limits.importArchiveBytes) throw tooLarge();
    if (!entry.path.endsWith('/')) entries.push(entry);
    at += 46 + lengthsAt(view, at + 28);
  }
  return entries;
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - endBytes;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return -1;
}

/** Name, extra field and comment, whose lengths stand one after the other. */
function lengthsAt(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint16(at + 2, true) + view.getUint16(at + 4, true);
}

function entryAt(view: DataView, bytes: Uint8Array, at: number): ZipEntry {
  const isSealed = (view.getUint16(at + 8, true) & 1) === 1;
  const method = view.getUint16(at + 10, true);
  const checksum = view.getUint32(at + 16, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const nameLength = view.getUint16(at + 28, true);
  const local = view.getUint32(at + 42, true);
  if (size > ratioFromBytes && size > packed * limits.importArchiveRatio) throw tooLarge();
  return {
    path: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    size,
    read() {
      if (isSealed) throw new VaultError('import.encrypted');
      if (local + 30 > bytes.length || view.getUint32(local, true) !== localSignature) {
        throw unreadable();
      }
      const start =
        local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const unpacked = unpack(bytes.subarray(start, start + packed), method, size);
      if (unpacked.length !== size || crc32(unpacked) !== checksum) throw unreadable();
      return unpacked;
    },
  };
}

function unpack(data: Uint8Array, method: number, size: number): Uint8Array {
  if (method === 0) return data;
  if (method !== 8) throw unreadable();
  try {
    // With an output of fixed size the library never grows it.
    return inflateSync(data, { out: new Uint8Array(size) });
  } catch {
    throw unreadable();
  }
}

function unreadable(): VaultError {
  return new VaultError('import.unreadable', { kind: 'ZIP' });
}

function tooLarge(): VaultError {
  return new VaultError('import.tooLarge', { limitBytes: limits.importArchiveBytes });
}
