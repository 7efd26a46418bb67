import type { SheetState, SheetSummary } from '../../../shared/vault-types.ts';
import type { AccountSheetRow } from '../database/account-stock.ts';

const neverPrinted: SheetSummary = { state: 'none', sheetId: null, printedAt: null, toMark: [] };

/**
 * What the account's newest sheet is still worth. Stale: it lists a code of a replaced set, lacks a code that
 * is live now, or names the account otherwise. To mark: a code on it was used since.
 */
export function sheetSummaryOf(
  sheet: AccountSheetRow | undefined,
  remaining: number,
): SheetSummary {
  if (sheet === undefined) return neverPrinted;
  const toMark = (JSON.parse(sheet.spent) as number[]).sort((a, b) => a - b);
  return {
    state: stateOf(sheet, remaining, toMark.length),
    sheetId: sheet.sheetId,
    printedAt: sheet.printedAt,
    toMark,
  };
}

function stateOf(sheet: AccountSheetRow, remaining: number, toMark: number): SheetState {
  if (sheet.lostAt !== null) return 'lost';
  if (sheet.replaced > 0 || sheet.renamed === 1 || sheet.live < remaining) return 'stale';
  return toMark > 0 ? 'toMark' : 'current';
}
