import { limits } from '../../shared/limits.ts';

/** "1–3, 7" as 1, 2, 3, 7; null for what is no list of numbers and ranges. Each number once, in order. */
export function positionsOf(text: string): readonly number[] | null {
  const found = new Set<number>();
  const parts = text
    .replaceAll(/\s*[-–—]\s*/g, '-')
    .split(/[,;\s]+/)
    .filter((one) => one !== '');
  for (const part of parts) {
    const range = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(part);
    if (range === null) return null;
    const first = Number(range[1]);
    const last = Number(range[2] ?? range[1]);
    if (first < 1 || last > limits.codesInSet || last < first) return null;
    for (let position = first; position <= last; position += 1) found.add(position);
  }
  return [...found].sort((a, b) => a - b);
}

/** 1, 2, 3, 7 as "1–3, 7". */
export function textOfPositions(positions: readonly number[]): string {
  const parts: string[] = [];
  let at = 0;
  while (at < positions.length) {
    const first = positions[at] ?? 0;
    let last = first;
    while (positions[at + 1] === last + 1) {
      last += 1;
      at += 1;
    }
    parts.push(first === last ? String(first) : `${first}–${last}`);
    at += 1;
  }
  return parts.join(', ');
}
