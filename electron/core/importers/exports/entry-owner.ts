import { findEmail, findUrlHost, isHost } from '../addresses.ts';
import { findIssuerName, issuerOfHost, knownIssuer } from '../issuer-names.ts';
import { mentionsCodes } from '../line-labels.ts';
import { readNaming } from '../naming.ts';
import type { Naming } from '../naming.ts';
import { normaliseText } from '../source-lines.ts';
import type { ExportEntry } from './export-entry.ts';

/** Whose codes an entry holds. `isFirm`: the entry says so itself, whatever its notes name. */
export interface EntryOwner extends Naming {
  readonly isFirm: boolean;
}

const longestTitle = 200;

/** Issuer and account by the entry's own issuer, title, addresses and user names, in this order. */
export function ownerOf(entry: ExportEntry): EntryOwner {
  const title = normaliseText(entry.title).replace(/\s+/g, ' ').trim().slice(0, longestTitle);
  const named = issuerOf(entry, title);
  const account = entry.accounts.map((name) => normaliseText(name).trim()).find(isNotEmpty);
  return { ...named, account: account ?? findEmail(title) ?? userInTitle(title) };
}

function isNotEmpty(text: string): boolean {
  return text !== '';
}

type NamedIssuer = Pick<EntryOwner, 'issuer' | 'isFirm'>;

function issuerOf(entry: ExportEntry, title: string): NamedIssuer {
  const own = normaliseText(entry.issuer).trim();
  if (own !== '') return { issuer: knownIssuer(own) ?? own, isFirm: true };
  const known = knownIssuer(title) ?? issuerOfKnownHost(hostInTitle(title));
  if (known !== null) return { issuer: known, isFirm: true };
  const hosts = entry.urls.flatMap((url) => hostOf(url) ?? []);
  const byAddress = hosts.map(issuerOfAddress).find((issuer) => issuer !== null);
  if (byAddress !== undefined) return { issuer: byAddress, isFirm: true };
  const byName = findIssuerName(title);
  if (byName !== null) return { issuer: byName.issuer, isFirm: true };
  const isLogin = entry.accounts.some(isNotEmpty) || hosts.length > 0;
  const ownName = nameInTitle(title, entry.accounts) ?? hosts[0] ?? null;
  return { issuer: ownName, isFirm: isLogin && ownName !== null };
}

function issuerOfKnownHost(host: string | null): string | null {
  return host === null ? null : issuerOfAddress(host);
}

/** The issuer of a host, or of an Android application, whose name is a host read backwards: com.discord. */
function issuerOfAddress(host: string): string | null {
  const [last = '', second = ''] = host.split('.');
  return issuerOfHost(host) ?? issuerOfHost(`${second}.${last}`);
}

/** The host of an address as tools store it: with or without a scheme, a port and a path. */
export function hostOf(url: string): string | null {
  const trimmed = url.trim().slice(0, 2048);
  const found =
    findUrlHost(trimmed) ?? /^android:\/\/\S{0,400}@([A-Za-z0-9.-]{3,253})\/?$/.exec(trimmed)?.[1];
  if (found !== undefined && found !== null) return found;
  const bare = /^([A-Za-z0-9.-]{3,253})(?:[:/?#]|$)/.exec(trimmed)?.[1];
  return bare !== undefined && isHost(bare) && /[a-z]/i.test(bare)
    ? bare.toLowerCase().replace(/^www\./, '')
    : null;
}

/** "github.com (alex)", "https://github.com/login", "accounts.google.com". */
function hostInTitle(title: string): string | null {
  return hostOf(title.split(' ', 1)[0] ?? '');
}

/** "host (user)": how browsers name what they saved. */
function userInTitle(title: string): string | null {
  if (hostInTitle(title) === null) return null;
  return /^\S+ \(([^()\s]{1,200})\)$/.exec(title)?.[1] ?? null;
}

const plainWords = new Set(
  (
    'backup backups recovery code codes key keys 2fa mfa 2sv tfa two factor two-factor two-step otp ' +
    'notes note secure important misc emergency my the all and for of new untitled entry security ' +
    'passwords password logins login account accounts authentication authenticator tokens token list ' +
    'unnamed item private personal work various other stuff tan tans root general'
  ).split(' '),
);

/** What a title that names no known issuer calls the issuer; null for "Backup codes" and the like. */
function nameInTitle(title: string, accounts: readonly string[]): string | null {
  if (mentionsCodes(title)) return readNaming(title).issuer;
  const host = hostInTitle(title);
  if (host !== null) return host;
  const known = new Set(accounts.map((name) => name.trim()));
  const bare = title
    .split(' ')
    .filter((word) => findEmail(word) === null && !known.has(word.replace(/^[([<]|[)\]>]$/g, '')))
    .join(' ')
    .replace(/^[\s:,|/-]{1,8}|[\s:,|/-]{1,8}$/g, '')
    .trim();
  const words = bare.toLowerCase().split(/[\s_/]+/);
  return bare === '' || words.every((word) => plainWords.has(word)) ? null : bare;
}
