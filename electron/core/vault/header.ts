import { limits } from '../../../shared/limits.ts';
import { VaultError } from '../../../shared/errors.ts';
import {
  chunkOverheadBytes,
  equalBytes,
  keyedHash256,
  saltBytes,
  streamHeaderBytes,
} from '../crypto/sodium.ts';
import { isZero, viewOf } from './byte-view.ts';
import { innerHeaderBytes } from './inner-header.ts';
import { labelThenZero } from './key-schedule.ts';
import { padme } from './padme.ts';
import { decodeSlot, slotBytes, slotCount, type Slot } from './slot.ts';
import { damaged, malformed } from './vault-damage.ts';
import { formatVersion, magic } from './vault-magic.ts';

export const headerBytes = 768;
export const chunkBytes = 65_536;
export const slotTableBytes = slotBytes * slotCount;
const leastPaddedBytes = 262_144;
const mostPaddedBytes = padme(limits.imageBytes + innerHeaderBytes);
/** A longer file cannot be a vault of this version. */
export const mostVaultBytes = headerBytes + sealedLength(mostPaddedBytes);
export const commitSaltBytes = 2 * saltBytes;
const suite = 1;

const layout = {
  major: 8,
  minor: 10,
  headerLength: 12,
  suite: 16,
  chunk: 20,
  padded: 24,
  commitSalt: 32,
  streamHeader: 64,
  reserved: 88,
  slots: 96,
  mac: 736,
} as const;

export interface Header {
  /** Length of the payload before sealing. */
  readonly paddedBytes: number;
  readonly commitSalt: Uint8Array;
  readonly streamHeader: Uint8Array;
  /** The four slots as they are on disk: within one vault key they are copied verbatim. */
  readonly slotTable: Uint8Array;
  /** The slots in use. */
  readonly slots: readonly Slot[];
  readonly mac: Uint8Array;
}

/** Length of a payload for an image of this many bytes: only the size bucket shows from outside. */
export function paddedLength(imageBytes: number): number {
  return Math.max(leastPaddedBytes, padme(innerHeaderBytes + imageBytes));
}

/** Length on disk of a payload of this many bytes. */
export function sealedLength(paddedBytes: number): number {
  return paddedBytes + chunkOverheadBytes * Math.ceil(paddedBytes / chunkBytes);
}

/** Writes a header with its MAC. */
export function encodeHeader(
  fields: Pick<Header, 'paddedBytes' | 'commitSalt' | 'streamHeader' | 'slotTable'>,
  macKey: Uint8Array,
): Uint8Array {
  const bytes = new Uint8Array(headerBytes);
  const view = viewOf(bytes);
  bytes.set(magic);
  view.setUint16(layout.major, formatVersion.major, true);
  view.setUint16(layout.minor, formatVersion.minor, true);
  view.setUint32(layout.headerLength, headerBytes, true);
  view.setUint32(layout.suite, suite, true);
  view.setUint32(layout.chunk, chunkBytes, true);
  view.setBigUint64(layout.padded, BigInt(fields.paddedBytes), true);
  bytes.set(fields.commitSalt, layout.commitSalt);
  bytes.set(fields.streamHeader, layout.streamHeader);
  bytes.set(fields.slotTable, layout.slots);
  bytes.set(macOf(bytes, macKey), layout.mac);
  return bytes;
}

/**
 * Reads and checks everything that can be checked without a key, the length of the whole file included. Throws
 * `vault.notAVault`, `vault.tooNew`, `vault.unsafeParameters` or damage (truncated, size, field).
 */
export function decodeHeader(file: Uint8Array): Header {
  if (!magic.every((byte, at) => file[at] === byte)) throw new VaultError('vault.notAVault');
  if (file.length < headerBytes) throw damaged('truncated');
  const bytes = file.subarray(0, headerBytes);
  checkFixedFields(bytes);
  const paddedBytes = decodePaddedLength(bytes);
  const expected = headerBytes + sealedLength(paddedBytes);
  if (file.length !== expected) throw damaged(file.length < expected ? 'truncated' : 'size');
  const slotTable = bytes.subarray(layout.slots, layout.mac);
  return {
    paddedBytes,
    commitSalt: bytes.subarray(layout.commitSalt, layout.streamHeader),
    streamHeader: bytes.subarray(layout.streamHeader, layout.streamHeader + streamHeaderBytes),
    slotTable,
    slots: decodeSlotTable(slotTable),
    mac: bytes.subarray(layout.mac),
  };
}

/** False when a header that reads well was not written by someone who holds the vault key. */
export function isHeaderAuthentic(file: Uint8Array, macKey: Uint8Array): boolean {
  const mac = file.subarray(layout.mac, headerBytes);
  return equalBytes(macOf(file.subarray(0, headerBytes), macKey), mac);
}

function checkFixedFields(bytes: Uint8Array): void {
  const view = viewOf(bytes);
  const major = view.getUint16(layout.major, true);
  const minor = view.getUint16(layout.minor, true);
  if (major !== formatVersion.major || minor !== formatVersion.minor) {
    throw new VaultError('vault.tooNew', { major, minor });
  }
  if (view.getUint32(layout.headerLength, true) !== headerBytes) throw malformed('header length');
  if (view.getUint32(layout.suite, true) !== suite) throw malformed('suite');
  if (view.getUint32(layout.chunk, true) !== chunkBytes) throw malformed('chunk');
  if (!isZero(bytes.subarray(layout.reserved, layout.slots))) throw malformed('reserved');
}

function decodePaddedLength(bytes: Uint8Array): number {
  const padded = Number(viewOf(bytes).getBigUint64(layout.padded, true));
  const inRange = padded >= leastPaddedBytes && padded <= mostPaddedBytes;
  if (!inRange || padme(padded) !== padded) throw malformed('padded length');
  return padded;
}

function decodeSlotTable(table: Uint8Array): readonly Slot[] {
  const slots: Slot[] = [];
  for (let index = 0; index < slotCount; index += 1) {
    const slot = decodeSlot(table.subarray(index * slotBytes, (index + 1) * slotBytes), index);
    if (slot !== null) slots.push(slot);
  }
  return slots;
}

function macOf(header: Uint8Array, macKey: Uint8Array): Uint8Array {
  return keyedHash256(macKey, labelThenZero('header'), header.subarray(0, layout.mac));
}
