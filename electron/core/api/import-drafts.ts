import { VaultError } from '../../../shared/errors.ts';
import type {
  DraftFile,
  ImportDraft,
  KnownCode,
  ParsedAccount,
  ParsedFile,
} from '../../../shared/import-types.ts';
import { limits } from '../../../shared/limits.ts';
import { matchKeysOf } from '../accounts/code-set-service.ts';
import type { Database } from '../database/open-database.ts';
import { knownMatchKeys } from '../database/recovery-code.ts';
import { parseImport } from '../importers/parse-import.ts';
import type { ImportSource } from './read-import-file.ts';

interface ParsedSource {
  readonly name: string | null;
  readonly sizeBytes: number;
  readonly parsed: ParsedFile;
}

/**
 * Parses files and says of every code where the vault has it already. Nothing is stored. A source without any code is
 * part of the draft with its problems. Throws `import.*` with `fileName` for one that cannot be read as text.
 */
export function buildImportDraft(
  db: Database,
  draftId: string,
  sources: readonly ImportSource[],
): ImportDraft {
  const files = sources.map(parseSource);
  const keys = files.flatMap(({ parsed }) => parsed.accounts.flatMap(keysOf));
  const known = knownByKey(db, [...new Set(keys)]);
  return { draftId, files: files.map((file) => draftFileOf(file, known)) };
}

function parseSource({ name, bytes }: ImportSource): ParsedSource {
  const named = name === null ? {} : { fileName: name };
  if (bytes.length > limits.importTextBytes) {
    throw new VaultError('import.tooLarge', { ...named, limitBytes: limits.importTextBytes });
  }
  try {
    return { name, sizeBytes: bytes.length, parsed: parseImport({ name, bytes }) };
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    throw new VaultError(error.code, { ...named, ...error.detail }, { cause: error });
  }
}

function keysOf(account: ParsedAccount): readonly string[] {
  return matchKeysOf(account.codes.map((code) => code.value));
}

function knownByKey(
  db: Database,
  keys: readonly string[],
): ReadonlyMap<string, readonly KnownCode[]> {
  const known = new Map<string, KnownCode[]>();
  for (const { matchKey, accountId, active } of knownMatchKeys(db, keys)) {
    const places = known.get(matchKey) ?? [];
    places.push({ accountId, active });
    known.set(matchKey, places);
  }
  return known;
}

function draftFileOf(
  { name, sizeBytes, parsed }: ParsedSource,
  known: ReadonlyMap<string, readonly KnownCode[]>,
): DraftFile {
  return {
    name,
    sizeBytes,
    importer: parsed.importer,
    problems: parsed.problems,
    accounts: parsed.accounts.map((account) => {
      const keys = keysOf(account);
      return {
        ...account,
        codes: account.codes.map((code, index) => ({
          ...code,
          known: known.get(keys[index] ?? '') ?? [],
        })),
      };
    }),
  };
}
