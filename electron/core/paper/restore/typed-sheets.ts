import { VaultError } from '../../../../shared/errors.ts';
import type { TypedSheetCheck } from '../../../../shared/paper-requests.ts';
import { LineBlock } from '../sheet-data/line-block.ts';
import { looksLikePart, partFromText } from '../sheet-data/part-text.ts';
import { decodePart, type SheetPart } from '../sheet-data/sheet-part.ts';
import { readTypedLine } from '../sheet-data/typed-lines.ts';

interface WrongLine {
  /** From 1. */
  readonly line: number;
  readonly problem: TypedSheetCheck['wrong'][number]['problem'];
  readonly error: VaultError;
}

interface TypedSheets {
  /** Parts that stood there as the text of their QR code. */
  readonly parts: readonly SheetPart[];
  /** Blocks of lines by the number of their part, one map for each sheet. */
  readonly sheets: readonly ReadonlyMap<number, LineBlock>[];
  readonly wrong: readonly WrongLine[];
  readonly right: number;
}

/**
 * The parts that somebody typed or pasted: printed lines in any order, and texts of QR codes, one a line. Lines of several sheets
 * may follow each other. Throws `paper.typo` with the number of the first line, from 1, that is not as it was printed,
 * `paper.linesDisagree` with that of one which is there otherwise already; `paper.linesMissing` with the part and the line of it
 * that is not there; `paper.noCodeFound` for nothing at all; `paper.tooNew`.
 */
export function partsFromText(text: string): readonly SheetPart[] {
  const { parts, sheets, wrong } = readText(text);
  const [first] = wrong;
  if (first !== undefined) throw first.error;
  const typed = sheets.flatMap((blocks) => [...blocks].map(([part, block]) => partOf(part, block)));
  if (parts.length + typed.length === 0) throw new VaultError('paper.noCodeFound');
  return [...parts, ...typed];
}

/** What there is to say while somebody types. The last line may still be unfinished. */
export function checkTypedText(text: string): TypedSheetCheck {
  const { sheets, wrong, right } = readText(text.trimEnd(), true);
  return {
    right,
    wrong: wrong.map(({ line, problem }) => ({ line, problem })),
    next: nextLine(sheets.at(-1)),
  };
}

function readText(text: string, typing = false): TypedSheets {
  const parts: SheetPart[] = [];
  const sheets: Map<number, LineBlock>[] = [];
  const wrong: WrongLine[] = [];
  let right = 0;
  const lines = text.split(/\r\n|\n|\r/);
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const found = looksLikePart(line.trim()) ? partOrError(line.trim()) : readTypedLine(line);
    const isLast = at === lines.length - 1;
    if (found === 'unfinished' && typing && isLast) continue;
    if (typeof found === 'string') wrong.push(wrongLine(at + 1, 'typo'));
    else if (found instanceof VaultError)
      wrong.push({ line: at + 1, problem: 'typo', error: found });
    else if ('payload' in found) parts.push(found);
    else if (!addLine(sheets, found)) wrong.push(wrongLine(at + 1, 'twice'));
    else right += 1;
  }
  return { parts, sheets, wrong, right: right + parts.length };
}

function partOrError(text: string): SheetPart | VaultError {
  try {
    return partFromText(text);
  } catch (error) {
    if (error instanceof VaultError) return error;
    throw error;
  }
}

function wrongLine(line: number, problem: WrongLine['problem']): WrongLine {
  const code = problem === 'typo' ? 'paper.typo' : 'paper.linesDisagree';
  return { line, problem, error: new VaultError(code, { line }) };
}

/** A first line that is there otherwise already begins another sheet. */
function addLine(
  sheets: Map<number, LineBlock>[],
  line: Exclude<ReturnType<typeof readTypedLine>, string>,
): boolean {
  const sheet = sheets.at(-1) ?? new Map<number, LineBlock>();
  if (sheets.length === 0) sheets.push(sheet);
  const block = sheet.get(line.part) ?? new LineBlock();
  sheet.set(line.part, block);
  if (block.add(line)) return true;
  if (line.number !== 1) return false;
  const next = new LineBlock();
  next.add(line);
  sheets.push(new Map([[line.part, next]]));
  return true;
}

function partOf(part: number, block: LineBlock): SheetPart {
  const line = block.missing();
  if (line !== null) throw new VaultError('paper.linesMissing', { part, line });
  return decodePart(block.bytes());
}

/** As it is printed in front of the line that is to be typed next; null where nothing is known or nothing is missing. */
function nextLine(sheet: ReadonlyMap<number, LineBlock> | undefined): string | null {
  if (sheet === undefined) return null;
  for (const [part, block] of sheet) {
    const line = block.missing();
    if (line !== null) return labelOf(part, line);
  }
  const [count] = [...sheet.values()].flatMap((block) => block.partsOfSheet() ?? []);
  for (let part = 1; part <= (count ?? 0); part += 1) {
    if (!sheet.has(part)) return labelOf(part, 1);
  }
  return null;
}

function labelOf(part: number, line: number): string {
  return `${String(part)}-${String(line).padStart(2, '0')}`;
}
