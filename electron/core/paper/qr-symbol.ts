import { encodeQR } from 'qr';
import type { QrSymbol } from '../../../shared/paper/sheet-types.ts';
import { partToText } from './sheet-data/part-text.ts';
import type { SheetPart } from './sheet-data/sheet-part.ts';

/** A module is at least this wide, so that a scan at 150 dpi has three pixels for it. */
const moduleMillimetres = 0.49;
const leastMillimetres = 30;

/** The QR code of a part at level Q, 30 to `most` millimetres wide. */
export function qrOfPart(part: SheetPart, most: number): QrSymbol {
  return { ...qrOfText(partToText(part), most), part: partName(part) };
}

/** The QR code of any text at level Q, 30 to `most` millimetres wide. */
export function qrOfText(text: string, most: number): QrSymbol {
  // The writer insists on a border of one module.
  const matrix = encodeQR(text, 'raw', { ecc: 'quartile', border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1));
  const modules = matrix.length;
  return {
    text,
    modules,
    bits: matrix.map(hexOf).join(''),
    millimetres: Math.min(most, Math.max(leastMillimetres, modules * moduleMillimetres)),
    part: '',
  };
}

/** "3/8", or "P1" for the first parity part. */
function partName({ parity, number, count }: SheetPart): string {
  return parity ? `P${number}` : `${number}/${count}`;
}

function hexOf(row: readonly boolean[]): string {
  let digits = '';
  for (let at = 0; at < row.length; at += 4) {
    const four = [0, 1, 2, 3].reduce(
      (value, bit) => value * 2 + (row[at + bit] === true ? 1 : 0),
      0,
    );
    digits += four.toString(16);
  }
  return digits;
}
