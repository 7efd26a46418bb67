import type { PrintablePage } from '../../../shared/host-contract.ts';
import { writePng } from '../../../electron/core/importers/pictures/write-png.ts';

const scale = 3;
const quietZone = 4 * scale;

/** What the printer of a test draws of pages: their QR codes, one below the other. */
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
    for (const [y, edges] of edgesOfRows(outline, side).entries()) {
      for (let at = 0; at + 1 < edges.length; at += 2) {
        const from = quietZone + (edges[at] ?? 0) * scale;
        const to = quietZone + (edges[at + 1] ?? 0) * scale;
        for (let row = 0; row < scale; row += 1) {
          const start = (top + y * scale + row) * width;
          pixels.fill(0, start + from, start + to);
        }
      }
    }
    top += side * scale + quietZone;
  }
  return writePng({ width, height, pixels });
}

/** Where each row of modules crosses the outlines, from left to right: dark begins and ends there in turn. */
function edgesOfRows(outline: string, side: number): number[][] {
  const rows = Array.from({ length: side }, (): number[] => []);
  for (const loop of outline.split('z').filter((text) => text !== '')) {
    let [, x = 0, y = 0] = (/^M(\d+) (\d+)/.exec(loop) ?? []).map(Number);
    const startY = y;
    const moveTo = (to: number): void => {
      for (let row = Math.min(y, to); row < Math.max(y, to); row += 1) rows[row]?.push(x);
      y = to;
    };
    for (const [, way, by] of loop.matchAll(/([hv])(-?\d+)/g)) {
      if (way === 'h') x += Number(by);
      else moveTo(y + Number(by));
    }
    moveTo(startY);
  }
  return rows.map((edges) => edges.toSorted((a, b) => a - b));
}
