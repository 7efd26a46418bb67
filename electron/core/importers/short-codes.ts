import type { CodeCell } from './code-cell.ts';
import { letterCaseOf, standaloneLength } from './code-shape.ts';
import { splitFields } from './line-fields.ts';
import type { Reading } from './readings.ts';
import { bareNumberOf, stripField } from './strip-field.ts';
import { markOfRemark } from './used-marks.ts';
import { isBracketed } from './code-field.ts';

const shortest = 4;
const fewest = 3;
const longestLine = 200;
const mostLines = 100;
/** So many lines of text may stand between the heading and the first code. */
const mostBetween = 4;

/**
 * Codes of four or five characters, too short to be told from years and numbers of any kind: they count only right
 * below a heading that names recovery codes, three or more, all of one length.
 */
export function withShortCodes(readings: readonly Reading[]): readonly Reading[] {
  if (!readings.some(({ mentionsCodes }) => mentionsCodes)) return readings;
  const result = [...readings];
  let between: number | null = null;
  for (let index = 0; index < result.length; index += 1) {
    const reading = result[index];
    if (reading === undefined || reading.role === 'blank') continue;
    if (reading.mentionsCodes && opensList(reading)) {
      between = 0;
      continue;
    }
    if (between === null) continue;
    const block = between > mostBetween ? [] : blockAt(result, index);
    if (block.length > 0) {
      for (const [at, cells] of block) {
        const line = result[at];
        if (line !== undefined) result[at] = { ...line, role: 'codes', cells, label: null };
      }
      index = block.at(-1)?.[0] ?? index;
      between = null;
    } else if (reading.role === 'text') between += 1;
    else between = null;
  }
  return result;
}

function opensList({ role, text, labelKind: kind }: Reading): boolean {
  const isKey = /\b(?:key|phrase)\b|schlüssel|clé|clave|chave|chiave|sleutel/i.test(text);
  return role !== 'codes' && kind !== 'decoy' && !isKey && text.length <= longestLine;
}

/** The lines of short codes from a place on, with blank lines between them; empty when they are no list. */
function blockAt(readings: readonly Reading[], start: number): [number, CodeCell[]][] {
  const block: [number, CodeCell[]][] = [];
  for (let index = start; index < readings.length && block.length < mostLines; index += 1) {
    const reading = readings[index];
    if (reading === undefined) break;
    if (reading.role === 'blank') continue;
    const cells = reading.role === 'text' ? readShortCodes(reading.text) : null;
    if (cells === null) break;
    block.push([index, cells]);
  }
  return isList(block.flatMap(([, cells]) => cells)) ? block : [];
}

/** "Backup codes: 53409, 18010, 14965": short codes behind their own label. */
export function readShortList(value: string): CodeCell[] | null {
  const cells = readShortCodes(value);
  return cells !== null && isList(cells) ? cells : null;
}

/** Enough of them, built alike, and not a list of years. */
function isList(cells: readonly CodeCell[]): boolean {
  const values = cells.map(({ value }) => value);
  const cases = new Set(values.map(letterCaseOf));
  cases.delete('none');
  return (
    values.length >= fewest &&
    new Set(values.map(({ length }) => length)).size === 1 &&
    new Set(values).size > values.length / 2 &&
    cases.size <= 1 &&
    !cases.has('mixed') &&
    values.filter((value) => /\d/.test(value)).length * 2 > values.length &&
    !values.every((value) => /^(?:19|20)\d\d$/.test(value))
  );
}

/** A line of short codes with numbers, bullets, marks and columns around them; null when it holds anything else. */
function readShortCodes(line: string): CodeCell[] | null {
  if (line.length > longestLine || !/[A-Za-z0-9]{4}/.test(line)) return null;
  const cells: CodeCell[] = [];
  let number: number | null = null;
  for (const text of splitFields(line)) {
    const bare = bareNumberOf(text);
    if (bare !== null) {
      number = bare;
      continue;
    }
    const field = stripField(text);
    const tokens = field.core.split(/ (?:- )?/);
    const end = tokens.findIndex((token) => !isShortCode(token));
    const codes = end === -1 ? tokens : tokens.slice(0, end);
    const remark = end === -1 ? '' : tokens.slice(end).join(' ');
    const mark = markOfRemark(remark);
    if (remark !== '' && mark === null && !isBracketed(remark)) return null;
    if (codes.length === 0 && (cells.length === 0 || mark === null)) return null;
    for (const [index, value] of codes.entries()) {
      const isLast = index === codes.length - 1;
      cells.push({
        value,
        shape: {
          key: String(value.length),
          groups: [value.length],
          separator: '',
          length: value.length,
        },
        used: field.mark === 'used' || (isLast && mark === 'used'),
        number: index === 0 ? (field.number ?? number) : null,
        remarked: isLast && mark === null && remark !== '',
      });
    }
    const last = cells.at(-1);
    if (codes.length === 0 && last !== undefined && mark === 'used')
      cells[cells.length - 1] = { ...last, used: true };
    number = null;
  }
  return cells.length === 0 ? null : cells;
}

function isShortCode(token: string): boolean {
  return (
    token.length >= shortest &&
    token.length < standaloneLength &&
    /^(?:[A-Z0-9]+|[a-z0-9]+)$/.test(token) &&
    markOfRemark(token) === null
  );
}
