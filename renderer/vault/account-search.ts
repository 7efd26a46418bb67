import type { AccountSummary } from '../../shared/vault-types.ts';
import { foldText } from './fold-text.ts';

interface Entry {
  readonly account: AccountSummary;
  /** Folded, every field after a space, so that a space before a word finds its beginning. */
  readonly hay: string;
}

/** A snapshot's list never changes; its texts are folded once, not at every keystroke. */
const indexes = new WeakMap<readonly AccountSummary[], readonly Entry[]>();

function indexOf(accounts: readonly AccountSummary[]): readonly Entry[] {
  const known = indexes.get(accounts);
  if (known) return known;
  const index = accounts.map((account) => ({ account, hay: hayOf(account) }));
  indexes.set(accounts, index);
  return index;
}

function hayOf({ issuer, name, tags, url }: AccountSummary): string {
  return foldText(` ${[issuer, name, ...tags, url ?? ''].join(' ')}`);
}

/** The folded words of what is typed into the search field. */
export function searchWords(text: string): readonly string[] {
  return foldText(text).split(/\s+/u).filter(Boolean);
}

/**
 * Accounts that hold every word of the text in issuer, name, tags or address; all of them for an empty text. Those whose
 * issuer begins with it come first, then those where some word does; within each the given order stays.
 */
export function matchAccounts(
  accounts: readonly AccountSummary[],
  text: string,
): readonly AccountSummary[] {
  const words = searchWords(text);
  const [first] = words;
  if (first === undefined) return accounts;
  const atIssuer: AccountSummary[] = [];
  const atWord: AccountSummary[] = [];
  const inside: AccountSummary[] = [];
  for (const { account, hay } of indexOf(accounts)) {
    if (!words.every((word) => hay.includes(word))) continue;
    if (hay.startsWith(first, 1)) atIssuer.push(account);
    else if (hay.includes(` ${first}`)) atWord.push(account);
    else inside.push(account);
  }
  return [...atIssuer, ...atWord, ...inside];
}
