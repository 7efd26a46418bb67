import type { CodeSetKind } from '../../../shared/vault-types.ts';
import type { ImportProblem, ParsedAccount, ParsedCode } from '../../../shared/import-types.ts';
import { confidenceOf } from './confidence.ts';
import { fileNameMentionsCodes, readFileNaming } from './file-naming.ts';
import type { ImportSource } from './importer.ts';
import { phraseShape } from './code-shape.ts';
import { readLine } from './readings.ts';
import type { Reading } from './readings.ts';
import { readSectionCodes } from './section-codes.ts';
import { splitSections } from './sections.ts';
import type { Section } from './sections.ts';
import type { ServiceProfile } from './service-profile.ts';
import { profileOf } from './service-profiles.ts';
import type { SourceLine } from './source-lines.ts';
import { findWordPhrases } from './word-phrase.ts';
import type { WordPhrase } from './word-phrase.ts';
import { joinHyphenated } from './wrapped-lines.ts';

export interface ParsedLines {
  readonly accounts: readonly ParsedAccount[];
  readonly problems: readonly ImportProblem[];
}

/** The engine behind every importer of plain text: lines to accounts, with a reason for every other line. */
export function parseLines(source: Pick<ImportSource, 'fileName' | 'lines'>): ParsedLines {
  const lines = joinHyphenated(source.lines);
  const phrases = findWordPhrases(lines);
  const readings = withPhrases(lines, phrases);
  const sections = splitSections(readings);
  const fileNaming = readFileNaming(source.fileName);
  const hasNamedFile = fileNameMentionsCodes(source.fileName) || fileNaming.issuer !== null;
  const accounts: ParsedAccount[] = [];
  const problems: (readonly ImportProblem[])[] = [];
  for (const section of sections) {
    const named = section.issuer ?? fileNaming.issuer;
    const hinted = profileOf(named ?? section.issuerHint);
    const found = readSectionCodes(section, hinted, hasNamedFile);
    problems.push(found.problems);
    if (found.codes.length === 0) continue;
    const issuer = named ?? confirmedHint(section.issuerHint, hinted, found.codes);
    const profile = profileOf(issuer);
    const account = section.account ?? fileNaming.account;
    accounts.push({
      issuer,
      account,
      kind: kindOf(found.codes, profile, section),
      confidence: confidenceOf(issuer, profile, found.codes),
      codes: found.codes,
    });
  }
  return {
    accounts: mergeAccounts(accounts),
    problems: problems.flat().toSorted((left, right) => left.line - right.line),
  };
}

/** Others copy a service's sentences: they name it only together with its shape, where that is known. */
function confirmedHint(
  hint: string | null,
  profile: ServiceProfile | null,
  codes: readonly ParsedCode[],
): string | null {
  const fitting = codes.filter(({ value }) => profile?.code.test(value)).length;
  return profile === null || fitting * 2 > codes.length ? hint : null;
}

/** A word phrase becomes one line that holds one code. */
function withPhrases(lines: readonly SourceLine[], phrases: readonly WordPhrase[]): Reading[] {
  const byFirstLine = new Map(phrases.map((phrase) => [phrase.firstLine, phrase]));
  const readings: Reading[] = [];
  let skipTo = 0;
  for (const line of lines) {
    const phrase = byFirstLine.get(line.number);
    if (phrase !== undefined) {
      readings.push(readingOfPhrase(line, phrase));
      skipTo = phrase.lastLine;
    }
    if (line.number > skipTo) readings.push(readLine(line));
  }
  return readings;
}

function readingOfPhrase(line: SourceLine, phrase: WordPhrase): Reading {
  const reading = readLine(line);
  const cell = {
    value: phrase.value,
    shape: phraseShape(phrase.value),
    used: false,
    number: null,
    remarked: false,
  };
  return { ...reading, role: 'codes', cells: [cell] };
}

function kindOf(
  codes: readonly ParsedCode[],
  profile: ServiceProfile | null,
  section: Section,
): CodeSetKind {
  if (profile !== null) return profile.kind;
  if (codes.length > 1) return 'any-order';
  const texts = section.readings.filter(({ role, label }) => role === 'text' || label !== null);
  if (texts.some(({ text }) => /\bsingle[- ]use\b/i.test(text))) return 'single';
  const isKey = texts.some(({ text }) =>
    /\b(?:recovery|encryption|security) (?:key|phrase)\b/i.test(text),
  );
  if (isKey) return 'reusable';
  return texts.some(({ text }) => /\b(?:recovery|backup) code\b/i.test(text))
    ? 'single'
    : 'any-order';
}

/** A file may come back to an account it has named before: one account, one set. */
function mergeAccounts(accounts: readonly ParsedAccount[]): ParsedAccount[] {
  const groups = Map.groupBy(accounts, ({ issuer, account }) => JSON.stringify([issuer, account]));
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [others.length === 0 ? first : withAllCodes(first, others)],
  );
}

function withAllCodes(first: ParsedAccount, others: readonly ParsedAccount[]): ParsedAccount {
  const byValue = new Map<string, ParsedCode>();
  for (const code of [first, ...others].flatMap(({ codes }) => codes)) {
    const known = byValue.get(code.value);
    byValue.set(
      code.value,
      known === undefined ? code : { ...known, used: known.used || code.used },
    );
  }
  const codes = [...byValue.values()];
  const isNumbered = new Set(codes.map(({ position }) => position)).size === codes.length;
  const renumbered = codes.map((code, index) => ({ ...code, position: index + 1 }));
  return { ...first, codes: isNumbered ? codes : renumbered };
}
