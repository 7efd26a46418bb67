import { VaultError } from '../../../../shared/errors.ts';
import { equalBytes, hash256 } from '../../crypto/sodium.ts';
import { malformed } from './byte-reader.ts';

/** `sealed` parts are pieces of one encrypted whole, `plain` ones of records that stand each for itself. */
export type PartContent = 'plain' | 'sealed';

/** What one QR code holds, or a block of typed lines. */
export interface SheetPart {
  readonly content: PartContent;
  /** A parity part stands for any one lost part of its group. */
  readonly parity: boolean;
  /** The sheet's ID as a number of 30 bits. */
  readonly sheetNumber: number;
  /** From 1; of a parity part the number of its group. */
  readonly number: number;
  /** Parts of the sheet, without parity parts. */
  readonly count: number;
  /** The part with which the record begins that this one is a piece of, and its number of parts. 0 in a parity part. */
  readonly firstOfRecord: number;
  readonly partsOfRecord: number;
  readonly payload: Uint8Array;
}

const partVersion = 1;
export const partHeaderBytes = 16;
export const partChecksumBytes = 4;
/** A sheet has no more parts. */
export const mostParts = 9999;

const types = [
  { content: 'plain', parity: false },
  { content: 'plain', parity: true },
  { content: 'sealed', parity: false },
  { content: 'sealed', parity: true },
] as const;
const label = new TextEncoder().encode('sparekey/v1/sheet-part\0');

export function encodePart(part: SheetPart): Uint8Array<ArrayBuffer> {
  const { payload } = part;
  const end = partHeaderBytes + payload.length;
  const bytes = new Uint8Array(end + partChecksumBytes);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, partVersion);
  view.setUint8(
    1,
    types.findIndex(({ content, parity }) => content === part.content && parity === part.parity),
  );
  view.setUint32(2, part.sheetNumber);
  view.setUint16(6, part.number);
  view.setUint16(8, part.count);
  view.setUint16(10, part.firstOfRecord);
  view.setUint16(12, part.partsOfRecord);
  view.setUint16(14, payload.length);
  bytes.set(payload, partHeaderBytes);
  bytes.set(checksumOf(bytes.subarray(0, end)), end);
  return bytes;
}

/** Throws `paper.tooNew` for a later version, `paper.malformed` for anything else that no writer makes. */
export function decodePart(bytes: Uint8Array): SheetPart {
  if (bytes.length < partHeaderBytes + partChecksumBytes) throw malformed('part length');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const version = view.getUint8(0);
  const end = partHeaderBytes + view.getUint16(14);
  const exact = bytes.length === end + partChecksumBytes;
  if (!exact || !equalBytes(checksumOf(bytes.subarray(0, end)), bytes.subarray(end))) {
    // A later version may be built otherwise, so that even its length and checksum cannot be told.
    if (version > partVersion) throw new VaultError('paper.tooNew', { version });
    throw malformed('part checksum');
  }
  if (version !== partVersion) throw new VaultError('paper.tooNew', { version });
  const type = types[view.getUint8(1)];
  if (type === undefined) throw malformed('part type');
  const part: SheetPart = {
    ...type,
    sheetNumber: view.getUint32(2),
    number: view.getUint16(6),
    count: view.getUint16(8),
    firstOfRecord: view.getUint16(10),
    partsOfRecord: view.getUint16(12),
    payload: bytes.slice(partHeaderBytes, end),
  };
  if (!isPossible(part)) throw malformed('part numbers');
  return part;
}

/** True for numbers that fit together; also asked of a part that was rebuilt from the parity. */
export function isPossible(part: SheetPart): boolean {
  const { number, count, firstOfRecord, partsOfRecord, sheetNumber } = part;
  if (count < 1 || count > mostParts || number < 1 || number > count) return false;
  if (sheetNumber >= 2 ** 30) return false;
  if (part.parity) return firstOfRecord === 0 && partsOfRecord === 0;
  return (
    firstOfRecord >= 1 &&
    firstOfRecord <= number &&
    number < firstOfRecord + partsOfRecord &&
    firstOfRecord + partsOfRecord - 1 <= count
  );
}

function checksumOf(bytes: Uint8Array): Uint8Array {
  return hash256(label, bytes).subarray(0, partChecksumBytes);
}
