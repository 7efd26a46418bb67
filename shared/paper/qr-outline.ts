import type { QrSymbol } from './sheet-types.ts';

/** Ways along the edges of modules: right, down, left, up. */
const ways = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

/**
 * The dark modules as a path of closed outlines, one unit a module. Neighbouring modules share one outline: drawn module
 * by module, fine white seams would show between them, and a page would be several times as large.
 */
export function qrOutline(qr: Pick<QrSymbol, 'modules' | 'bits'>): string {
  const side = qr.modules + 1;
  const edges = edgesOf(qr);
  let path = '';
  for (let corner = 0; corner < edges.length; corner += 1) {
    while (edges[corner] !== 0) path += takeLoop(edges, side, corner);
  }
  return path;
}

/** For each corner of a module, row by row, the ways in which an edge leaves it with dark at its right: bit 0 right, bit 1 down and so on. */
function edgesOf({ modules, bits }: Pick<QrSymbol, 'modules' | 'bits'>): Uint8Array {
  const side = modules + 1;
  const digits = Math.ceil(modules / 4);
  const isDark = (x: number, y: number): boolean => {
    if (x < 0 || y < 0 || x >= modules || y >= modules) return false;
    const digit = Number.parseInt(bits.charAt(y * digits + (x >> 2)), 16);
    return ((digit >> (3 - (x & 3))) & 1) === 1;
  };
  const edges = new Uint8Array(side * side);
  const add = (x: number, y: number, way: number): void => {
    const at = y * side + x;
    edges[at] = (edges[at] ?? 0) | (1 << way);
  };
  for (let y = 0; y < modules; y += 1) {
    for (let x = 0; x < modules; x += 1) {
      if (!isDark(x, y)) continue;
      if (!isDark(x, y - 1)) add(x, y, 0);
      if (!isDark(x + 1, y)) add(x + 1, y, 1);
      if (!isDark(x, y + 1)) add(x + 1, y + 1, 2);
      if (!isDark(x - 1, y)) add(x, y + 1, 3);
    }
  }
  return edges;
}

/** Follows the outline from its topmost corner, keeping right where two meet, and takes its edges away. */
function takeLoop(edges: Uint8Array, side: number, start: number): string {
  const leaves = (corner: number, way: number): boolean =>
    (((edges[corner] ?? 0) >> way) & 1) === 1;
  let path = `M${start % side} ${Math.floor(start / side)}`;
  let corner = start;
  let way = [0, 1, 2, 3].find((one) => leaves(start, one)) ?? 0;
  let length = 0;
  for (;;) {
    edges[corner] = (edges[corner] ?? 0) & ~(1 << way);
    const [x, y] = ways[way] ?? ways[0];
    corner += x + y * side;
    length += 1;
    // The last stretch is what "z" draws.
    if (corner === start) return `${path}z`;
    const next = [way + 1, way, way + 3].map((one) => one % 4).find((one) => leaves(corner, one));
    if (next === undefined) return `${path}z`;
    if (next !== way) {
      path += (x === 0 ? 'v' : 'h') + length * (x + y);
      length = 0;
      way = next;
    }
  }
}
