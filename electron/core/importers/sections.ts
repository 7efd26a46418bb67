import { findCodesPhrase } from './code-phrases.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import { findEmail, findUrlHost, isServiceAddress } from './addresses.ts';
import { findIssuerName, issuerOfHost, knownIssuer } from './issuer-names.ts';
import { isAccountLabel } from './account-labels.ts';
import type { Reading } from './readings.ts';
import { serviceProfiles } from './service-profiles.ts';
import { markOfRemark } from './used-marks.ts';

/** `same-shape`: both, if the codes of the two are built alike. */
export type Heir = 'nobody' | 'issuer' | 'both' | 'same-shape';

/** The lines that belong to one account of the file. */
export interface Section {
  issuer: string | null;
  account: string | null;
  /** The account is a word beside the issuer's name. */
  isGuess: boolean;
  /** Some text of it speaks of backup or recovery codes, or names the issuer. */
  hasContext: boolean;
  /** From an address or a typical sentence, when no heading names the issuer. */
  issuerHint: string | null;
  hasCodes: boolean;
  /** What holds here of the section before, where this one does not say it itself. */
  readonly heir: Heir;
  readonly readings: Reading[];
}

/** Parts the lines of a file where a heading names another issuer or another account, or opens another list. */
export function splitSections(readings: readonly Reading[]): Section[] {
  let section = emptySection();
  const sections = [section];
  let expected: string | null = null;
  for (const reading of readings) {
    const heir = heirOf(section, reading);
    if (heir !== null) {
      section = { ...emptySection(), heir };
      sections.push(section);
    }
    section.readings.push(reading);
    section.issuer ??= reading.naming.issuer;
    takeAccount(section, reading, expected);
    section.hasCodes ||= holdsCodes(reading);
    if (reading.role !== 'blank') expected = isAccountLabel(reading.text) ? reading.text : null;
    addContext(section, reading);
  }
  return foldEmpty(sections);
}

function takeAccount(section: Section, reading: Reading, expected: string | null): void {
  const { isGuess = false } = reading.naming;
  const account = reading.naming.account ?? ownerInBrackets(section, reading);
  const below = expected === null ? null : accountOn(reading.text, expected);
  const isBetter = section.isGuess && !section.hasCodes && !isGuess && (below ?? account) !== null;
  if (section.account !== null && !isBetter) return;
  section.account = below ?? account;
  section.isGuess = below === null && isGuess;
}

/** Google and those who copied its page print the name of the account in brackets below the codes. */
function ownerInBrackets(
  { hasCodes, issuer, issuerHint }: Section,
  { text }: Reading,
): string | null {
  const isPrinted = issuerHint === 'Google' || issuer === 'Google' || issuer === 'WSO2';
  const name = hasCodes && isPrinted ? /^\(([A-Za-z][\w.-]{2,39})\)$/.exec(text)?.[1] : undefined;
  if (name === undefined || isOrdinaryWord(name) || markOfRemark(name) !== null) return null;
  return name;
}

/** What stands below a list and opens no other one belongs to it: buttons, a footer, "these are the codes of …". */
function foldEmpty(sections: readonly Section[]): Section[] {
  const kept: Section[] = [];
  for (const section of sections) {
    const before = kept.at(-1);
    const isEmpty = before !== undefined && !section.hasCodes && before.hasCodes;
    const isOther =
      section.issuer !== null && before?.issuer !== null && before?.issuer !== section.issuer;
    const isTold = section.heir !== 'nobody' || section.readings[0]?.mentionsCodes === true;
    if (!isEmpty || isOther || !isTold) {
      kept.push(section);
      continue;
    }
    for (const reading of section.readings) before.readings.push(reading);
    before.issuer ??= section.issuer;
    before.account ??= section.account;
    before.issuerHint ??= section.issuerHint;
    before.hasContext ||= section.hasContext;
  }
  return kept;
}

function holdsCodes(reading: Reading): boolean {
  return reading.role === 'codes' && (reading.label === null || reading.labelKind === 'codes');
}

function emptySection(): Section {
  return {
    issuer: null,
    account: null,
    isGuess: false,
    hasContext: false,
    issuerHint: null,
    hasCodes: false,
    heir: 'nobody',
    readings: [],
  };
}

/** Whether a line opens a section, and what of the one before goes on to hold in it; null when it opens none. */
function heirOf(section: Section, reading: Reading): Heir | null {
  if (!section.hasCodes || !isHeading(reading)) return null;
  const { issuer, account } = reading.naming;
  if (issuer !== null && issuer !== section.issuer) return 'nobody';
  if (account !== null && section.account !== null && account !== section.account) return 'issuer';
  if (reading.role !== 'text' || !reading.mentionsCodes) return null;
  return isPlainHeading(reading.text) ? 'both' : 'same-shape';
}

/** "Unused backup codes", "BACKUP CODES (2)": no word tells this list from the one above. */
function isPlainHeading(text: string): boolean {
  const phrase = findCodesPhrase(text.toLowerCase());
  const rest = `${text.slice(0, phrase?.start)} ${text.slice(phrase?.end)}`;
  return rest
    .split(/[^\p{L}\p{M}\d]+/u)
    .every((word) => !/\p{L}/u.test(word) || isOrdinaryWord(word));
}

/** Short and without a full stop: sentences below the codes may name anything. */
function isHeading(reading: Reading): boolean {
  const { text } = reading;
  if (reading.role === 'codes') return reading.label !== null;
  return text.length <= 120 && text.split(' ').length <= 12 && !/[.!?]$/.test(text);
}

function addContext(section: Section, reading: Reading): void {
  if (reading.naming.issuer !== null) section.hasContext = true;
  if (reading.text.length > 2000 || (reading.role !== 'text' && reading.label === null)) return;
  section.hasContext ||= reading.labelKind === 'codes' || reading.mentionsCodes;
  section.issuerHint ??= issuerOfText(reading.text);
}

/** The issuer that a typical sentence or a web address gives away. */
export function issuerOfText(text: string): string | null {
  if (text.length > 2000) return null;
  return (
    issuerOfPhrase(text) ?? issuerOfSetup(text) ?? issuerOfAddress(text) ?? issuerOfNotice(text)
  );
}

const phrases = serviceProfiles.flatMap(({ issuer, phrases: patterns = [] }) =>
  patterns.map((pattern) => ({ issuer, pattern })),
);

function issuerOfPhrase(text: string): string | null {
  return phrases.find(({ pattern }) => pattern.test(text))?.issuer ?? null;
}

function issuerOfAddress(text: string): string | null {
  const host = findUrlHost(text);
  return host === null ? null : issuerOfHost(host);
}

/** `otpauth://totp/Issuer:account?…` sets up an authenticator of the same account. */
function issuerOfSetup(text: string): string | null {
  const name = /otpauth:\/\/[ht]otp\/([A-Za-z0-9 .-]{1,60})(?::|%3A)/.exec(text)?.[1];
  return name === undefined ? null : (issuerOfHost(name) ?? knownIssuer(name));
}

/** "© 2025 GitHub, Inc." at the foot of a page. */
function issuerOfNotice(text: string): string | null {
  const at = text.indexOf('\u00a9');
  return at === -1 ? null : (findIssuerName(text.slice(at + 1))?.issuer ?? null);
}

/** What stands below "E-mail" or "Username:"; without a colon only what looks like a name of an account. */
function accountOn(text: string, label: string): string | null {
  const email = findEmail(text);
  if (email !== null) return isServiceAddress(email) ? null : email;
  const isSure = label.endsWith(':') || label === label.toUpperCase();
  return (isSure ? /^\S{1,120}$/ : /^(?=\S*[\d._-])\S{3,120}$/).test(text) ? text : null;
}
