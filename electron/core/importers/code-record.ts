import { findEmail } from './addresses.ts';
import { hasRandomCell, readCells } from './code-lines.ts';
import type { CodeCell } from './code-cell.ts';
import { isDateTime } from './date-time.ts';
import { issuerOfHost, knownIssuer } from './issuer-names.ts';
import { splitFields } from './line-fields.ts';
import type { Naming } from './naming.ts';
import { bareNumberOf } from './strip-field.ts';
import { markOfRemark } from './used-marks.ts';

export interface CodeRecord {
  readonly naming: Naming;
  readonly cells: readonly CodeCell[];
}

const mostFields = 8;
const longestRecord = 400;

/** A line of fields of which one names a known issuer, one may name the account, and others are codes or about them. */
export function readCodeRecord(text: string): CodeRecord | null {
  if (text.length > longestRecord || !/[\t,;|]| {2}/.test(text)) return null;
  const fields = splitFields(text).map((field) => field.replace(/^"(.*)"$/, '$1'));
  if (fields.length < 2 || fields.length > mostFields) return null;
  let issuer: string | null = null;
  let account: string | null = null;
  const cells: CodeCell[] = [];
  for (const field of fields) {
    const known: string | null =
      issuer === null ? (knownIssuer(field) ?? issuerOfHost(field)) : null;
    const found = readCells(field);
    if (known !== null) issuer = known;
    else if (found !== null && hasRandomCell(found)) cells.push(...found);
    else if (markOfRemark(field) !== null) markLast(cells, field);
    else if (bareNumberOf(field) !== null || isDateTime(field)) continue;
    else if (account === null && isAccount(field, issuer)) account = field;
    else return null;
  }
  return issuer === null || cells.length === 0 ? null : { naming: { issuer, account }, cells };
}

function markLast(cells: CodeCell[], remark: string): void {
  const last = cells.at(-1);
  if (last !== undefined && markOfRemark(remark) === 'used') {
    cells[cells.length - 1] = { ...last, used: true };
  }
}

function isAccount(field: string, issuer: string | null): boolean {
  return findEmail(field) === field || (issuer !== null && /^[A-Za-z][\w.@+-]{2,63}$/.test(field));
}
