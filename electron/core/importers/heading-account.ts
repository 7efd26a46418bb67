import { accountBehindLabel, isMadeByChance } from './account-labels.ts';
import { findCodesPhrase } from './code-phrases.ts';
import { findEmail, findUrlHost, isHost, isServiceAddress } from './addresses.ts';
import { issuerOfHost, knownIssuer } from './issuer-names.ts';
import { isOwnerWord } from './owner-words.ts';
import { isOrdinaryWord, isProperName } from './ordinary-words.ts';
import { markOfRemark } from './used-marks.ts';

/** What is known of the heading that an account is looked for on. */
export interface HeadingFacts {
  readonly isAboutCodes: boolean;
  /** The issuer that it names. */
  readonly issuer: string | null;
}

/** An address counts where a heading says whose codes these are, or alone, or in brackets; names need more. */
export function accountOfHeading(line: string, facts: HeadingFacts): string | null {
  const email = findEmail(line);
  if (email !== null) {
    const isAlone = line.replace(/^(?:#{1,6} )?[(<[]?|[)>\]]?(?: #{1,6})?$/g, '') === email;
    const isAnnounced = facts.isAboutCodes || facts.issuer !== null;
    if (!isAlone && !isAnnounced) return null;
    const isOwn = facts.isAboutCodes && isOwnMailbox(email);
    return isOwn || !isServiceAddress(email) || isCalledAccount(line, email) ? email : null;
  }
  const bracketed = /^\(([A-Za-z0-9][A-Za-z0-9._-]{2,63})\)$/.exec(line)?.[1];
  if (bracketed !== undefined && /[._-]|\d/.test(bracketed)) {
    return commonDomain.test(bracketed) || /^[\d.-]+$/.test(bracketed) ? null : bracketed;
  }
  if (/^(?:@[A-Za-z0-9_.]{2,40}|u\/[A-Za-z0-9_-]{3,20})$/.test(line)) return line;
  if (!facts.isAboutCodes && facts.issuer === null) return null;
  return (
    handleOn(line) ??
    accountBehindLabel(line) ??
    bracketedName(line, facts) ??
    nameBehindWord(line, facts) ??
    nameBehindIssuer(line, facts) ??
    nameBehindPhrase(line, facts)
  );
}

/** "GitHub recovery codes, octo-alex", "Codes de secours GitHub pour octo-alex": the last word, behind a sign or a "for". */
function nameBehindPhrase(line: string, { issuer }: HeadingFacts): string | null {
  const lower = line.toLowerCase();
  const phrase = issuer === null || lower.length !== line.length ? null : findCodesPhrase(lower);
  if (phrase === null) return null;
  const match =
    /(,| [-/|]|:| (?:for|für|pour|para|per|voor|för|til|till|dla|для|pro|de|van|von)) ([A-Za-z0-9][A-Za-z0-9._-]{2,63})[):]?$/.exec(
      line.slice(phrase.end),
    );
  const name = match?.[2] ?? '';
  if (name === '' || isMadeByChance(name) || !isAccountName(name, issuer)) return null;
  return /[._-]|\d/.test(name) || (match?.[1] === ',' && /^[a-z]+$/.test(name)) ? name : null;
}

const commonDomain = /\.(?:com|org|net|io|dev|app|gov|edu|co|eu|de|fr|uk|me)$/i;

/** The mailbox of an administrator, at no service of the table: "Backup codes Google admin@acme.example". */
function isOwnMailbox(email: string): boolean {
  const [box = '', host = ''] = email.split('@');
  return /^(?:admin|team|info|contact)$/i.test(box) && issuerOfHost(host) === null;
}

/** "the account team@example.com": then even the mailbox of a team is one. */
function isCalledAccount(line: string, email: string): boolean {
  return /\b(?:account|user|login|konto|compte|cuenta)[ :]{1,2}[(<]?$/i.test(
    line.slice(0, line.indexOf(email)),
  );
}

/** "@alexdoe", "@alex:example.org", "u/alexdoe". */
function handleOn(line: string): string | null {
  const match =
    /(?:^|[\s(])(@[A-Za-z0-9._-]{2,64}(?::[a-z0-9.-]{3,100})?|u\/[A-Za-z0-9_-]{3,30})(?=[\s),:]|$)/;
  return match.exec(line)?.[1] ?? null;
}

/** "GitHub recovery codes (alexdoe)": not a state such as "(old)", not a number. */
function bracketedName(line: string, { issuer }: HeadingFacts): string | null {
  const name = /\(([\p{L}0-9._-]{2,64})\)\s*:?$/u.exec(line)?.[1];
  if (name === undefined || /\d\S* \([^)]*\)\s*:?$/.test(line)) return null;
  if (issuer === null && findUrlHost(line) === null) return null;
  return isAccountName(name, issuer) && name !== issuer ? name : null;
}

/** "… for user alexdoe", "npm recovery codes for alexdoe". */
function nameBehindWord(line: string, { issuer }: HeadingFacts): string | null {
  const named = /\b(?:user|account|login|username) ([A-Za-z0-9._-]{2,64})\s*:?$/i.exec(line)?.[1];
  const told = /\bfor (?:account |user )([A-Za-z0-9._-]{2,64})/.exec(line)?.[1];
  const name = told ?? named ?? /\b[Cc]odes? for ([a-z0-9._-]{3,64}):?$/.exec(line)?.[1];
  const bare = name?.replace(/\.$/, '');
  return bare !== undefined && (told !== undefined || isAccountName(bare, issuer)) ? bare : null;
}

/** "GitHub - octo-alex", "GitHub octo-alex": one word, and no ordinary one. */
function nameBehindIssuer(line: string, { issuer, isAboutCodes }: HeadingFacts): string | null {
  if (issuer === null || isAboutCodes) return null;
  const match =
    /^[#*=\s>[]{0,8}[^\s#*=>[]\S*(?: - | ?[|/:] | )([A-Za-z0-9][A-Za-z0-9._-]{2,63})[\]:*=#\s]{0,8}$/.exec(
      line,
    );
  const name = match?.[1];
  if (name === undefined || !isAccountName(name, issuer)) return null;
  return /[._-]|\d/.test(name) || (/ - | [|/] /.test(line) && /^[a-z]/.test(name)) ? name : null;
}

function isAccountName(name: string, issuer: string | null): boolean {
  if (/^[\d.-]+$/.test(name) || isHost(name) || knownIssuer(name) !== null) return false;
  if (markOfRemark(name) !== null || knownIssuer(name.split(/[-_]/, 1)[0] ?? '') !== null)
    return false;
  if (isOwnerWord(name)) return issuer !== null;
  return !isOrdinaryWord(name) && !(issuer === null && isProperName(name));
}
