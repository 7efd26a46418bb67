import { readCells } from '../code-lines.ts';
import { labelKind, mentionsCodes } from '../line-labels.ts';
import { splitLines } from '../source-lines.ts';
import type { SourceLine } from '../source-lines.ts';
import type { ExportEntry, ExportNote } from './export-entry.ts';
import { shownText } from './shown-text.ts';

/** What a line of a block stands for. `text` is what a problem may show; null for lines that only help to read. */
export interface BlockOrigin {
  readonly line: number;
  readonly text: string | null;
}

/** One text of an entry as lines for the line engine, with the way back to the file. */
export interface EntryBlock {
  readonly fileName: string | null;
  readonly lines: readonly SourceLine[];
  /** By line number; index 0 is not used. */
  readonly origins: readonly BlockOrigin[];
  /** Some words of it speak of backup or recovery codes. */
  readonly mentionsCodes: () => boolean;
}

export interface BlockLine {
  readonly text: string;
  readonly tooLong?: boolean;
  readonly origin: BlockOrigin;
}

/**
 * Lines to a block. `heading` says whose codes these are and stands above them without being part of the file.
 */
export function blockOf(
  heading: readonly string[],
  body: readonly BlockLine[],
  fileName: string | null,
): EntryBlock {
  const nowhere = { line: 0, text: null };
  const all: BlockLine[] = [...heading.map((text) => ({ text, origin: nowhere })), ...body];
  const lines = all.map(({ text, tooLong = false }, index) => ({
    number: index + 1,
    lastNumber: index + 1,
    text,
    tooLong,
  }));
  return {
    fileName,
    lines,
    origins: [nowhere, ...all.map(({ origin }) => origin)],
    mentionsCodes: () =>
      heading.some(mentionsCodes) ||
      (fileName !== null && speaksOfCodes(wordsOf(fileName))) ||
      body.some(({ text }) => text.length <= longestList && speaksOfCodes(text)),
  };
}

/** A file name without its ending, its words apart. */
function wordsOf(fileName: string): string {
  return fileName.replace(/\.[a-z0-9]{1,5}$/i, '').replace(/[_.-]+/g, ' ');
}

function speaksOfCodes(text: string): boolean {
  return mentionsCodes(text) || labelKind(text.replace(/:$/, '')) === 'codes';
}

export function blockOfNote(
  { text, line }: ExportNote,
  entry: ExportEntry,
  heading: readonly string[],
): EntryBlock {
  const shown = shownText(text);
  // Lines of what is shown are not lines of the file.
  const first = shown === text ? line : null;
  const body = splitLines(shown).flatMap((part) => {
    const pieces = partCodeList(part.text);
    return pieces.map((piece, index) => ({
      text: piece,
      tooLong: part.tooLong,
      origin: {
        line: first === null ? (line ?? entry.number) : first + part.number - 1,
        text: index < pieces.length - 1 ? null : part.text.slice(0, 200),
      },
    }));
  });
  return blockOf(heading, body, null);
}

export function blockOfAttachment(
  name: string,
  text: string,
  entry: ExportEntry,
  heading: readonly string[],
): EntryBlock {
  const body = splitLines(text).map((part) => ({
    text: part.text,
    tooLong: part.tooLong,
    origin: { line: entry.number, text: `${name}: ${part.text.slice(0, 150)}` },
  }));
  return blockOf(heading, body, name);
}

export const longestList = 2000;
const mostLabelWords = 8;

/** "Backup codes 9511 3075, 4263 3005": a label without its colon gets a line of its own. */
export function partCodeList(text: string): string[] {
  if (text.length > longestList) return [text];
  const words = text.split(' ', mostLabelWords + 1);
  const first = words.findIndex((word) => /\d/.test(word) && !/^\d?[a-z]{1,3}$/i.test(word));
  if (first < 1) return [text];
  const label = words
    .slice(0, first)
    .join(' ')
    .replace(/[\s:=-]{1,4}$/, '');
  if (!mentionsCodes(label) || labelKind(label) !== 'codes') return [text];
  const list = text.slice(words.slice(0, first).join(' ').length + 1);
  const cells = readCells(list);
  return cells === null || cells.length < 2 ? [text] : [`${label}:`, list];
}
