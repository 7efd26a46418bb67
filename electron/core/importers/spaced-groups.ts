import type { CodeCell } from './code-cell.ts';
import { shapeOf } from './code-shape.ts';
import type { Reading } from './readings.ts';
import type { ServiceProfile } from './service-profile.ts';

const mostWrappedLines = 16;

/** Codes that run together on a line, "3927 9974 9302 4568", parted where the service's codes end. */
export function splitRunTogether(cell: CodeCell, profile: ServiceProfile | null): CodeCell[] {
  const width = profile?.spacedGroups;
  const groups = cell.value.split(' ');
  const isSpaced = cell.shape.separator === ' ' && new Set(cell.shape.groups).size === 1;
  if (width === undefined || !isSpaced) return [cell];
  if (groups.length <= width || groups.length % width !== 0) return [cell];
  const parts: CodeCell[] = [];
  for (let start = 0; start < groups.length; start += width) {
    const value = groups.slice(start, start + width).join(' ');
    const shape = shapeOf(value);
    if (shape === null) return [cell];
    parts.push({ ...cell, value, shape, number: start === 0 ? cell.number : null });
  }
  return parts;
}

/**
 * A key in groups that was wrapped over several lines, joined again. The service's number of groups
 * says how many lines belong together; without it nothing is joined.
 */
export function joinWrappedKey(
  readings: readonly Reading[],
  profile: ServiceProfile | null,
): readonly Reading[] {
  const width = profile?.spacedGroups;
  if (width === undefined) return readings;
  const joined: Reading[] = [];
  let index = 0;
  while (index < readings.length) {
    const count = linesOfKey(readings, index, width);
    const first = readings[index];
    if (first === undefined) break;
    joined.push(count > 1 ? join(first, readings.slice(index, index + count)) : first);
    index += Math.max(1, count);
  }
  return joined;
}

/** Number of lines whose groups add up to one whole key; 0 when they do not. */
function linesOfKey(readings: readonly Reading[], start: number, width: number): number {
  let groups = 0;
  for (let count = 0; count < mostWrappedLines; count += 1) {
    const reading = readings[start + count];
    const [cell] = reading?.cells ?? [];
    const isPiece =
      reading !== undefined &&
      (reading.role === 'codes' || reading.role === 'maybe') &&
      reading.cells.length === 1 &&
      cell?.shape.separator === ' ' &&
      cell.number === null &&
      (count === 0 || reading.label === null);
    if (!isPiece) return 0;
    groups += cell.shape.groups.length;
    if (groups === width) return count + 1;
    if (groups > width) return 0;
  }
  return 0;
}

function join(first: Reading, pieces: readonly Reading[]): Reading {
  const value = pieces.map((piece) => piece.cells[0]?.value ?? '').join(' ');
  const shape = shapeOf(value);
  const [cell] = first.cells;
  if (shape === null || cell === undefined) return first;
  const used = pieces.some((piece) => piece.cells.some((part) => part.used));
  const lastNumber = pieces.at(-1)?.line.lastNumber ?? first.line.lastNumber;
  const line = { ...first.line, lastNumber };
  return { ...first, line, role: 'codes', cells: [{ ...cell, value, shape, used }] };
}
