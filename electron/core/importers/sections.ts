import { findEmail, findUrlHost, isServiceAddress } from './addresses.ts';
import { issuerOfHost } from './issuer-names.ts';
import { isAccountLabel } from './naming.ts';
import type { Reading } from './readings.ts';
import { serviceProfiles } from './service-profiles.ts';

/** The lines that belong to one account of the file. */
export interface Section {
  issuer: string | null;
  account: string | null;
  /** Some text of it speaks of backup or recovery codes, or names the issuer. */
  hasContext: boolean;
  /** From an address or a typical sentence, when no heading names the issuer. */
  issuerHint: string | null;
  hasCodes: boolean;
  readonly readings: Reading[];
}

/** Parts the lines of a file where a heading names another issuer or another account. */
export function splitSections(readings: readonly Reading[]): Section[] {
  let section = emptySection();
  const sections = [section];
  let expectsAccount = false;
  for (const reading of readings) {
    if (startsSection(section, reading)) {
      section = emptySection();
      sections.push(section);
    }
    section.readings.push(reading);
    section.issuer ??= reading.naming.issuer;
    section.account ??= expectsAccount ? accountOn(reading.text) : reading.naming.account;
    section.hasCodes ||= holdsCodes(reading);
    if (reading.role !== 'blank') expectsAccount = isAccountLabel(reading.text);
    addContext(section, reading);
  }
  return sections;
}

function holdsCodes(reading: Reading): boolean {
  return reading.role === 'codes' && (reading.label === null || reading.labelKind === 'codes');
}

function emptySection(): Section {
  return {
    issuer: null,
    account: null,
    hasContext: false,
    issuerHint: null,
    hasCodes: false,
    readings: [],
  };
}

function startsSection(section: Section, reading: Reading): boolean {
  if (!section.hasCodes || !isHeading(reading)) return false;
  const { issuer, account } = reading.naming;
  if (issuer !== null && issuer !== section.issuer) return true;
  return account !== null && section.account !== null && account !== section.account;
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
  return text.length > 2000 ? null : (issuerOfPhrase(text) ?? issuerOfAddress(text));
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

function accountOn(text: string): string | null {
  const email = findEmail(text);
  if (email !== null) return isServiceAddress(email) ? null : email;
  return /^\S{1,120}$/.test(text) ? text : null;
}
