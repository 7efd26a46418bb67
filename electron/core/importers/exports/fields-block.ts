import { readCells } from '../code-lines.ts';
import { labelKind, mentionsCodes } from '../line-labels.ts';
import { splitLines } from '../source-lines.ts';
import { blockOf, longestList, partCodeList } from './entry-block.ts';
import type { BlockLine, EntryBlock } from './entry-block.ts';
import type { ExportEntry, ExportField } from './export-entry.ts';
import { markOfRemark } from '../used-marks.ts';
import { shownText } from './shown-text.ts';

/** What a field's name makes of its value. */
interface FieldRole {
  readonly kind: 'codes' | 'decoy' | 'other';
  /** The line that the values stand under. */
  readonly head: string;
  /** The number in the name, "Backup code 3", or null. */
  readonly number: string | null;
  /** What the name says in brackets behind it, "Backup code 3 (used)", or nothing. */
  readonly mark: string;
}

const numberedLabel = /^(.{0,60}?)[ _#.:-]{0,3}(\d{1,3})[.):]?$/;
/** Names of fields that mean codes without saying so. */
const recoveryWords = /\b(?:backups?|recovery|emergency|scratch|rescue|restore|tans?)\b/;
const besideRecovery =
  /^(?:2fa|mfa|2sv|otp|totp|two-factor|two-step|two|factor|step|account|login|my)$/;
/** Names that mean secrets of other kinds, beside those that the line engine knows. */
const secretNames =
  /\b(?:passwords|secrets|pins|passphrases|answers?|tokens?|seeds?|licen[cs]es|serials|api keys?)\b/;
const longestHead = 70;

/**
 * Custom fields as lines. Fields named after codes stand under one heading; a value of many codes or lines under
 * another name is read like a note; every other field is a label with its value. No problem shows a value.
 */
export function blockOfFields(
  fields: readonly ExportField[],
  entry: ExportEntry,
  heading: readonly string[],
): EntryBlock {
  const body: BlockLine[] = [];
  let above = '';
  for (const field of fields) {
    const role = roleOf(field);
    const nowhere = { line: entry.number, text: null };
    const origin = { line: entry.number, text: nameOf(field) };
    const values = splitLines(shownText(field.value)).filter(({ text }) => text !== '');
    const [first] = values;
    const isValue = role.kind !== 'codes' && values.length === 1;
    if (isValue && first !== undefined && (role.kind === 'decoy' || !isLikeNote(first.text))) {
      above = '';
      const label = withoutMarks(field.label) || 'Field';
      body.push({ text: '', origin: nowhere });
      body.push({ text: `${label}: ${first.text}`, tooLong: first.tooLong, origin });
      continue;
    }
    if (role.head !== above || role.head === '') body.push({ text: role.head, origin: nowhere });
    above = role.head;
    for (const [index, value] of values.entries()) {
      const number = index === 0 && role.number !== null ? `${role.number}. ` : '';
      const mark = index === 0 ? role.mark : '';
      const pieces =
        role.kind === 'codes' ? [number + value.text + mark] : partCodeList(value.text);
      body.push(...pieces.map((text) => ({ text, tooLong: value.tooLong, origin })));
    }
  }
  return blockOf(heading, body, null);
}

const markedLabel = /^(.{1,80}?)\s{0,3}([([][^()[\]]{1,40}[)\]])$/;

function roleOf(field: ExportField): FieldRole {
  const [, label = '', remark = ''] = markedLabel.exec(field.label.trim()) ?? [];
  const isMarked = markOfRemark(remark) !== null;
  const role = roleByName(isMarked ? { ...field, label } : field);
  return { ...role, mark: isMarked ? ` ${remark}` : '' };
}

function roleByName({ heading, label }: ExportField): Omit<FieldRole, 'mark'> {
  const numbered = numberedLabel.exec(label.trim());
  const name = (numbered?.[1] ?? label).trim();
  const number = numbered?.[2] ?? null;
  if (isNamedAfterCodes(name)) return { kind: 'codes', head: headOf(name), number };
  if (labelKind(name) === 'decoy' || secretNames.test(name.toLowerCase())) {
    return { kind: 'decoy', head: 'Secret password:', number: null };
  }
  if (isNamedAfterCodes(heading)) return { kind: 'codes', head: headOf(heading), number };
  return { kind: 'other', head: '', number: null };
}

/** "Recovery codes", and "Backup" or "2FA recovery", whose other words add nothing. */
function isNamedAfterCodes(name: string): boolean {
  if (labelKind(name) === 'codes') return true;
  const words = name.toLowerCase().split(' ');
  return (
    words.some((word) => recoveryWords.test(word)) &&
    words.every((word) => recoveryWords.test(word) || besideRecovery.test(word))
  );
}

/** The line engine knows names that say "codes"; it is told of the others. */
function headOf(name: string): string {
  return `${labelKind(name) === 'codes' ? withoutMarks(name) : 'Recovery codes'}:`;
}

function withoutMarks(name: string): string {
  return name.replace(/[:=]/g, ' ').trim().slice(0, longestHead);
}

function nameOf({ heading, label }: ExportField): string {
  return [heading, label].filter((part) => part !== '').join(', ');
}

/** One line that is more than a value: several codes, or words about codes. */
function isLikeNote(value: string): boolean {
  if (value.length > longestList) return false;
  return mentionsCodes(value) || (readCells(value)?.length ?? 0) >= 2;
}
