/** Times of repeated runs, in milliseconds. */
export interface Measured {
  readonly runs: number;
  readonly medianMs: number;
  readonly p95Ms: number;
}

/** Runs the work one after the other and times each run. The number of the run, from 0, is handed over. */
export async function measure(runs: number, work: (run: number) => unknown): Promise<Measured> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const startedAt = performance.now();
    await work(run);
    times.push(performance.now() - startedAt);
  }
  return summarise(times);
}

export function summarise(times: readonly number[]): Measured {
  const sorted = times.toSorted((a, b) => a - b);
  return { runs: sorted.length, medianMs: quantile(sorted, 0.5), p95Ms: quantile(sorted, 0.95) };
}

function quantile(sorted: readonly number[], share: number): number {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return Math.round(value * 1000) / 1000;
}
