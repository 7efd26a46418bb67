import type { GreyPicture } from '../../../importers/pictures/grey-picture.ts';
import { mapped, type Matrix } from './matrix.ts';

/** pdf.js's path: 0 move to, 1 line to, 2 cubic curve, 3 quadratic curve, 4 close, each followed by its points. */
const pointsOf = [1, 1, 3, 2, 0] as const;
/** A curve is drawn as so many lines: enough for marks, and no QR code has one. */
const curveSteps = 6;
/** A path that crosses more rows than a page of codes has is no code. */
const mostCrossings = 4_000_000;

interface Crossing {
  readonly x: number;
  readonly winding: 1 | -1;
}

type Line = readonly (readonly [number, number])[];

/** Paints what lies inside a path, without soft edges: a pixel belongs to the path when its middle does. */
export function fillPath(
  target: GreyPicture,
  path: Float32Array,
  {
    matrix,
    shade,
    evenOdd,
  }: { readonly matrix: Matrix; readonly shade: number; readonly evenOdd: boolean },
): void {
  const rows = new Map<number, Crossing[]>();
  let crossings = 0;
  for (const line of linesOf(path, matrix)) {
    for (const [at, from] of line.entries()) {
      const to = line[(at + 1) % line.length];
      if (to === undefined) continue;
      crossings += addEdge(rows, from, to, target.height);
      if (crossings > mostCrossings) return;
    }
  }
  for (const [y, found] of rows) {
    found.sort((a, b) => a.x - b.x);
    let winding = 0;
    for (const [at, { x, winding: turn }] of found.entries()) {
      winding = evenOdd ? (winding === 0 ? 1 : 0) : winding + turn;
      const next = found[at + 1];
      if (winding !== 0 && next !== undefined) fillRow(target, y, x, next.x, shade);
    }
  }
}

function addEdge(
  rows: Map<number, Crossing[]>,
  from: readonly [number, number],
  to: readonly [number, number],
  height: number,
): number {
  const winding = to[1] > from[1] ? 1 : -1;
  const [upper, lower] = winding === 1 ? [from, to] : [to, from];
  const first = Math.max(0, Math.ceil(upper[1] - 0.5));
  const end = Math.min(height, Math.ceil(lower[1] - 0.5));
  const slope = (lower[0] - upper[0]) / (lower[1] - upper[1]);
  for (let y = first; y < end; y += 1) {
    const crossing: Crossing = { x: upper[0] + (y + 0.5 - upper[1]) * slope, winding };
    const row = rows.get(y);
    if (row === undefined) rows.set(y, [crossing]);
    else row.push(crossing);
  }
  return Math.max(0, end - first);
}

function fillRow(
  { width, pixels }: GreyPicture,
  y: number,
  from: number,
  to: number,
  shade: number,
) {
  const left = Math.max(0, Math.ceil(from - 0.5));
  const right = Math.min(width, Math.ceil(to - 0.5));
  if (left < right) pixels.fill(shade, y * width + left, y * width + right);
}

/** Every closed outline of the path as its corners in pixels. */
function linesOf(path: Float32Array, matrix: Matrix): readonly Line[] {
  const lines: (readonly [number, number])[][] = [];
  let line: (readonly [number, number])[] = [];
  for (let at = 0; at < path.length;) {
    const step = path[at] ?? -1;
    const count = pointsOf[step as 0];
    if (count === undefined) return lines;
    const points = Array.from({ length: count }, (_, index) =>
      mapped(matrix, path[at + 1 + 2 * index] ?? 0, path[at + 2 + 2 * index] ?? 0),
    );
    at += 1 + 2 * count;
    if (step === 0) {
      line = [];
      lines.push(line);
    }
    const start = line.at(-1);
    if (count <= 1 || start === undefined) line.push(...points);
    else line.push(...curveFrom(start, points));
  }
  return lines;
}

/** Points of a Bézier curve of any degree, by de Casteljau's steps. */
function curveFrom(start: readonly [number, number], rest: Line): Line {
  return Array.from({ length: curveSteps }, (_, step) => {
    const share = (step + 1) / curveSteps;
    let points: Line = [start, ...rest];
    while (points.length > 1) {
      points = points.slice(1).map(([x, y], at) => {
        const [fromX, fromY] = points[at] ?? [x, y];
        return [fromX + (x - fromX) * share, fromY + (y - fromY) * share] as const;
      });
    }
    return points[0] ?? start;
  });
}
