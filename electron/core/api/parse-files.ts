import { VaultError } from '../../../shared/errors.ts';
import type { Failure } from '../../../shared/errors.ts';
import type { ParsedFile } from '../../../shared/import-types.ts';
import { limits } from '../../../shared/limits.ts';
import { parseImport } from '../importers/parse-import.ts';
import { createImportBudget } from './import-budget.ts';
import type { ImportSource } from './read-import-file.ts';

/** A file that is read when its turn comes, so that a thousand of them are never in memory together. */
export interface ImportCandidate {
  /** Null for pasted text. */
  readonly name: string | null;
  /** Where it lies, for a file that was chosen in a dialog. */
  readonly path?: string;
  read(): Promise<ImportSource>;
}

/** What became of one file: what was found in it, or why it could not be read. */
export interface ImportOutcome {
  readonly name: string | null;
  readonly sizeBytes: number;
  readonly result: { readonly parsed: ParsedFile } | { readonly failure: Failure };
}

export interface ImportWatch {
  /** Files that are done, with the share of the one at work. */
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** Parses files one after another. Rejects with `import.cancelled` when the signal says so; never for a bad file. */
export type ParseFiles = (
  candidates: readonly ImportCandidate[],
  watch: ImportWatch,
) => Promise<readonly ImportOutcome[]>;

/** What reads the bytes of one file. Throws `VaultError` for a file that it cannot take. */
export type ParseOne = (
  source: ImportSource,
  onShare: (share: number) => void,
) => ParsedFile | Promise<ParsedFile>;

/** Walks the files in order. A failure belongs to its file, a bug or a cancelled import to all. */
export async function parseEach(
  candidates: readonly ImportCandidate[],
  { onProgress, signal }: ImportWatch,
  parseOne: ParseOne,
): Promise<readonly ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  const budget = createImportBudget();
  onProgress(0, candidates.length);
  for (const candidate of candidates) {
    if (signal.aborted) throw new VaultError('import.cancelled');
    const done = outcomes.length;
    const onShare = (share: number): void => onProgress(done + share, candidates.length);
    outcomes.push(
      await outcomeOf(candidate, async (source) => budget.fit(await parseOne(source, onShare))),
    );
    onProgress(outcomes.length, candidates.length);
  }
  return outcomes;
}

async function outcomeOf(
  candidate: ImportCandidate,
  parse: (source: ImportSource) => Promise<ParsedFile>,
): Promise<ImportOutcome> {
  const { name } = candidate;
  let sizeBytes = 0;
  try {
    const source = await candidate.read();
    sizeBytes = source.bytes.length;
    return { name, sizeBytes, result: { parsed: await parse(withinLimit(source)) } };
  } catch (error) {
    if (!(error instanceof VaultError) || error.code === 'import.cancelled') throw error;
    const detail = name === null ? error.detail : { fileName: name, ...error.detail };
    return { name, sizeBytes, result: { failure: { code: error.code, detail } } };
  }
}

function withinLimit(source: ImportSource): ImportSource {
  if (source.bytes.length <= limits.importFileBytes) return source;
  throw new VaultError('import.tooLarge', { limitBytes: limits.importFileBytes });
}

/** On the calling thread, text formats only: for tests of what comes after the parsing. */
export const parseFilesHere: ParseFiles = (candidates, watch) =>
  parseEach(candidates, watch, parseImport);
