import type {
  ImportProblem,
  ParsedAccount,
  ParsedCode,
  ParsedFile,
  ProblemReason,
} from '../../../../shared/import-types.ts';
import { compact } from '../code-shape.ts';
import { problemAt } from '../code-numbering.ts';
import { confidenceOf } from '../confidence.ts';
import { profileOf } from '../service-profiles.ts';
import { ownerOf } from './entry-owner.ts';
import type { EntryOwner } from './entry-owner.ts';
import { readBlocks } from './read-blocks.ts';
import type { ExportEntry } from './export-entry.ts';

/** Entries of any tool to the accounts whose codes they hold; each of them gives codes or a word on what was left out. */
export function readEntries(importer: string, entries: readonly ExportEntry[]): ParsedFile {
  const read = entries.map(readEntry);
  return {
    importer,
    accounts: mergeAccounts(read.flatMap(({ accounts }) => accounts)),
    problems: read.flatMap(({ problems }) => problems),
  };
}

interface EntryResult {
  readonly accounts: readonly ParsedAccount[];
  readonly problems: readonly ImportProblem[];
}

const removed: readonly ProblemReason[] = ['trashed', 'archived'];

function readEntry(entry: ExportEntry): EntryResult {
  const owner = ownerOf(entry);
  const skipped = entry.skipped.map((reason) => problemAt(entry.number, nameOf(entry), reason));
  if (entry.skipped.some((reason) => removed.includes(reason))) {
    return { accounts: [], problems: skipped };
  }
  const found = readBlocks(entry, owner);
  const accounts = [...storedCodes(entry, owner), ...found.accounts];
  const isSilent =
    accounts.length === 0 && (found.hasText || skipped.length + found.unread.length === 0);
  const left = isSilent ? [withoutCodes(entry)] : [];
  const lines = found.accounts.length > 0 ? found.problems : [];
  return { accounts, problems: [...left, ...lines, ...found.unread, ...skipped] };
}

function nameOf({ title, urls, accounts }: ExportEntry): string {
  return [title, ...urls, ...accounts].find((text) => text.trim() !== '') ?? '';
}

function withoutCodes(entry: ExportEntry): ImportProblem {
  return problemAt(entry.number, nameOf(entry), 'noteWithoutCodes');
}

/** Codes that the tool keeps as codes need no recognition. */
function storedCodes(entry: ExportEntry, owner: EntryOwner): ParsedAccount[] {
  if (entry.codes.length === 0) return [];
  const numbers = entry.codes.map(({ number }) => number ?? 0);
  const isNumbered =
    numbers.every((value) => value > 0) && new Set(numbers).size === numbers.length;
  const codes = entry.codes
    .map(({ value, used, number }, index) => ({
      position: isNumbered && number !== null ? number : index + 1,
      value,
      used,
      line: entry.number,
    }))
    .toSorted((left, right) => left.position - right.position);
  const profile = profileOf(owner.issuer);
  return [
    {
      issuer: owner.issuer,
      account: owner.account,
      kind: profile?.kind ?? 'any-order',
      confidence: confidenceOf(owner.issuer, profile, codes),
      codes,
    },
  ];
}

/** Several entries may belong to one account: its codes become one set. Nameless ones stay apart. */
export function mergeAccounts(accounts: readonly ParsedAccount[]): ParsedAccount[] {
  const groups = Map.groupBy(accounts, ({ issuer, account }, index) =>
    JSON.stringify(issuer === null ? index : [issuer, account]),
  );
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [others.length === 0 ? first : joined(first, others)],
  );
}

function joined(first: ParsedAccount, others: readonly ParsedAccount[]): ParsedAccount {
  const byValue = new Map<string, ParsedCode>();
  for (const code of [first, ...others].flatMap(({ codes }) => codes)) {
    const key = compact(code.value);
    const known = byValue.get(key);
    byValue.set(key, known === undefined ? code : { ...known, used: known.used || code.used });
  }
  const codes = [...byValue.values()];
  const isNumbered = new Set(codes.map(({ position }) => position)).size === codes.length;
  return {
    ...first,
    codes: isNumbered
      ? codes.toSorted((left, right) => left.position - right.position)
      : codes.map((code, index) => ({ ...code, position: index + 1 })),
  };
}
