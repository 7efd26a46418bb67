import { readCells } from '../code-lines.ts';
import { labelKind, mentionsCodes } from '../line-labels.ts';
import { splitLines } from '../source-lines.ts';
import type { SourceLine } from '../source-lines.ts';
import type { ExportEntry, ExportField, ExportNote } from './export-entry.ts';

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
  readonly mentionsCodes: boolean;
}

interface BlockLine {
  readonly text: string;
  readonly tooLong?: boolean;
  readonly origin: BlockOrigin;
}

/**
 * Lines to a block. `heading` says whose codes these are and stands above them without being part of the file.
 */
function blockOf(
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
  const isAboutCodes =
    body.some(({ text }) => text.length <= 2000 && speaksOfCodes(text)) ||
    (fileName !== null && mentionsCodes(fileName.replace(/[_.-]+/g, ' ')));
  return {
    fileName,
    lines,
    origins: [nowhere, ...all.map(({ origin }) => origin)],
    mentionsCodes: isAboutCodes || heading.some(mentionsCodes),
  };
}

function speaksOfCodes(text: string): boolean {
  return mentionsCodes(text) || labelKind(text.replace(/:$/, '')) === 'codes';
}

export function blockOfNote(
  { text, line }: ExportNote,
  entry: ExportEntry,
  heading: readonly string[],
): EntryBlock {
  const body = splitLines(text).flatMap((part) => {
    const pieces = partCodeList(part.text);
    return pieces.map((piece, index) => ({
      text: piece,
      tooLong: part.tooLong,
      origin: {
        line: line === null ? entry.number : line + part.number - 1,
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

const longestList = 2000;
const mostLabelWords = 8;

/** "Backup codes 9511 3075, 4263 3005": a label without its colon gets a line of its own. */
function partCodeList(text: string): string[] {
  if (text.length > longestList || !mentionsCodes(text) || readCells(text) !== null) return [text];
  const words = text.split(' ');
  const first = words.findIndex((word) => /\d/.test(word) && !/^\d?[a-z]{1,3}$/i.test(word));
  if (first < 1 || first > mostLabelWords) return [text];
  const label = words
    .slice(0, first)
    .join(' ')
    .replace(/[\s:=-]{1,4}$/, '');
  const cells = readCells(words.slice(first).join(' '));
  if (cells === null || cells.length < 2 || labelKind(label) !== 'codes') return [text];
  return [`${label}:`, words.slice(first).join(' ')];
}

const numberedLabel = /^(.{0,60}?)[ _#.:-]{0,3}(\d{1,3})[.):]?$/;
const recoveryWords =
  /\b(?:2fa|mfa|2sv|backups?|recovery|emergency|scratch|rescue|restore|tans?)\b/;

/**
 * Custom fields as lines. Fields named after codes stand under one heading; a value of many codes or lines under
 * another name is read like a note; every other field is a label with its value, never shown.
 */
export function blockOfFields(
  fields: readonly ExportField[],
  entry: ExportEntry,
  heading: readonly string[],
): EntryBlock {
  const body: BlockLine[] = [];
  let above = '';
  for (const field of fields) {
    const numbered = numberedLabel.exec(field.label.trim());
    const label = (numbered?.[1] ?? field.label).trim();
    const number = numbered?.[2] ?? null;
    const title = label === '' ? field.heading : label;
    const origin = { line: entry.number, text: nameOf(field) };
    const values = splitLines(field.value).filter(({ text }) => text !== '');
    const isNamed = isNamedAfterCodes(title, field.heading, values.length);
    if (!isNamed && values.length <= 1 && !holdsManyCodes(field.value)) {
      const [only] = values;
      above = '';
      body.push({ text: '', origin: { ...origin, text: null } });
      body.push({
        text: `${field.label.replace(/[:=]/g, ' ').slice(0, 70)}: ${only?.text ?? ''}`,
        tooLong: only?.tooLong ?? false,
        origin,
      });
      continue;
    }
    const head = isNamed ? `${title.replace(/[:=]/g, ' ').slice(0, 70)}:` : '';
    if (head !== above || head === '') body.push({ text: head, origin: { ...origin, text: null } });
    above = head;
    for (const [index, value] of values.entries()) {
      const prefix = isNamed && number !== null && index === 0 ? `${number}. ` : '';
      body.push({ text: prefix + value.text, tooLong: value.tooLong, origin });
    }
  }
  return blockOf(heading, body, null);
}

function nameOf({ heading, label }: ExportField): string {
  return [heading, label].filter((part) => part !== '').join(', ');
}

function isNamedAfterCodes(title: string, heading: string, lines: number): boolean {
  const kind = labelKind(title);
  if (kind === 'codes') return true;
  if (kind === 'decoy' || kind === 'example') return false;
  return lines > 0 && title !== '' && title === heading && recoveryWords.test(title.toLowerCase());
}

function holdsManyCodes(value: string): boolean {
  return value.length <= longestList && (readCells(value.trim())?.length ?? 0) >= 2;
}
