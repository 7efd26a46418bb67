import { VaultError } from '../../../shared/errors.ts';
import type { SheetCode } from '../../../shared/paper/sheet-types.ts';
import type { CodeSetKind } from '../../../shared/vault-types.ts';
import { appendActivity } from '../database/activity.ts';
import { activeCodeSet } from '../database/code-set.ts';
import type { Database } from '../database/open-database.ts';
import { insertPaperSheet, paperSheetExists } from '../database/paper-sheet.ts';
import { codesOfSet } from '../database/recovery-code.ts';
import { requireAccount } from './account-service.ts';
import type { ChangeContext } from './change-context.ts';
import { codeStateOf } from './code-state.ts';

/** An account as a sheet lists it: the active set, values of live codes only. */
export interface PrintableAccount {
  readonly accountId: string;
  readonly issuer: string;
  readonly name: string;
  readonly url: string | null;
  readonly kind: CodeSetKind;
  readonly codes: readonly SheetCode[];
  /** The codes whose text is printed, for the record. */
  readonly listedCodeNrs: readonly number[];
}

/** The accounts that have an active set, in the given order. Throws `account.notFound`, `paper.nothingToPrint`. */
export function printableAccounts(
  db: Database,
  accountIds: readonly string[],
): readonly PrintableAccount[] {
  const printable = [...new Set(accountIds)].flatMap((id) => printableAccount(db, id));
  if (printable.length === 0) throw new VaultError('paper.nothingToPrint');
  return printable;
}

function printableAccount(db: Database, accountId: string): readonly PrintableAccount[] {
  const account = requireAccount(db, accountId);
  const set = activeCodeSet(db, account.nr);
  if (set === undefined) return [];
  const codes = codesOfSet(db, set.nr).map((code) => ({
    code,
    state: codeStateOf(set.kind, code),
  }));
  return [
    {
      accountId,
      issuer: account.issuer,
      name: account.name,
      url: account.url,
      kind: set.kind,
      codes: codes.map(({ code, state }) => ({
        position: code.position,
        value: state === 'live' ? code.value : null,
        state,
        usedAt: state === 'live' ? null : code.reservedAt,
      })),
      listedCodeNrs: codes.filter(({ state }) => state === 'live').map(({ code }) => code.nr),
    },
  ];
}

/** An id that no sheet of this vault has, from a source of random ids. */
export function unusedSheetId(db: Database, createId: () => string): string {
  let id = createId();
  while (paperSheetExists(db, id)) id = createId();
  return id;
}

interface ConfirmedSheet {
  readonly sheetId: string;
  readonly printedAt: number;
  readonly accounts: readonly PrintableAccount[];
}

/** Records a sheet that came out right: from now on it is the one that its accounts are compared with. */
export function recordSheet(db: Database, context: ChangeContext, sheet: ConfirmedSheet): void {
  const codeNrs = sheet.accounts.flatMap((account) => account.listedCodeNrs);
  insertPaperSheet(db, { id: sheet.sheetId, kind: 'sheet', printedAt: sheet.printedAt }, codeNrs);
  appendActivity(db, context.hash, {
    at: context.at,
    kind: 'print',
    sheetId: sheet.sheetId,
    detail: { accounts: sheet.accounts.length, codes: codeNrs.length },
  });
}
