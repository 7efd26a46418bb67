import { findEmail, findUrlHost, isHost, isServiceAddress } from './addresses.ts';
import { findIssuerName, issuerOfHost, knownIssuer } from './issuer-names.ts';
import { mentionsCodes, splitLabel } from './line-labels.ts';

/** Who a text says the codes belong to. */
export interface Naming {
  readonly issuer: string | null;
  readonly account: string | null;
}

export const nobody: Naming = { issuer: null, account: null };

const longestHeading = 400;
const topic = /\b(?:codes?|keys?|2fa|mfa|two-factor|two-step|2-step|authenticator|kit|phrase)\b/i;
const issuerLabel =
  /^(?:service|issuer|site|website|web site|app|application|provider|company|dienst|servicio)$/i;
const accountLabel =
  /^(?:account|account name|user|user ?name|login|e-?mail|e-?mail address|user id|konto|benutzer|benutzername|compte|cuenta|usuario)$/i;

/** Reads one line of text; `mentions` says whether it speaks of backup or recovery codes. */
export function readNaming(line: string, mentions = mentionsCodes(line)): Naming {
  if (line.length > longestHeading) return nobody;
  const labelled = splitLabel(line);
  if (labelled !== null && labelled.value !== '') {
    const byLabel = namingOfLabel(labelled.label.trim(), labelled.value);
    if (byLabel !== null) return byLabel;
  }
  const isAboutCodes = mentions || topic.test(line);
  return {
    issuer: isAboutCodes ? issuerOfHeading(line) : issuerAlone(line),
    account: accountOfHeading(line, isAboutCodes),
  };
}

function namingOfLabel(label: string, value: string): Naming | null {
  if (issuerLabel.test(label)) {
    const host = isHost(value) ? value : findUrlHost(value);
    const named = knownIssuer(value) ?? (host === null ? value : (issuerOfHost(host) ?? host));
    return value.length <= 80 ? { issuer: named, account: null } : null;
  }
  if (accountLabel.test(label) && value.length <= 120) {
    const account = findEmail(value) ?? (/^\S+$/.test(value) ? value : null);
    return account === null ? null : { issuer: null, account };
  }
  return null;
}

/** True for "E-mail" or "Username" alone on a line: the next line holds the account. */
export function isAccountLabel(line: string): boolean {
  return accountLabel.test(line.replace(/:$/, '').trim());
}

function issuerOfHeading(line: string): string | null {
  const named = findIssuerName(line);
  if (named !== null) return named.issuer;
  return issuerOfCodesFor(line) ?? issuerBeforeCodes(line);
}

/** The whole line is a name: "Discord", "GitHub (alex@example.com)". */
export function issuerAlone(line: string): string | null {
  const bare = line
    .replace(/^[#*=\-\s>[]{1,8}/, '')
    .replace(/[\]:*=#\s-]{1,8}$/, '')
    .replace(/\s[(-].*$/, '')
    .trim();
  const named = findIssuerName(bare);
  return named !== null && named.start === 0 && named.end === bare.length ? named.issuer : null;
}

/** "Recovery Codes for https://blog.example.com", "Recovery Codes - https://… (alexdoe)". */
function issuerOfCodesFor(line: string): string | null {
  const match = /\bcodes? (?:for|of|at|from|-|\||:) ?(.{2,120})$/i.exec(line);
  const rest = match?.[1];
  if (rest === undefined) return null;
  const host = findUrlHost(rest) ?? hostAtStart(rest);
  if (host !== null) return issuerOfHost(host) ?? host;
  const name = rest.replace(/\s*[(,:].*$/, '').trim();
  return isProperName(name) ? name : null;
}

function hostAtStart(text: string): string | null {
  const first = text.split(' ', 1)[0] ?? '';
  return isHost(first) ? first.toLowerCase() : null;
}

/** "Acme Cloud backup codes" */
function issuerBeforeCodes(line: string): string | null {
  const match =
    /^(?:your |my |the )?(.{2,60}?) (?:account |2fa |mfa |two-factor |two-step |authentication |emergency |login |one-time |single-use )*(?:backup|recovery|emergency|scratch|rescue)(?: [a-z]{1,20})? (?:codes?|keys?)\b/i.exec(
      line,
    );
  const name = match?.[1]?.trim();
  return name !== undefined && isProperName(name) ? (knownIssuer(name) ?? name) : null;
}

const genericWords = new Set(
  (
    'save your these the my our new old used unused current keep print download here are is important ' +
    'two factor two-factor two-step step 2fa mfa 2sv authentication authenticator account login ' +
    'security emergency backup recovery verification one-time single-use user all saved remaining ' +
    'write store copy generate generated list of and for a an please this each use with personal ' +
    'multi-factor multi factor app web site service online some no any available valid active windows'
  ).split(' '),
);

/** At most four words, each with a capital or a digit in front, and not all of them common ones. */
function isProperName(name: string): boolean {
  const words = name.split(' ');
  return (
    name.length <= 60 &&
    words.length <= 4 &&
    words.every((word) => /^[\p{Lu}\d&][\p{L}\d.&'-]*$/u.test(word)) &&
    !words.some((word) => genericWords.has(word.toLowerCase()))
  );
}

/** An address counts where a heading says whose codes these are, or alone, or in brackets. */
function accountOfHeading(line: string, isAboutCodes: boolean): string | null {
  const email = findEmail(line);
  if (email !== null) {
    const isAlone = line.replace(/^[(<[]|[)>\]]$/g, '') === email;
    const isAnnounced = isAboutCodes || issuerAlone(line) !== null;
    return (isAlone || isAnnounced) && !isServiceAddress(email) ? email : null;
  }
  if (!isAboutCodes) return null;
  const bracketed = /\(([A-Za-z0-9._-]{2,64})\)\s*:?$/.exec(line)?.[1];
  if (bracketed !== undefined && findUrlHost(line) !== null) return bracketed;
  return (
    /\bfor (?:account|user) ([A-Za-z0-9._-]{2,64})/.exec(line)?.[1]?.replace(/\.$/, '') ?? null
  );
}
