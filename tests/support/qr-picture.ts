import { encodeQR } from 'qr';
import { writePng } from '../../electron/core/importers/pictures/write-png.ts';

const pixelsOfModule = 4;
const side = 700;

/** A white PNG with these QR codes below each other. */
export function qrPicture(texts: readonly string[]): Uint8Array<ArrayBuffer> {
  const height = side * Math.max(1, texts.length);
  const pixels = new Uint8Array(side * height).fill(255);
  for (const [at, text] of texts.entries()) {
    for (const [row, modules] of encodeQR(text, 'raw', { ecc: 'quartile', border: 4 }).entries()) {
      for (const [column, dark] of modules.entries()) {
        if (!dark) continue;
        for (let y = 0; y < pixelsOfModule; y += 1) {
          const start = (at * side + row * pixelsOfModule + y) * side + column * pixelsOfModule;
          pixels.fill(0, start, start + pixelsOfModule);
        }
      }
    }
  }
  return writePng({ width: side, height, pixels });
}
