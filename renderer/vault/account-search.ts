import type { AccountSummary } from '../../shared/vault-types.ts';
import { foldText } from './fold-text.ts';

/**
 * What is searched of each account: folded, every field after a space, so that a space before a word finds its beginning. A
 * summary never changes, and a commit replaces only those that it touched; so each is folded once, not at every keystroke.
 */
const hays = new WeakMap<AccountSummary, string>();

/** The same side by side for a whole list, which is quicker to go through. */
const haysOfList = new WeakMap<readonly AccountSummary[], readonly string[]>();

function hayOf(account: AccountSummary): string {
  const known = hays.get(account);
  if (known !== undefined) return known;
  const { issuer, name, tags, url } = account;
  const hay = foldText(` ${[issuer, name, ...tags, url ?? ''].join(' ')}`);
  hays.set(account, hay);
  return hay;
}

function haysOf(accounts: readonly AccountSummary[]): readonly string[] {
  const known = haysOfList.get(accounts);
  if (known !== undefined) return known;
  const list = accounts.map(hayOf);
  haysOfList.set(accounts, list);
  return list;
}

let lastSplit: { readonly text: string; readonly words: readonly string[] } | null = null;

/** The folded words of what is typed into the search field. Every row that is drawn asks for those of the same text. */
export function searchWords(text: string): readonly string[] {
  if (lastSplit?.text === text) return lastSplit.words;
  const words = foldText(text).split(/\s+/u).filter(Boolean);
  lastSplit = { text, words };
  return words;
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
    timer = setTimeout(from < accounts.length ? step : () => haysOf(accounts));
  };
  timer = setTimeout(step);
  return () => clearTimeout(timer);
}

interface Found {
  readonly text: string;
  readonly words: readonly string[];
  /** Places of the matches in the list, from the first to the last. */
  readonly places: readonly number[];
  /** The matches, best first. */
  readonly accounts: readonly AccountSummary[];
}

/** The field and the list ask the same of the same accounts, and the next letter asks for some of what the last one found. */
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
  const list = haysOf(accounts);
  const candidates = known !== undefined && narrows(known.words, words) ? known.places : null;
  const places = placesOf(list, words, candidates);
  const found = { text, words, places, accounts: bestFirst(accounts, list, places, first) };
  lastFound.set(accounts, found);
  return found.accounts;
}

/** Whatever holds the new words holds the old ones too. */
function narrows(old: readonly string[], words: readonly string[]): boolean {
  return old.every((part) => words.some((word) => word.includes(part)));
}

/** Places of the hays that hold every word, among the candidates where there are some. */
function placesOf(
  list: readonly string[],
  words: readonly string[],
  candidates: readonly number[] | null,
): readonly number[] {
  const holdsAll = (at: number): boolean => {
    const hay = list[at] ?? '';
    for (const word of words) if (!hay.includes(word)) return false;
    return true;
  };
  if (candidates !== null) return candidates.filter(holdsAll);
  const places: number[] = [];
  for (let at = 0; at < list.length; at += 1) if (holdsAll(at)) places.push(at);
  return places;
}

function bestFirst(
  accounts: readonly AccountSummary[],
  list: readonly string[],
  places: readonly number[],
  first: string,
): readonly AccountSummary[] {
  const atIssuer: AccountSummary[] = [];
  const atWord: AccountSummary[] = [];
  const inside: AccountSummary[] = [];
  const beginning = ` ${first}`;
  for (const at of places) {
    const [account, hay] = [accounts[at], list[at]];
    if (account === undefined || hay === undefined) continue;
    if (hay.startsWith(first, 1)) atIssuer.push(account);
    else if (hay.includes(beginning)) atWord.push(account);
    else inside.push(account);
  }
  return [...atIssuer, ...atWord, ...inside];
}
