import { findEmail } from './addresses.ts';
import { findIssuerName, knownIssuer } from './issuer-names.ts';
import { nobody } from './naming.ts';
import type { Naming } from './naming.ts';

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
  {
    pattern: /^[A-Za-z0-9.-]{3,120}_([^_\s]{1,64})_recoverycodes$/i,
    issuer: null,
    hasAccount: true,
  },
  { pattern: /^two-factor-(?:backup|recovery)-codes$/i, issuer: null },
  { pattern: /^([a-z0-9]{3,64})-backup-codes$/, issuer: null, hasAccount: true },
];
const codesInName = /codes?|key|kit|phrase|2fa|mfa|two.?factor|recovery|backup/i;

/** Who a file name says the codes belong to. Account names that only the file carries are found here. */
export function readFileNaming(fileName: string | null): Naming {
  if (fileName === null) return nobody;
  const name = baseName(fileName);
  const email = findEmail(name);
  const brand = brandOf(name);
  const known = patterns.find(({ pattern }) => pattern.test(name));
  if (known === undefined) return { issuer: brand, account: email };
  const issuer = known.issuer ?? brand;
  const account = known.hasAccount ? (known.pattern.exec(name)?.[1] ?? null) : null;
  const isBrand = account !== null && knownIssuer(account) !== null;
  return { issuer, account: isBrand ? email : (account ?? email) };
}

/** True when the name alone promises codes. */
export function fileNameMentionsCodes(fileName: string | null): boolean {
  return (
    fileName !== null &&
    /(?:recovery|backup|emergency|2fa|mfa)/i.test(fileName) &&
    codesInName.test(fileName)
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
  const words = name.replace(/[_-]/g, ' ').trim();
  if (!codesInName.test(words)) return null;
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
