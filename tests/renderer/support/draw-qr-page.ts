import type { PrintablePage } from '../../../shared/host-contract.ts';
import { writePng } from '../../../electron/core/importers/pictures/write-png.ts';

const scale = 3;
const quietZone = 4 * scale;

/** What the printer of a test draws of a page: its QR codes, one below the other. */
export function drawQrPage(page: PrintablePage): Uint8Array<ArrayBuffer> {
  const symbols = Array.from(
    page.html.matchAll(/<svg class="qr"[^>]*viewBox="0 0 (\d+) \d+"[^>]*><path d="([^"]*)"/g),
    ([, side = '0', outline = '']) => ({ side: Number(side), outline }),
  );
  const width = Math.max(60, ...symbols.map(({ side }) => side * scale)) + 2 * quietZone;
  const height = symbols.reduce((sum, { side }) => sum + side * scale + quietZone, 2 * quietZone);
  const pixels = new Uint8Array(width * height).fill(255);
  let top = quietZone;
  for (const { side, outline } of symbols) {
    for (const [, x = '0', y = '0', run = '0'] of outline.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
      const from = quietZone + Number(x) * scale;
      for (let row = 0; row < scale; row += 1) {
        const at = (top + Number(y) * scale + row) * width + from;
        pixels.fill(0, at, at + Number(run) * scale);
      }
    }
    top += side * scale + quietZone;
  }
  return writePng({ width, height, pixels });
}
