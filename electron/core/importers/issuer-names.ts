import { issuerNames } from './issuer-table.ts';
import type { IssuerName } from './issuer-table.ts';

interface FoundName {
  readonly issuer: string;
  readonly start: number;
  readonly end: number;
}

const byName = new Map<string, IssuerName>();
for (const entry of issuerNames) {
  for (const name of entry.names) byName.set(name.toLowerCase(), entry);
}

const byHost = new Map(
  issuerNames.flatMap(({ names, hosts = [] }) => hosts.map((host) => [host, names[0]] as const)),
);
const mostHostLabels = 8;

/** Longest names first, so that "PlayStation Network" is not taken for "PlayStation". */
const byFirstWord = Map.groupBy(
  [...byName.keys()].toSorted((left, right) => right.length - left.length),
  (name) => name.split(' ', 1)[0] ?? name,
);
/** Languages without blanks write a name and the words beside it in one. */
const nameWord =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\u30fc]+|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}])[\p{L}\d])+(?:\.[\p{L}\d]+)*/gu;
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\u30fc]/u;
const unspacedNames = [...byName.keys()].filter((name) => unspaced.test(name));

/** The first issuer of the table that a text calls by name, with its place; ordinary words need their capitals. */
export function findIssuerName(text: string): FoundName | null {
  for (const word of text.matchAll(nameWord)) {
    const names = byFirstWord.get(word[0].toLowerCase());
    if (names === undefined && unspaced.test(word[0])) {
      const name = unspacedNames.find((one) => word[0].startsWith(one));
      const issuer = name === undefined ? null : knownIssuer(name);
      if (issuer !== null)
        return { issuer, start: word.index, end: word.index + (name?.length ?? 0) };
      continue;
    }
    if (names === undefined) {
      const host = word[0].includes('.') ? hostAt(text, word.index, word[0]) : null;
      if (host !== null) return host;
      continue;
    }
    const found = names.flatMap((name) => nameAt(text, word.index, name) ?? [])[0];
    if (found !== undefined) return found;
  }
  return null;
}

const firstWords = /[\p{L}\d]+(?:\.[\p{L}\d]+)*/u;
const listNumber = /^[^\p{L}\d]{0,8}\d{1,2}[.)] /u;

/** False for nearly every line: its first word, list numbers left out, begins no name and is no address. */
export function mayBeginWithIssuer(line: string): boolean {
  if (/^[a-z0-9]+$/i.test(line)) return byFirstWord.has(line.toLowerCase());
  const rest = /\d[.)] /.test(line) ? line.replace(listNumber, '') : line;
  const word = firstWords.exec(rest)?.[0] ?? '';
  return word.includes('.') || byFirstWord.has(word.toLowerCase());
}

/** Their authenticator applications show the codes of other issuers. */
const lendsApp = new Set(['google', 'microsoft', 'lastpass']);

/** Part of an address or of a longer word is not a name. */
function nameAt(text: string, start: number, name: string): FoundName | null {
  const end = start + name.length;
  const written = text.slice(start, end);
  const entry = byName.get(name);
  if (entry === undefined || written.toLowerCase() !== name) return null;
  const next = text.charAt(end);
  if (/[@./-]/.test(text.charAt(start - 1))) return null;
  const isJoined = /[\p{L}\d@/]/u.test(next) && !/^\/\p{Lu}/u.test(text.slice(end, end + 2));
  if (isJoined && !(unspaced.test(next) && !unspaced.test(name))) return null;
  if (lendsApp.has(name) && /^[-_ ]authenticator\b/i.test(text.slice(end, end + 15))) return null;
  if (entry.isWord && !entry.names.includes(written)) return null;
  return { issuer: entry.names[0], start, end };
}

/** "reddit.com" in a heading is as good as a name; in an address or a path it is none. */
function hostAt(text: string, start: number, host: string): FoundName | null {
  const end = start + host.length;
  if (/[@/-]/.test(text.charAt(start - 1)) || /[@/-]/.test(text.charAt(end))) return null;
  const issuer = issuerOfHost(host);
  return issuer === null ? null : { issuer, start, end };
}

/** The stored spelling of a name of the table, whatever its capitals; null for other names. */
export function knownIssuer(name: string): string | null {
  return byName.get(name.trim().toLowerCase())?.names[0] ?? null;
}

/** The issuer whose address this host is or belongs to; null for other hosts. */
export function issuerOfHost(host: string): string | null {
  const labels = host.toLowerCase().split('.', mostHostLabels);
  for (let from = 0; from < labels.length - 1; from += 1) {
    const issuer = byHost.get(labels.slice(from).join('.'));
    if (issuer !== undefined) return issuer;
  }
  return null;
}
