import { readCells, hasRandomCell } from './code-lines.ts';
import type { CodeCell } from './code-lines.ts';
import { introducesExample, labelKind, mentionsCodes, splitLabel } from './line-labels.ts';
import type { LabelKind } from './line-labels.ts';
import { withoutMessagePrefix } from './message-prefix.ts';
import { issuerAlone, nobody, readNaming } from './naming.ts';
import type { Naming } from './naming.ts';
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

export function readLine(line: SourceLine): Reading {
  const blank = { ...nothing, line };
  if (line.tooLong) return { ...blank, role: 'tooLong' };
  if (line.text === '') return { ...blank, role: 'blank' };
  const text = withoutMessagePrefix(line.text);
  const cells = readCells(text);
  const isProse = text.length <= longestProse && (cells === null || cells.length === 1);
  const base = { ...blank, text, mentionsCodes: isProse && mentionsCodes(text) };
  const naming = isProse ? readNaming(text, base.mentionsCodes) : nobody;
  if (cells !== null && naming.issuer === null) {
    return { ...base, cells, naming, role: hasRandomCell(cells) ? 'codes' : 'maybe' };
  }
  if (!isProse) return { ...base, role: 'text' };
  return readLabelled(base, naming) ?? readSentence(base, naming);
}

type Base = Omit<Reading, 'role'>;

function readLabelled(base: Base, naming: Naming): Reading | null {
  const labelled = splitLabel(base.text);
  if (labelled === null || labelled.value === '') return null;
  const cells = readCells(labelled.value);
  if (cells === null) return null;
  const kind = labelKind(labelled.label);
  if (kind !== 'codes' && (naming.issuer ?? naming.account) !== null) return null;
  const issuer = issuerAlone(labelled.label);
  if (issuer !== null) {
    const named = { ...naming, issuer };
    return {
      ...base,
      cells,
      naming: named,
      label: labelled.label,
      labelKind: 'codes',
      role: 'codes',
    };
  }
  if (!hasRandomCell(cells) && !(kind === 'codes' && isGroupedLetters(cells))) return null;
  return { ...base, cells, naming, label: labelled.label, labelKind: kind, role: 'codes' };
}

function isGroupedLetters(cells: readonly CodeCell[]): boolean {
  return cells.every((cell) => cell.shape.separator === '-' && cell.shape.groups.length >= 3);
}

const namedCode =
  /\b(?:codes?|keys?|passcodes?)((?: (?:is|lautet|ist|est|es|è))?[ :=]*)([("'`]?)([A-Za-z0-9][A-Za-z0-9 -]{5,80})/gi;

/** "… your recovery key (ABCDEFGH23) …": a code in a sentence counts only right behind its name. */
function readSentence(base: Base, naming: Naming): Reading {
  const text = { ...base, naming, role: 'text' as const };
  if (!base.mentionsCodes || introducesExample(base.text)) return text;
  for (const match of base.text.matchAll(namedCode)) {
    const [whole, link = '', bracket = '', piece = ''] = match;
    const before = base.text.slice(0, match.index + whole.length - piece.length);
    if (!mentionsCodes(before)) continue;
    const cells = codesAtStart(piece, bracket !== '', bracket !== '' || link.trim() !== '');
    if (cells === null) continue;
    return { ...text, role: 'codes', cells, label: before.trim(), labelKind: 'codes' };
  }
  return text;
}

/** The code at the start of a piece of a sentence. Digits alone need a word or a sign that links them. */
function codesAtStart(piece: string, isWhole: boolean, isLinked: boolean): CodeCell[] | null {
  const first = piece.split(' ', 1)[0] ?? '';
  const candidates = [...(isWhole ? [] : [first]), ...(isLinked ? [piece.trim()] : [])];
  for (const candidate of candidates) {
    const cells = readCells(candidate.replace(/-$/, ''));
    const [only] = cells ?? [];
    if (cells?.length !== 1 || only === undefined || only.shape.length < 8) continue;
    const isMixed = /[A-Za-z]/.test(only.value) && /\d/.test(only.value);
    if (isMixed || (isLinked && hasRandomCell(cells))) return cells;
  }
  return null;
}
