import type { AccountSummary } from '../../shared/vault-types.ts';
import { foldText } from './fold-text.ts';

/**
 * What is searched of each account: folded, every field after a space, so that a space before a word finds its beginning. A
 * summary never changes, and a commit replaces only those that it touched; so each is folded once, not at every keystroke.
 */
const hays = new WeakMap<AccountSummary, string>();

function hayOf(account: AccountSummary): string {
  const known = hays.get(account);
  if (known !== undefined) return known;
  const { issuer, name, tags, url } = account;
  const hay = foldText(` ${[issuer, name, ...tags, url ?? ''].join(' ')}`);
  hays.set(account, hay);
  return hay;
}

/** The folded words of what is typed into the search field. */
export function searchWords(text: string): readonly string[] {
  return foldText(text).split(/\s+/u).filter(Boolean);
}

const foldedAtOnce = 500;

/**
 * Folds the accounts bit by bit while nothing else happens, so that the first letter of a search finds it done. Returns what
 * ends it.
 */
export function prepareSearch(accounts: readonly AccountSummary[]): () => void {
  let from = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const step = (): void => {
    for (const account of accounts.slice(from, from + foldedAtOnce)) hayOf(account);
    from += foldedAtOnce;
    timer = from < accounts.length ? setTimeout(step) : undefined;
  };
  timer = setTimeout(step);
  return () => clearTimeout(timer);
}

interface Found {
  readonly text: string;
  readonly accounts: readonly AccountSummary[];
}

/** The field and the list ask the same of the same accounts. */
const lastFound = new WeakMap<readonly AccountSummary[], Found>();

/**
 * Accounts that hold every word of the text in issuer, name, tags or address; all of them for an empty text. Those whose
 * issuer begins with it come first, then those where some word does; within each the given order stays.
 */
export function matchAccounts(
  accounts: readonly AccountSummary[],
  text: string,
): readonly AccountSummary[] {
  const known = lastFound.get(accounts);
  if (known?.text === text) return known.accounts;
  const words = searchWords(text);
  const [first] = words;
  if (first === undefined) return accounts;
  const found = sorted(accounts, words, first);
  lastFound.set(accounts, { text, accounts: found });
  return found;
}

function sorted(
  accounts: readonly AccountSummary[],
  words: readonly string[],
  first: string,
): readonly AccountSummary[] {
  const atIssuer: AccountSummary[] = [];
  const atWord: AccountSummary[] = [];
  const inside: AccountSummary[] = [];
  for (const account of accounts) {
    const hay = hayOf(account);
    if (!words.every((word) => hay.includes(word))) continue;
    if (hay.startsWith(first, 1)) atIssuer.push(account);
    else if (hay.includes(` ${first}`)) atWord.push(account);
    else inside.push(account);
  }
  return [...atIssuer, ...atWord, ...inside];
}
