import type { ImportProblem, ParsedCode, ProblemReason } from '../../../shared/import-types.ts';
import type { CodeCell } from './code-cell.ts';
import { chooseRun, joinsRun, traitsOf } from './code-runs.ts';
import type { Candidate, RunContext, RunTraits } from './code-runs.ts';
import { numberCodes, problemAt } from './code-numbering.ts';
import type { TakenCode } from './code-numbering.ts';
import { phraseKey } from './code-shape.ts';
import { isDate, isNeverACode } from './decoys.ts';
import { reasonOfText } from './line-reasons.ts';
import { rememberTexts } from './remember-texts.ts';
import { placeReadings } from './place-readings.ts';
import type { PlacedReading } from './place-readings.ts';
import type { Reading } from './readings.ts';
import type { Section } from './sections.ts';
import { setupKeysOf } from './setup-keys.ts';
import { mostOfLine, wordShare } from './word-likeness.ts';
import type { ServiceProfile } from './service-profile.ts';

export interface SectionCodes {
  readonly codes: readonly ParsedCode[];
  readonly problems: readonly ImportProblem[];
}

/** Decides which texts of a section are its codes, and gives every other line a reason. */
export function readSectionCodes(
  section: Section,
  profile: ServiceProfile | null,
  file: { readonly isNamed: boolean; readonly issuer: string | null },
): SectionCodes {
  const isSetupKey = setupKeysOf(section, file.issuer);
  const placed = placeReadings(section.readings, profile).map((item) =>
    item.cells.some(({ value }) => isSetupKey(value, item.reading.label)) ? asDecoy(item) : item,
  );
  const context: RunContext = {
    hasContext: section.hasContext || file.isNamed || profile !== null,
    isBare: placed.every(({ reading }) => reading.role !== 'text' && reading.role !== 'tooLong'),
  };
  const run = chooseRun(placed.flatMap(candidatesOf), context);
  return collect(placed, run.length === 0 ? null : traitsOf(run), profile);
}

function asDecoy(item: PlacedReading): PlacedReading {
  return { ...item, kind: 'decoy', isExplicit: false, isNamed: false };
}

function candidatesOf({ reading, kind, isExplicit, isNamed, cells }: PlacedReading): Candidate[] {
  const isUnlikeWords = cells.every(
    ({ value, shape }) =>
      (shape.separator === '-' && shape.groups.length > 2) || wordShare(value) <= mostOfLine,
  );
  const isPossible = reading.role === 'maybe' && isExplicit && isUnlikeWords;
  if (reading.role !== 'codes' && !isPossible) return [];
  if (kind === 'decoy' || kind === 'example') return [];
  if (reading.label !== null && !isExplicit) return [];
  return cells
    .filter((cell) => cell.shape.key !== phraseKey)
    .map((cell) => ({ cell, line: reading.line.number, explicit: isExplicit && !isNamed }));
}

function collect(
  placed: readonly PlacedReading[],
  run: RunTraits | null,
  profile: ServiceProfile | null,
): SectionCodes {
  const taken: TakenCode[] = [];
  const problems: ImportProblem[] = [];
  const reasonOfLine = rememberTexts(reasonOfText);
  for (const [index, item] of placed.entries()) {
    const { reading } = item;
    if (reading.role === 'blank') continue;
    const cells = item.cells.filter((cell) => isTaken(cell, placed, index, run));
    for (const cell of cells) taken.push(takenFrom(cell, item, profile));
    if (cells.length < Math.max(1, item.cells.length)) {
      const reason = reasonOf(item, run, reasonOfLine);
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

function takenFrom(cell: CodeCell, item: PlacedReading, profile: ServiceProfile | null): TakenCode {
  const isRemarkedUse = profile?.remarkMeansUsed === true && cell.remarked;
  const used = cell.used || item.isUsedBlock || isRemarkedUse;
  const { number: line, lastNumber: lastLine } = item.reading.line;
  return { cell, used, line, lastLine, text: item.reading.text };
}

function isTaken(
  cell: CodeCell,
  placed: readonly PlacedReading[],
  index: number,
  run: RunTraits | null,
): boolean {
  if (cell.shape.key === phraseKey) return true;
  const item = placed[index];
  if (run === null) return false;
  if (item === undefined || item.kind === 'decoy' || item.kind === 'example') return false;
  if (item.isNamed) return cell.shape.key === run.key && joinsRun(cell, run);
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
function hasRunBeside(placed: readonly PlacedReading[], index: number, run: RunTraits): boolean {
  return [placed[index - 1], placed[index + 1]].some((item) =>
    item?.cells.some((cell) => cell.shape.key === run.key),
  );
}

function reasonOf(
  item: PlacedReading,
  run: RunTraits | null,
  reasonOfLine: (text: string) => ProblemReason,
): ProblemReason {
  const { reading, kind } = item;
  if (reading.role === 'tooLong') return 'lineTooLong';
  if (kind === 'example') return 'exampleCode';
  if (reading.role === 'text' || reading.cells.length === 0) return reasonOfLine(reading.text);
  if (reading.label !== null || kind === 'decoy') return 'label';
  if (reading.cells.every((cell) => isDate(cell.value))) return 'date';
  if (reading.role === 'maybe') return reasonOfLine(reading.text);
  return run === null ? 'unrecognised' : 'differentShape';
}

function problemTextOf(reading: Reading): string {
  return reading.text === '' ? reading.line.text : reading.text;
}
