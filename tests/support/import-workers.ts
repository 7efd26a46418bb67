import { assetsInModules } from '../../electron/core/api/import-assets.ts';
import {
  createImportWorkers,
  type ImportTimeLimits,
} from '../../electron/core/api/import-workers.ts';
import type {
  ImportCandidate,
  ImportOutcome,
  ParseFiles,
} from '../../electron/core/api/parse-files.ts';

/** The import worker as it runs from source. */
export const importWorkerUrl = new URL('../../electron/core/api/import-worker.ts', import.meta.url);

const readAsset = assetsInModules(new URL('../../node_modules/', import.meta.url));

/** Real worker threads, with the data of the parsers from the packages. */
export function testImportWorkers(timeLimits?: ImportTimeLimits): ParseFiles {
  return createImportWorkers({
    workerUrl: importWorkerUrl,
    dataFolder: readAsset,
    ...(timeLimits === undefined ? {} : { timeLimits }),
  });
}

export function candidateOf(name: string | null, bytes: Uint8Array): ImportCandidate {
  return { name, read: () => Promise.resolve({ name, bytes }) };
}

/** Parses files without a vault. */
export function parseAll(
  parseFiles: ParseFiles,
  candidates: readonly ImportCandidate[],
  signal = new AbortController().signal,
): Promise<readonly ImportOutcome[]> {
  return parseFiles(candidates, { onProgress: () => undefined, signal });
}
