import { VaultError } from '../../../../shared/errors.ts';
import { parityOverheadBytes } from './parity.ts';
import {
  mostParts,
  partChecksumBytes,
  partHeaderBytes,
  type PartContent,
  type SheetPart,
} from './sheet-part.ts';

/**
 * The most bytes of a whole part, so that its QR code at level Q reads well from a scan at 150 dpi on paper of that width:
 * version 16 (81 modules) on 40 mm, version 23 (109 modules) on 60 mm.
 */
export const partBytes = { 40: 290, 60: 540 } as const;

export type QrWidth = keyof typeof partBytes;

/** The payload is shorter than the part by header and checksum, and by what its parity part has in front. */
function mostPayload(width: QrWidth): number {
  return partBytes[width] - partHeaderBytes - partChecksumBytes - parityOverheadBytes;
}

/**
 * Cuts each message into parts of its own, numbered through over all of them. Pieces of one message are of about the same
 * length, so that their QR codes look alike. Throws `paper.tooLarge` beyond 9,999 parts.
 */
export function splitIntoParts(
  messages: readonly Uint8Array[],
  sheet: { readonly content: PartContent; readonly sheetNumber: number; readonly width: QrWidth },
): readonly (readonly SheetPart[])[] {
  const pieces = messages.map((message) => cut(message, mostPayload(sheet.width)));
  const count = pieces.reduce((sum, { length }) => sum + length, 0);
  if (count > mostParts) throw new VaultError('paper.tooLarge', { parts: count });
  let first = 1;
  return pieces.map((payloads) => {
    const firstOfRecord = first;
    first += payloads.length;
    return payloads.map((payload, at) => ({
      content: sheet.content,
      parity: false,
      sheetNumber: sheet.sheetNumber,
      number: firstOfRecord + at,
      count,
      firstOfRecord,
      partsOfRecord: payloads.length,
      payload,
    }));
  });
}

function cut(message: Uint8Array, most: number): readonly Uint8Array[] {
  const pieces = Math.max(1, Math.ceil(message.length / most));
  const length = Math.ceil(message.length / pieces);
  return Array.from({ length: pieces }, (_, at) =>
    message.subarray(at * length, (at + 1) * length),
  );
}
