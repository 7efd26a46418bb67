import { knownIssuer } from './issuer-names.ts';
import { labelKind } from './line-labels.ts';
import { isAccountLabel } from './account-labels.ts';
import { isIssuerLabel } from './naming.ts';
import { markOfRemark } from './used-marks.ts';

/** Which column of a table holds what; -1 where there is none. */
export interface TableColumns {
  /** One column, or one for each code of an account: "code 1", "code 2". */
  readonly codes: readonly number[];
  readonly issuer: number;
  /** The issuer that the name of the column of codes begins with. */
  readonly codeIssuer: string | null;
  readonly account: number;
  readonly position: number;
  readonly used: number;
  /** The used column holds a date: any value means used. */
  readonly isUsedDate: boolean;
}

const names = {
  code: /^(?:(?:recovery|backup|scratch|emergency|2fa|mfa|one-time)[ _-]?)?codes?(?:[ _-]?#?\d{1,3})?$|^(?:recovery|backup)[ _-]?(?:keys?|\d{1,3})$/,
  codeAbroad:
    /^(?:código|codigo|códigos|codice|codici|kod|kody|kodu|kodlar|kode|koder|kód|kódy|kódok|koodi|koodit|cod|coduri|код|коды|коди|кодове|κωδικός|κωδικοί|コード|代码|代碼|코드|mã|الرمز|קוד)$/,
  issuer: /^(?:title|name)$/,
  position: /^(?:#|no\.?|nr\.?|number|position|index|pos\.?|id)$/,
  used: /^(?:used|used\?|is[ _]?used|status|state|zustand|état|estado|stato|stav|tila|durum|állapot|stan|статус|состояние|стан|κατάσταση|状態|状态|狀態|상태|trạng thái|الحالة|spent|redeemed|verwendet|benutzt|eingelöst|utilisée?|usado|usato|gebruikt|użyty|użyte|использован|使用済み)\??$/,
  usedDate:
    /^(?:used|redeemed|spent|consumed)[ _-]?(?:at|on|date|time)$|^date[ _]used$|^(?:verwendet|benutzt|eingelöst) am$|^utilisé le$|^usado el$/,
} as const;

/** Reads a line of column names; null when none of them is a column of codes. */
export function columnsOf(header: readonly string[]): TableColumns | null {
  const cells = header.map((cell) => cell.trim().toLowerCase());
  if (cells.length < 2 || cells.length > 60) return null;
  const find = (isNamed: (cell: string) => boolean): number => cells.findIndex(isNamed);
  const codes = cells.flatMap((cell, index) => (isCodeColumn(cell) ? [index] : []));
  const [first] = codes;
  if (first === undefined) return null;
  const usedDate = find((cell) => names.usedDate.test(cell));
  return {
    codes: codes.every((index) => /\d$/.test(cells[index] ?? '')) ? codes : [first],
    issuer: find((cell) => isIssuerLabel(cell) || names.issuer.test(cell)),
    codeIssuer: knownIssuer(cells[first]?.split(' ')[0] ?? ''),
    account: find(isAccountLabel),
    position: find((cell) => names.position.test(cell)),
    used: usedDate === -1 ? find(isUsedColumn) : usedDate,
    isUsedDate: usedDate !== -1,
  };
}

function isUsedColumn(cell: string): boolean {
  return names.used.test(cell) || (cell.length <= 30 && markOfRemark(cell) === 'used');
}

function isCodeColumn(cell: string): boolean {
  if (/^\S{2,20} codes?$/.test(cell) && knownIssuer(cell.split(' ')[0] ?? '') !== null) return true;
  if (names.codeAbroad.test(cell)) return true;
  return names.code.test(cell) || (/^[^\d:[\]]{2,40}$/.test(cell) && labelKind(cell) === 'codes');
}
