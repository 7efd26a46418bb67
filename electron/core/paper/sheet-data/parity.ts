import { isPossible, type SheetPart } from './sheet-part.ts';

/** So many parts in a row share one parity part. */
export const groupParts = 16;

/** Bytes that the parity of a part is longer than the longest payload that it stands for. */
export const parityOverheadBytes = 6;

/** The number, from 1, of the group that a part belongs to. */
export function groupOf(partNumber: number): number {
  return Math.ceil(partNumber / groupParts);
}

/** One parity part for every group of `parts`, which are all parts of a sheet in order. */
export function parityParts(parts: readonly SheetPart[]): readonly SheetPart[] {
  const made: SheetPart[] = [];
  for (let at = 0; at < parts.length; at += groupParts) {
    const group = parts.slice(at, at + groupParts);
    const [first] = group;
    if (first === undefined) break;
    made.push({
      ...first,
      parity: true,
      number: made.length + 1,
      firstOfRecord: 0,
      partsOfRecord: 0,
      payload: xorOf(group.map(blockOf)),
    });
  }
  return made;
}

/**
 * The one part of the group that is not among `present`, or null when the parity does not fit them. What it gives is to be
 * trusted only as far as the checksum of the record that it completes.
 */
export function rebuildPart(
  parity: SheetPart,
  present: readonly SheetPart[],
  missing: number,
): SheetPart | null {
  const block = xorOf([parity.payload, ...present.map(blockOf)]);
  if (block.length < parityOverheadBytes) return null;
  const view = new DataView(block.buffer);
  const length = view.getUint16(4);
  const end = parityOverheadBytes + length;
  if (end > block.length || block.subarray(end).some((byte) => byte !== 0)) return null;
  const part: SheetPart = {
    ...parity,
    parity: false,
    number: missing,
    firstOfRecord: view.getUint16(0),
    partsOfRecord: view.getUint16(2),
    payload: block.slice(parityOverheadBytes, end),
  };
  return isPossible(part) ? part : null;
}

function blockOf({ firstOfRecord, partsOfRecord, payload }: SheetPart): Uint8Array {
  const block = new Uint8Array(parityOverheadBytes + payload.length);
  const view = new DataView(block.buffer);
  view.setUint16(0, firstOfRecord);
  view.setUint16(2, partsOfRecord);
  view.setUint16(4, payload.length);
  block.set(payload, parityOverheadBytes);
  return block;
}

/** Shorter ones count as filled up with zeros. */
function xorOf(blocks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(Math.max(0, ...blocks.map(({ length }) => length)));
  for (const block of blocks) {
    for (const [at, byte] of block.entries()) result[at] = (result[at] ?? 0) ^ byte;
  }
  return result;
}
