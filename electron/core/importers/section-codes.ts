import type { ImportProblem, ParsedCode, ProblemReason } from '../../../shared/import-types.ts';
import type { CodeCell } from './code-lines.ts';
import { chooseRun, joinsRun, traitsOf } from './code-runs.ts';
import type { Candidate, RunContext, RunTraits } from './code-runs.ts';
import { numberCodes, problemAt } from './code-numbering.ts';
import type { TakenCode } from './code-numbering.ts';
import { phraseKey } from './code-shape.ts';
import { isDate, isNeverACode } from './decoys.ts';
import { labelKind } from './line-labels.ts';
import type { LabelKind } from './line-labels.ts';
import { reasonOfText } from './line-reasons.ts';
import type { Reading } from './readings.ts';
import type { Section } from './sections.ts';
import type { ServiceProfile } from './service-profile.ts';
import { joinWrappedKey, splitRunTogether } from './spaced-groups.ts';
import { markOfRemark } from './used-marks.ts';

export interface SectionCodes {
  readonly codes: readonly ParsedCode[];
  readonly problems: readonly ImportProblem[];
}

/** A reading with what the text above it says about it. */
interface Placed {
  readonly reading: Reading;
  readonly kind: LabelKind | null;
  readonly isExplicit: boolean;
  readonly isUsedBlock: boolean;
  readonly cells: readonly CodeCell[];
}

/** Decides which texts of a section are its codes, and gives every other line a reason. */
export function readSectionCodes(
  section: Section,
  profile: ServiceProfile | null,
  hasNamedFile: boolean,
): SectionCodes {
  const placed = place(section.readings, profile);
  const context: RunContext = {
    hasContext: section.hasContext || hasNamedFile || profile !== null,
    isBare: placed.every(({ reading }) => reading.role !== 'text' && reading.role !== 'tooLong'),
  };
  const run = chooseRun(placed.flatMap(candidatesOf), context);
  return collect(placed, run.length === 0 ? null : traitsOf(run), profile);
}

/** Carries labels and headings down to the lines that they stand over. */
function place(readings: readonly Reading[], profile: ServiceProfile | null): Placed[] {
  const placed: Placed[] = [];
  let above: { kind: LabelKind; isLabel: boolean } | null = null;
  let isUsedBlock = false;
  let blanks = 0;
  for (const reading of joinWrappedKey(readings, profile)) {
    if (reading.role === 'blank') blanks += 1;
    if (reading.role === 'text') {
      above = headingAbove(reading, profile);
      isUsedBlock = isUsedHeading(reading.text);
      blanks = 0;
    }
    const own = reading.label === null ? null : kindOf(reading.label, reading.labelKind, profile);
    const reaches = above !== null && (above.kind === 'codes' || above.isLabel || blanks === 0);
    const kind = own ?? (reaches ? (above?.kind ?? null) : null);
    placed.push({
      reading,
      kind,
      isExplicit: kind === 'codes',
      isUsedBlock,
      cells: reading.cells.flatMap((cell) => splitRunTogether(cell, profile)),
    });
  }
  return placed;
}

function kindOf(
  label: string,
  kind: LabelKind | null,
  profile: ServiceProfile | null,
): LabelKind | null {
  return profile?.codeLabels?.test(label.replace(/:$/, '').trim()) ? 'codes' : kind;
}

const mostLabelWords = 12;

function headingAbove(
  { text, mentionsCodes }: Reading,
  profile: ServiceProfile | null,
): { kind: LabelKind; isLabel: boolean } | null {
  const isLabel = /[:=][[{"\s]{0,4}$/.test(text);
  const words = text.split(' ').length;
  if (mentionsCodes) return { kind: 'codes', isLabel };
  const kind = words > mostLabelWords ? null : kindOf(text, labelKind(text), profile);
  if (kind === 'codes' || (isLabel && kind !== null)) return { kind, isLabel };
  return words <= 4 && kind === 'decoy' && !/\d/.test(text) ? { kind, isLabel } : null;
}

/** "Used codes:" over a list. */
function isUsedHeading(text: string): boolean {
  return text.split(' ').length <= 4 && !text.includes('(') && markOfRemark(text) === 'used';
}

function candidatesOf({ reading, kind, isExplicit, cells }: Placed): Candidate[] {
  const isGrouped = cells.some(
    (cell) => cell.shape.separator === '-' && cell.shape.groups.length > 2,
  );
  if (reading.role !== 'codes' && !(reading.role === 'maybe' && isExplicit && isGrouped)) return [];
  if (kind === 'decoy' || kind === 'example') return [];
  if (reading.label !== null && !isExplicit) return [];
  return cells
    .filter((cell) => cell.shape.key !== phraseKey)
    .map((cell) => ({ cell, line: reading.line.number, explicit: isExplicit }));
}

function collect(
  placed: readonly Placed[],
  run: RunTraits | null,
  profile: ServiceProfile | null,
): SectionCodes {
  const taken: TakenCode[] = [];
  const problems: ImportProblem[] = [];
  for (const [index, item] of placed.entries()) {
    const { reading } = item;
    if (reading.role === 'blank') continue;
    const cells = item.cells.filter((cell) => isTaken(cell, placed, index, run));
    for (const cell of cells) taken.push(takenFrom(cell, item, profile));
    if (cells.length < Math.max(1, item.cells.length)) {
      const reason = reasonOf(item, run);
      for (let line = reading.line.number; line <= reading.line.lastNumber; line += 1) {
        problems.push(problemAt(line, problemTextOf(reading), reason));
      }
    }
  }
  const sentences = placed.flatMap(({ reading }) =>
    reading.role === 'text' ? [reading.text] : [],
  );
  const numbered = numberCodes(taken, sentences);
  return { codes: numbered.codes, problems: [...problems, ...numbered.problems] };
}

function takenFrom(cell: CodeCell, item: Placed, profile: ServiceProfile | null): TakenCode {
  const isRemarkedUse = profile?.remarkMeansUsed === true && cell.remarked;
  const used = cell.used || item.isUsedBlock || isRemarkedUse;
  return { cell, used, line: item.reading.line.number, text: item.reading.text };
}

function isTaken(
  cell: CodeCell,
  placed: readonly Placed[],
  index: number,
  run: RunTraits | null,
): boolean {
  if (cell.shape.key === phraseKey) return true;
  const item = placed[index];
  if (run === null) return false;
  if (item === undefined || item.kind === 'decoy' || item.kind === 'example') return false;
  if (item.reading.label !== null) {
    return item.isExplicit && item.reading.role === 'codes' && !isNeverACode(cell.value);
  }
  if (item.reading.role === 'maybe') {
    const beside = item.isExplicit || hasRunBeside(placed, index, run);
    return cell.shape.key === run.key && beside && joinsRun(cell, run);
  }
  return item.reading.role === 'codes' && joinsRun(cell, run);
}

/** Words of the right length are codes only in the middle of codes. */
function hasRunBeside(placed: readonly Placed[], index: number, run: RunTraits): boolean {
  return [placed[index - 1], placed[index + 1]].some((item) =>
    item?.cells.some((cell) => cell.shape.key === run.key),
  );
}

function reasonOf(item: Placed, run: RunTraits | null): ProblemReason {
  const { reading, kind } = item;
  if (reading.role === 'tooLong') return 'lineTooLong';
  if (kind === 'example') return 'exampleCode';
  if (reading.role === 'text' || reading.cells.length === 0) return reasonOfText(reading.text);
  if (reading.label !== null || kind === 'decoy') return 'label';
  if (reading.cells.every((cell) => isDate(cell.value))) return 'date';
  if (reading.role === 'maybe') return reasonOfText(reading.text);
  return run === null ? 'unrecognised' : 'differentShape';
}

function problemTextOf(reading: Reading): string {
  return reading.text === '' ? reading.line.text : reading.text;
}
