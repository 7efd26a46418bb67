import { VaultError } from '../../../shared/errors.ts';
import type {
  DraftFile,
  ImportDraft,
  KnownCode,
  ParsedAccount,
} from '../../../shared/import-types.ts';
import { matchKeysOf } from '../accounts/code-set-service.ts';
import type { Database } from '../database/open-database.ts';
import { knownMatchKeys } from '../database/recovery-code.ts';
import type { ImportOutcome } from './parse-files.ts';

/**
 * Says of every code that was found where the vault has it already. Nothing is stored. A file without any code is part
 * of the draft with its problems, one that could not be read with its failure. Throws that failure when no file at all
 * could be read.
 */
export function buildImportDraft(
  db: Database,
  draftId: string,
  outcomes: readonly ImportOutcome[],
): ImportDraft {
  const [first] = outcomes.flatMap(({ result }) => ('failure' in result ? [result.failure] : []));
  if (first !== undefined && outcomes.every(({ result }) => isHopeless(result))) {
    throw new VaultError(first.code, first.detail);
  }
  const keys = outcomes.flatMap(({ result }) =>
    'parsed' in result ? result.parsed.accounts.flatMap(keysOf) : [],
  );
  const known = knownByKey(db, [...new Set(keys)]);
  return { draftId, files: outcomes.map((outcome) => draftFileOf(outcome, known)) };
}

/** A file that waits for its passphrase is part of the draft, even alone. */
function isHopeless(result: ImportOutcome['result']): boolean {
  return 'failure' in result && result.failure.code !== 'import.needsPassphrase';
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
  { name, sizeBytes, result }: ImportOutcome,
  known: ReadonlyMap<string, readonly KnownCode[]>,
): DraftFile {
  if ('failure' in result) {
    const { failure } = result;
    return { name, sizeBytes, importer: 'none', accounts: [], problems: [], failure };
  }
  const { accounts, ...parsed } = result.parsed;
  return {
    ...parsed,
    name,
    sizeBytes,
    accounts: accounts.map((account) => {
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
