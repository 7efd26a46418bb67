import { encodePng } from './encode-png.ts';

const side = 32;
const colour = [0x9c, 0x2a, 0x1c] as const;
const ink = [0xff, 0xff, 0xff] as const;

/** Rows of dots, # for ink. */
const glyphs: Readonly<Record<string, string>> = {
  '0': '.###. #...# #...# #...# #...# #...# .###.',
  '1': '..#.. .##.. ..#.. ..#.. ..#.. ..#.. .###.',
  '2': '.###. #...# ....# ...#. ..#.. .#... #####',
  '3': '##### ...#. ..#.. ...#. ....# #...# .###.',
  '4': '...#. ..##. .#.#. #..#. ##### ...#. ...#.',
  '5': '##### #.... ####. ....# ....# #...# .###.',
  '6': '..##. .#... #.... ####. #...# #...# .###.',
  '7': '##### ....# ...#. ..#.. .#... .#... .#...',
  '8': '.###. #...# #...# .###. #...# #...# .###.',
  '9': '.###. #...# #...# .#### ....# ...#. .##..',
  '+': '... ... .#. ### .#. ... ...',
};

/** A red disc with the number in white, 32 × 32 pixels, as PNG; above 99 it says 99+. */
export function drawBadge(count: number): Uint8Array {
  const pixels = new Uint8Array(side * side * 4);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) paint(pixels, x, y, colour, discCoverage(x, y));
  }
  writeText(pixels, count > 99 ? '99+' : String(count));
  return encodePng(side, side, pixels);
}

function writeText(pixels: Uint8Array, text: string): void {
  const dot = text.length === 1 ? 3 : 2;
  const shapes = Array.from(text, (letter) => (glyphs[letter] ?? '').split(' '));
  const width = shapes.reduce((sum, rows) => sum + (rows[0]?.length ?? 0) * dot, 0);
  let left = Math.round((side - width - (shapes.length - 1) * 2) / 2);
  const top = Math.round((side - 7 * dot) / 2);
  for (const rows of shapes) {
    for (const [row, dots] of rows.entries()) {
      for (const [column, mark] of Array.from(dots).entries()) {
        if (mark === '#') fillDot(pixels, left + column * dot, top + row * dot, dot);
      }
    }
    left += (rows[0]?.length ?? 0) * dot + 2;
  }
}

function fillDot(pixels: Uint8Array, left: number, top: number, dot: number): void {
  for (let y = top; y < top + dot; y += 1) {
    for (let x = left; x < left + dot; x += 1) paint(pixels, x, y, ink, 1);
  }
}

function paint(
  pixels: Uint8Array,
  x: number,
  y: number,
  [red, green, blue]: readonly [number, number, number],
  coverage: number,
): void {
  if (coverage > 0) pixels.set([red, green, blue, Math.round(coverage * 255)], (y * side + x) * 4);
}

/** Share of a pixel that lies in the disc, from sixteen points of it: a smooth edge. */
function discCoverage(x: number, y: number): number {
  let inside = 0;
  for (let point = 0; point < 16; point += 1) {
    const dx = x + ((point % 4) + 0.5) / 4 - side / 2;
    const dy = y + (Math.floor(point / 4) + 0.5) / 4 - side / 2;
    if (dx * dx + dy * dy <= (side / 2) ** 2) inside += 1;
  }
  return inside / 16;
}
