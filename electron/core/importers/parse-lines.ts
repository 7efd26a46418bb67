import type { CodeSetKind } from '../../../shared/vault-types.ts';
import type { ImportProblem, ParsedAccount, ParsedCode } from '../../../shared/import-types.ts';
import { armouredLines } from './armoured-lines.ts';
import { confidenceOf } from './confidence.ts';
import { fileNameMentionsCodes, readFileNaming, titleIssuerOf } from './file-naming.ts';
import { withHandles } from './handle-lines.ts';
import type { ImportSource } from './importer.ts';
import { phraseShape, shapeOf } from './code-shape.ts';
import { proseOf, readLine } from './readings.ts';
import type { Reading } from './readings.ts';
import { withShortCodes } from './short-codes.ts';
import { withRemarkedCodes } from './remarked-codes.ts';
import { readSectionCodes } from './section-codes.ts';
import { splitSections } from './sections.ts';
import type { Section } from './sections.ts';
import type { ServiceProfile } from './service-profile.ts';
import { rememberTexts } from './remember-texts.ts';
import { withoutOtherLists } from './other-lists.ts';
import { profileOf } from './service-profiles.ts';
import type { SourceLine } from './source-lines.ts';
import { withTitles } from './titles.ts';
import { findWordPhrases } from './word-phrase.ts';
import type { WordPhrase } from './word-phrase.ts';
import { settleInnerTables } from './inner-tables.ts';
import { settleDashes } from './struck-dashes.ts';
import { settleSigns } from './sign-legend.ts';
import { withoutMarkup } from './plain-markup.ts';
import { joinHyphenated } from './wrapped-lines.ts';

export interface ParsedLines {
  readonly accounts: readonly ParsedAccount[];
  readonly problems: readonly ImportProblem[];
}

/** The engine behind every importer of plain text: lines to accounts, with a reason for every other line. */
export function parseLines(source: Pick<ImportSource, 'fileName' | 'lines'>): ParsedLines {
  const lines = settleInnerTables(
    settleSigns(settleDashes(joinHyphenated(withoutMarkup(source.lines)))),
  );
  const phrases = findWordPhrases(lines);
  const readings = withPhrases(lines, phrases);
  const fileNaming = readFileNaming(source.fileName);
  const isNamed = fileNameMentionsCodes(source.fileName) || fileNaming.issuer !== null;
  const listed = withRemarkedCodes(
    withShortCodes(withoutOtherLists(readings, source.fileName)),
    isNamed,
  );
  const sections = splitSections(withTitles(withHandles(listed)));
  const titled = titleIssuerOf(source.fileName);
  const file = { isNamed, issuer: fileNaming.issuer };
  const accounts: ParsedAccount[] = [];
  const problems: (readonly ImportProblem[])[] = [];
  let before = null as SectionOwner | null;
  for (const section of sections) {
    const inherited: SectionOwner | null = section.heir === 'nobody' ? null : before;
    const named =
      section.issuer ??
      fileNaming.issuer ??
      (titled !== null && isOneList(section, sections) ? titled : null);
    const hinted = profileOf(named ?? section.issuerHint ?? inherited?.issuer ?? null);
    const found = readSectionCodes(section, hinted, file);
    problems.push(found.problems);
    const owner = ownerOf(section, found.codes, { named, hinted, inherited });
    const isOfFile = named === fileNaming.issuer || fileNaming.account?.includes('@') === true;
    const account = owner.account ?? (isOfFile ? fileNaming.account : null);
    before = { ...owner, shape: owner.shape ?? inherited?.shape ?? null };
    if (found.codes.length === 0) continue;
    const profile = profileOf(owner.issuer);
    accounts.push({
      issuer: owner.issuer,
      account,
      kind: kindOf(found.codes, profile, section),
      confidence: confidenceOf(owner.issuer, profile, found.codes),
      codes: found.codes,
    });
  }
  return {
    accounts: mergeAccounts(accounts),
    problems: problems.flat().toSorted((left, right) => left.line - right.line),
  };
}

const fewestOfTitle = 3;

/** The whole file is one list of codes, with words about them or without any. */
function isOneList(section: Section, sections: readonly Section[]): boolean {
  if (sections.length > 1) return false;
  const lists = section.readings.filter(({ role }) => role === 'codes');
  if (lists.flatMap(({ cells }) => cells).length < fewestOfTitle) return false;
  return section.hasContext || section.readings.every(({ role }) => role !== 'text');
}

/** Who a section belongs to, and the shape of its codes. */
interface SectionOwner {
  readonly issuer: string | null;
  readonly account: string | null;
  readonly shape: string | null;
}

interface OwnerFacts {
  readonly named: string | null;
  readonly hinted: ServiceProfile | null;
  readonly inherited: SectionOwner | null;
}

function ownerOf(
  section: Section,
  codes: readonly ParsedCode[],
  { named, hinted, inherited }: OwnerFacts,
): SectionOwner {
  const shape = codes[0] === undefined ? null : (shapeOf(codes[0].value)?.key ?? null);
  const isOther =
    section.heir === 'same-shape' && inherited?.shape !== null && shape !== inherited?.shape;
  const before = isOther ? null : inherited;
  const issuer =
    named ?? confirmedHint(section.issuerHint, hinted, codes) ?? before?.issuer ?? null;
  const isSame = section.heir !== 'issuer' && issuer === before?.issuer;
  return { issuer, account: section.account ?? (isSame ? (before?.account ?? null) : null), shape };
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
  const armoured = armouredLines(lines);
  const byFirstLine = new Map(phrases.map((phrase) => [phrase.firstLine, phrase]));
  const readings: Reading[] = [];
  let skipTo = 0;
  const readText = rememberTexts((text) => readLine(lineOf(text)));
  for (const line of lines) {
    const phrase = byFirstLine.get(line.number);
    if (phrase !== undefined) {
      readings.push(readingOfPhrase(line, phrase));
      skipTo = phrase.lastLine;
    }
    if (line.number <= skipTo) continue;
    if (armoured.has(line.number)) {
      readings.push(proseOf(line));
      continue;
    }
    readings.push(line.tooLong ? readLine(line) : { ...readText(line.text), line });
  }
  return readings;
}

function lineOf(text: string): SourceLine {
  return { number: 0, lastNumber: 0, text, tooLong: false };
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
  const whole = { ...line, lastNumber: Math.max(line.lastNumber, phrase.lastLine) };
  return { ...reading, line: whole, role: 'codes', cells: [cell] };
}

function kindOf(
  codes: readonly ParsedCode[],
  profile: ServiceProfile | null,
  section: Section,
): CodeSetKind {
  if (codes.length === 1 && isReusableKey(codes[0]?.value ?? '')) return 'reusable';
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

/** A phrase of words, or the key of Matrix: what it opens stays open to it. */
function isReusableKey(value: string): boolean {
  return (
    /^[a-z]+(?: [a-z]+){11,23}$/i.test(value) ||
    /^E[1-9A-Za-z]{3}(?: [1-9A-Za-z]{4}){11}$/.test(value)
  );
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
