import { readCells, hasRandomCell } from './code-lines.ts';
import type { CodeCell } from './code-cell.ts';
import { labelKind, mentionsCodes, splitLabel } from './line-labels.ts';
import type { LabelKind, LabelledText } from './line-labels.ts';
import { readShortList } from './short-codes.ts';
import { looksRandom } from './code-shape.ts';
import { readCodeList, readListStart } from './code-list.ts';
import { readCodeRecord } from './code-record.ts';
import { areLetterCodes } from './code-runs.ts';
import { issuerAlone } from './heading-issuer.ts';
import { knownIssuer } from './issuer-names.ts';
import { nobody, readNaming } from './naming.ts';
import type { Naming } from './naming.ts';
import { readSentenceCodes } from './sentence-codes.ts';
import { profileOf } from './service-profiles.ts';
import { mostOfLine, wordShare } from './word-likeness.ts';
import { isUsedLabel } from './used-headings.ts';
import { markOfRemark } from './used-marks.ts';
import type { SourceLine } from './source-lines.ts';

/**
 * What stands on a line before anything around it is looked at. `codes`: nothing but texts built like
 * codes, behind a label or not; `maybe`: the same, but they could be words; `text`: everything else.
 */
export interface Reading {
  readonly line: SourceLine;
  readonly role: 'blank' | 'tooLong' | 'codes' | 'maybe' | 'text';
  readonly text: string;
  readonly cells: readonly CodeCell[];
  readonly label: string | null;
  readonly labelKind: LabelKind | null;
  readonly naming: Naming;
  /** The text speaks of backup or recovery codes. */
  readonly mentionsCodes: boolean;
}

const longestProse = 2000;

const nothing = {
  text: '',
  cells: [],
  label: null,
  labelKind: null,
  naming: nobody,
  mentionsCodes: false,
};

/** A line of which nothing is read. */
export function proseOf(line: SourceLine): Reading {
  return { ...nothing, line, text: line.text, role: line.text === '' ? 'blank' : 'text' };
}

export function readLine(line: SourceLine): Reading {
  const blank = { ...nothing, line };
  if (line.tooLong) return { ...blank, role: 'tooLong' };
  if (line.text === '') return { ...blank, role: 'blank' };
  const { text } = line;
  const cells = withoutNames(withUsedLabel(text, readCells(text) ?? readJoinedList(text)));
  const [only] = cells ?? [];
  // A code alone on its line, as nearly all are.
  if (only?.value === text && looksRandom(text) && knownIssuer(text) === null) {
    return { ...blank, text, cells: cells ?? [], role: 'codes' };
  }
  const isProse =
    text.length <= longestProse &&
    (cells === null || cells.length === 1 || (!hasRandomCell(cells) && cells.length === 2));
  const base = { ...blank, text, mentionsCodes: isProse && mentionsCodes(text) };
  const naming = isProse ? readNaming(text, base.mentionsCodes) : nobody;
  if (cells !== null && naming.issuer === null) {
    const role = hasRandomCell(cells) ? 'codes' : isLabelAlone(text, cells) ? 'text' : 'maybe';
    return { ...base, cells: role === 'text' ? [] : cells, naming, role };
  }
  if (!isProse) return { ...base, role: 'text' };
  return readRecord(base) ?? readLabelled(base, naming) ?? readSentence(base, naming);
}

type Base = Omit<Reading, 'role'>;

/** "ab12cd34, ef56gh78 and ij90kl12": a list without a label. */
function readJoinedList(text: string): CodeCell[] | null {
  if (text.length > longestProse || !/, .*\d.* \S{1,4} \S*\d/.test(text)) return null;
  const cells = readCodeList(text);
  return cells !== null && cells.length >= 2 && cells.every(({ value }) => looksRandom(value))
    ? cells
    : null;
}

/** "1,Facebook,21238066": a name in a field of its own is no code of eight letters. */
function withoutNames(cells: CodeCell[] | null): CodeCell[] | null {
  const isNamed = cells?.some(({ value }) => !looksRandom(value) && knownIssuer(value) !== null);
  return isNamed === true && (cells?.length ?? 0) > 1 ? null : cells;
}

/** "Used: ab12-cd34, ef56-gh78" says it of the whole line. */
function withUsedLabel(text: string, cells: CodeCell[] | null): CodeCell[] | null {
  if (cells === null || cells.length === 1 || !text.includes(':')) return cells;
  const label = splitLabel(text)?.label ?? '';
  return isUsedLabel(label) ? cells.map((cell) => ({ ...cell, used: true })) : cells;
}

/** "Password:", "Wiederherstellungscode": one word that says what stands below it. */
function isLabelAlone(text: string, cells: readonly CodeCell[]): boolean {
  const [only] = cells;
  if (cells.length !== 1 || only === undefined) return false;
  // "Already used" is a mark, not a code with one.
  if (only.used && wordShare(only.value) > mostOfLine) return true;
  if (markOfRemark(only.value) !== null) return true;
  return /[:=]$/.test(text) || labelKind(text) !== 'other';
}

/** "GitHub;octo-alex;ab12c-de34f;used": a row of a table without column names. */
function readRecord(base: Base): Reading | null {
  const record = readCodeRecord(base.text);
  if (record === null) return null;
  const { naming, cells } = record;
  const label = naming.issuer ?? naming.account;
  return { ...base, cells, naming, label, labelKind: 'codes', role: 'codes' };
}

function readLabelled(base: Base, naming: Naming): Reading | null {
  const labelled = splitLabel(base.text);
  if (labelled === null || labelled.value === '') return null;
  const { label, value } = labelled;
  const kind = labelKind(label);
  const isUsedList = kind !== 'codes' && isUsedLabel(label);
  const found =
    readCodeList(value) ??
    (kind === 'codes' || isUsedList ? readListStart(value) : null) ??
    (kind === 'codes' ? readShortList(value) : null);
  if (found === null) return readInnerLabel(base, labelled, naming);
  const cells = isUsedList ? found.map((cell) => ({ ...cell, used: true })) : found;
  const issuer = kind === 'codes' ? null : issuerAlone(label);
  if (issuer !== null) {
    const isCodes = cells.length > 1 || profileOf(issuer)?.code.test(cells[0]?.value ?? '');
    const labelled = { ...base, cells, naming: { ...naming, issuer }, label };
    return { ...labelled, labelKind: isCodes ? 'codes' : 'other', role: 'codes' };
  }
  if (kind !== 'codes' && (naming.issuer ?? naming.account) !== null) return null;
  const isList = kind === 'codes' || isUsedList || (bareTopic.test(label) && cells.length > 1);
  const isLetters =
    isGroupedLetters(cells) || areLetterCodes(cells.map(({ value: letters }) => letters));
  if (!hasRandomCell(cells) && !(isList && isLetters)) return null;
  return { ...base, cells, naming, label, labelKind: isList ? 'codes' : kind, role: 'codes' };
}

/** "2FA: GitHub => ab12c-de34f, …": a label about codes before the one of the issuer. */
function readInnerLabel(
  base: Base,
  { label, value }: LabelledText,
  naming: Naming,
): Reading | null {
  const isTopic = topicLabel.test(label) || labelKind(label) === 'codes';
  if (!isTopic || !/[:=→]|->/.test(value)) return null;
  const inner = splitLabel(value);
  const issuer = inner === null ? null : issuerAlone(inner.label);
  const cells = inner === null ? null : readCodeList(inner.value);
  if (issuer === null || cells === null || !hasRandomCell(cells)) return null;
  return {
    ...base,
    cells,
    naming: { ...naming, issuer },
    label: value,
    labelKind: 'codes',
    role: 'codes',
  };
}

const topicLabel = /^(?:2fa|mfa|backups?|recovery|two-factor|2-step|totp|codes?)$/i;

/** Enough for a name before several codes: "backup: 1234 5678 / 2345 6789". */
const bareTopic = /^(?:backups?|recovery|rescue|emergency|scratch|reserve|2fa|mfa)$/i;

function isGroupedLetters(cells: readonly CodeCell[]): boolean {
  return cells.every((cell) => cell.shape.separator === '-' && cell.shape.groups.length >= 3);
}

function readSentence(base: Base, naming: Naming): Reading {
  const found = readSentenceCodes(base.text, base.mentionsCodes);
  if (found === null) return { ...base, naming, role: 'text' };
  return { ...base, naming, ...found, role: 'codes', labelKind: 'codes' };
}
