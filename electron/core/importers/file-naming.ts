import { findEmail } from './addresses.ts';
import { findLocalPhrase } from './code-phrases.ts';
import { nameBesideCodes } from './heading-issuer.ts';
import { findIssuerName, issuerOfHost, knownIssuer } from './issuer-names.ts';
import { nobody } from './naming.ts';
import type { Naming } from './naming.ts';
import { isOrdinaryWord } from './ordinary-words.ts';

interface NamePattern {
  readonly pattern: RegExp;
  /** Stored name, or null where the file name leaves it open. */
  readonly issuer: string | null;
  /** Group 1 of the pattern is the account. */
  readonly hasAccount?: true;
}

/** Names under which services offer their files, without ending and without " (1)". */
const patterns: readonly NamePattern[] = [
  { pattern: /^backup-codes-([^\s/]{1,64})$/i, issuer: 'Google', hasAccount: true },
  { pattern: /^kc-download-recovery-codes/i, issuer: 'Keycloak' },
  { pattern: /^TestPyPI-Recovery-Codes/i, issuer: 'TestPyPI' },
  { pattern: /^PyPI-Recovery-Codes/i, issuer: 'PyPI' },
  { pattern: /^mega-recoverykey/i, issuer: 'MEGA' },
  { pattern: /^ente-recovery-key/i, issuer: 'Ente' },
  { pattern: /^proton_recovery_/i, issuer: 'Proton' },
  { pattern: /^home_assistant_backup_emergency_kit/i, issuer: 'Home Assistant' },
  { pattern: /^1password emergency kit/i, issuer: '1Password' },
  {
    pattern: /^\S+@\S+ firefox backup authentication codes$/i,
    issuer: 'Mozilla account (Firefox)',
  },
  { pattern: /^two-factor-(?:backup|recovery)-codes$/i, issuer: null },
  { pattern: /^([a-z0-9]{3,64})-backup-codes$/, issuer: null, hasAccount: true },
];
// Wordfence: <host>_<user>_recoverycodes
const hostAndUser = /^([A-Za-z0-9.-]{3,120})_([^_\s]{1,64})_recoverycodes$/i;
const codesInName =
  /codes?|key|kit|phrase|2fa|mfa|two.?factor|zwei.?faktor|double.?(?:facteur|authent)|dos.?(?:pasos|factores)|due.?fattori|recovery|backup/i;

/** Who a file name says the codes belong to. Account names that only the file carries are found here. */
export function readFileNaming(fileName: string | null): Naming {
  if (fileName === null) return nobody;
  const name = baseName(fileName);
  const [, host, user] = hostAndUser.exec(name) ?? [];
  if (host !== undefined && user !== undefined) {
    return { issuer: issuerOfHost(host) ?? host.toLowerCase(), account: user };
  }
  const email = findEmail(name);
  const brand = brandOf(name);
  const known = patterns.find(({ pattern }) => pattern.test(name));
  if (known === undefined) {
    return { issuer: brand ?? properNameOf(name), account: email ?? accountIn(name, brand) };
  }
  const issuer = known.issuer ?? brand;
  const account = known.hasAccount ? (known.pattern.exec(name)?.[1] ?? null) : null;
  const isBrand = account !== null && knownIssuer(account) !== null;
  return { issuer, account: isBrand ? email : (account ?? email) };
}

/** "Acme Cloud recovery codes": a name that no table lists, with its capitals. */
function properNameOf(name: string): string | null {
  return findEmail(name) === null ? nameBesideCodes(name.replace(/[_-]+/g, ' ').trim()) : null;
}

/** "github-recovery-codes-alexdoe": one word beside the issuer and the ordinary ones. */
function accountIn(name: string, brand: string | null): string | null {
  if (brand === null) return null;
  const words = withoutLocalPhrase(name)
    .replace(/[()[\],]/g, ' ')
    .split(/[\s_]+|-(?=[A-Za-z]+codes?\b)/);
  const parts = words.flatMap((word) => (isNamePart(word, brand) ? [] : [word]));
  const inner = parts.length === 0 ? [] : parts.flatMap((word) => word.split('-'));
  const left = inner.filter((word) => !isNamePart(word, brand));
  const [only] = left;
  return left.length === 1 && only !== undefined && /^[a-z][a-z0-9.]{3,63}$/.test(only)
    ? only
    : null;
}

/** "Codes de secours Google": the words of the phrase are nobody's name. */
function withoutLocalPhrase(name: string): string {
  const lower = wordsOf(name).toLowerCase();
  const phrase = lower.length === name.length ? findLocalPhrase(lower) : null;
  return phrase === null ? name : `${name.slice(0, phrase.start)} ${name.slice(phrase.end)}`;
}

/** As long as the name, so that places stay what they are. */
function wordsOf(name: string): string {
  return name.replace(/[_-]/g, ' ');
}

function isNamePart(word: string, brand: string): boolean {
  const isBrand = knownIssuer(word) !== null || brand.toLowerCase().includes(word.toLowerCase());
  return (
    word === '' ||
    isBrand ||
    /^[\d.T:]+$/.test(word) ||
    isOrdinaryWord(word) ||
    /codes?$/i.test(word)
  );
}

/**
 * The issuer whose name a person wrote as the whole name of a file, with its capitals: "Epic Games.txt". Names in small
 * letters say what a file is about, not whose codes it holds.
 */
export function titleIssuerOf(fileName: string | null): string | null {
  const name = fileName === null ? '' : baseName(fileName);
  const issuer = /\p{Lu}/u.test(name) ? knownIssuer(name) : null;
  return issuer !== null && findIssuerName(name)?.start === 0 && name !== name.toUpperCase()
    ? issuer
    : null;
}

/** True when the name alone promises codes. */
export function fileNameMentionsCodes(fileName: string | null): boolean {
  return (
    fileName !== null &&
    ((/(?:recovery|backup|emergency|2fa|mfa)/i.test(fileName) && codesInName.test(fileName)) ||
      findLocalPhrase(wordsOf(fileName).toLowerCase()) !== null)
  );
}

/** Folder, ending and the marks of a repeated download taken off. */
function baseName(fileName: string): string {
  const last = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  return last
    .slice(0, 255)
    .replace(/\.(?:txt|text|csv|tsv|md|pdf|json|html?|eml|rtf|log)$/i, '')
    .replace(/ ?\(\d{1,3}\)$| - copy$/i, '')
    .trim();
}

/** An issuer of the table, when the name speaks of codes: a bare `auth0.txt` may hold anything about Auth0. */
function brandOf(name: string): string | null {
  const words = wordsOf(name).trim();
  if (!codesInName.test(words) && findLocalPhrase(words.toLowerCase()) === null) return null;
  const written = findIssuerName(words);
  if (written !== null) return written.issuer;
  const parts = words.split(' ').slice(0, 12);
  for (let length = 3; length >= 1; length -= 1) {
    for (let start = 0; start + length <= parts.length; start += 1) {
      const issuer = knownIssuer(parts.slice(start, start + length).join(' '));
      if (issuer !== null) return issuer;
    }
  }
  return null;
}
