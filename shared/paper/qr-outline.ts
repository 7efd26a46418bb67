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
function edgesOf(qr: Pick<QrSymbol, 'modules' | 'bits'>): Uint8Array {
  const { modules } = qr;
  const side = modules + 1;
  const dark = darkModules(qr);
  const row = modules + 2;
  const edges = new Uint8Array(side * side);
  const add = (at: number, way: number): void => {
    edges[at] = (edges[at] ?? 0) | (1 << way);
  };
  for (let y = 0; y < modules; y += 1) {
    for (let x = 0; x < modules; x += 1) {
      const here = (y + 1) * row + x + 1;
      if (dark[here] !== 1) continue;
      const corner = y * side + x;
      if (dark[here - row] === 0) add(corner, 0);
      if (dark[here + 1] === 0) add(corner + 1, 1);
      if (dark[here + row] === 0) add(corner + side + 1, 2);
      if (dark[here - 1] === 0) add(corner + side, 3);
    }
  }
  return edges;
}

/** 1 for each dark module, row by row, with a light one all around. */
function darkModules({ modules, bits }: Pick<QrSymbol, 'modules' | 'bits'>): Uint8Array {
  const digits = Math.ceil(modules / 4);
  const dark = new Uint8Array((modules + 2) ** 2);
  for (let y = 0; y < modules; y += 1) {
    for (let x = 0; x < modules; x += 4) {
      const four = Number.parseInt(bits.charAt(y * digits + x / 4), 16);
      for (let bit = 0; bit < 4 && x + bit < modules; bit += 1) {
        dark[(y + 1) * (modules + 2) + x + bit + 1] = (four >> (3 - bit)) & 1;
      }
    }
  }
  return dark;
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
