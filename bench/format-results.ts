import type { VaultBenchmark } from './vault-benchmark.ts';

/** A table for people; the same numbers are in results.json. */
export function formatResults(result: VaultBenchmark): string {
  const rows = Object.entries(result.measured).map(([name, { runs, medianMs, p95Ms }]) =>
    [
      name.padEnd(14),
      medianMs.toFixed(2).padStart(10),
      p95Ms.toFixed(2).padStart(10),
      String(runs).padStart(6),
    ].join(' '),
  );
  const megabytes = (result.fileBytes / 1e6).toFixed(2);
  return [
    '',
    `${result.accounts} accounts, ${result.codes} codes, file ${megabytes} MB, filled in ${result.fillMs} ms`,
    `${'what'.padEnd(14)} ${'median ms'.padStart(10)} ${'p95 ms'.padStart(10)} ${'runs'.padStart(6)}`,
    ...rows,
    `use / plainWrite = ${result.ratios.useToPlainWrite}`,
  ].join('\n');
}
