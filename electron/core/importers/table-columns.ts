/** Which column of a table holds what; -1 where there is none. */
export interface TableColumns {
  readonly code: number;
  readonly issuer: number;
  readonly account: number;
  readonly position: number;
  readonly used: number;
  /** The used column holds a date: any value means used. */
  readonly isUsedDate: boolean;
}

const names = {
  code: /^(?:(?:recovery|backup|scratch|emergency|2fa|mfa|one-time)[ _-]?)?codes?$|^(?:recovery|backup)[ _-]?keys?$/,
  issuer: /^(?:service|issuer|site|website|app|application|provider|company|title|name|dienst)$/,
  account:
    /^(?:account|account[ _]name|user|user[ _]?name|login|e-?mail|e-?mail[ _]address|konto)$/,
  position: /^(?:#|no\.?|nr\.?|number|position|index|pos\.?)$/,
  used: /^(?:used|used\?|is[ _]?used|status|state|spent|redeemed|verwendet|utilisé|usado)$/,
  usedDate: /^(?:used|redeemed|spent)[ _-]?(?:at|on|date|time)$|^date[ _]used$/,
} as const;

/** Reads a line of column names; null when none of them is a column of codes. */
export function columnsOf(header: readonly string[]): TableColumns | null {
  const cells = header.map((cell) => cell.trim().toLowerCase());
  if (cells.length < 2 || cells.length > 60) return null;
  const find = (pattern: RegExp): number => cells.findIndex((cell) => pattern.test(cell));
  const code = find(names.code);
  if (code === -1) return null;
  const usedDate = find(names.usedDate);
  return {
    code,
    issuer: find(names.issuer),
    account: find(names.account),
    position: find(names.position),
    used: usedDate === -1 ? find(names.used) : usedDate,
    isUsedDate: usedDate !== -1,
  };
}
