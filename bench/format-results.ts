import type { Measured } from './measure.ts';
import type { VaultBenchmark } from './vault-benchmark.ts';
import type { WindowBenchmark } from './window-benchmark.ts';

/** A table for people; the same numbers are in results.json. */
export function formatResults(result: VaultBenchmark): string {
  const megabytes = (result.fileBytes / 1e6).toFixed(2);
  return [
    '',
    `${result.accounts} accounts, ${result.codes} codes, file ${megabytes} MB, filled in ${result.fillMs} ms`,
    ...rowsOf(result.measured),
    `use / plainWrite = ${result.ratios.useToPlainWrite}, commit / plainWrite = ${result.ratios.commitToPlainWrite}`,
  ].join('\n');
}

export function formatWindow({ accounts, engine, busy }: WindowBenchmark): string {
  return [
    '',
    `The window with ${accounts} accounts: how long its thread was busy, on ${engine}`,
    ...rowsOf(busy),
  ].join('\n');
}

function rowsOf(measured: Readonly<Record<string, Measured>>): readonly string[] {
  return [
    `${'what'.padEnd(14)} ${'median ms'.padStart(10)} ${'p95 ms'.padStart(10)} ${'runs'.padStart(6)}`,
    ...Object.entries(measured).map(([name, { runs, medianMs, p95Ms }]) =>
      [
        name.padEnd(14),
        medianMs.toFixed(2).padStart(10),
        p95Ms.toFixed(2).padStart(10),
        String(runs).padStart(6),
      ].join(' '),
    ),
  ];
}
