import { VaultError } from '../../../shared/errors.ts';
import type { CardHolder } from '../../../shared/paper/sheet-ledger-types.ts';
import type { SheetCode, SheetLayout } from '../../../shared/paper/sheet-types.ts';
import type { CodeSetKind, CodeState } from '../../../shared/vault-types.ts';
import { appendActivity } from '../database/activity.ts';
import { codeSetsOfAccount } from '../database/code-set.ts';
import type { Database } from '../database/open-database.ts';
import { insertPaperSheet, paperSheetExists, setKeptWhere } from '../database/paper-sheet.ts';
import { codesOfSet } from '../database/recovery-code.ts';
import { requireAccount } from './account-service.ts';
import type { ChangeContext } from './change-context.ts';
import { codeStateOf } from './code-state.ts';

/** What a sheet's data say of a set, spent codes with their text: a vault that is restored must know them to refuse them. */
interface PrintableData {
  readonly setNumber: number;
  readonly setTag: number;
  readonly issuedAtSeconds: number | null;
  readonly createdAtSeconds: number;
  readonly total: number;
  readonly codes: readonly {
    readonly position: number;
    readonly value: string;
    readonly state: CodeState;
    readonly usedAtSeconds: number | null;
    readonly settledAtSeconds: number | null;
  }[];
}

/** An account as a sheet lists it: the active set, drawn with values of live codes only. */
export interface PrintableAccount {
  readonly accountId: string;
  readonly issuer: string;
  readonly name: string;
  readonly url: string | null;
  readonly kind: CodeSetKind;
  readonly codes: readonly SheetCode[];
  readonly data: PrintableData;
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
  const sets = codeSetsOfAccount(db, account.nr);
  const [set] = sets;
  if (set === undefined || set.replacedAt !== null) return [];
  const codes = codesOfSet(db, set.nr).map((code) => ({
    code,
    state: codeStateOf(set.kind, code),
    usedAt: code.reservedAt,
  }));
  return [
    {
      accountId,
      issuer: account.issuer,
      name: account.name,
      url: account.url,
      kind: set.kind,
      codes: codes.map(({ code, state, usedAt }) => ({
        position: code.position,
        value: state === 'live' ? code.value : null,
        state,
        usedAt: state === 'live' ? null : usedAt,
      })),
      data: {
        setNumber: sets.length,
        setTag: Number.parseInt(set.id.slice(0, 8), 16),
        issuedAtSeconds: secondsOf(set.issuedAt),
        createdAtSeconds: Math.floor(set.createdAt / 1000),
        total: codes.length,
        codes: codes.map(({ code, state, usedAt }) => ({
          position: code.position,
          value: code.value,
          state,
          usedAtSeconds: state === 'live' ? null : secondsOf(usedAt),
          settledAtSeconds: state === 'live' ? null : secondsOf(code.settledAt),
        })),
      },
      listedCodeNrs: codes.filter(({ state }) => state === 'live').map(({ code }) => code.nr),
    },
  ];
}

/**
 * The part of an account that one holder keeps: only these positions, of the data too. Throws `request.invalid` for a
 * position that the set has not got.
 */
export function accountForHolder(
  db: Database,
  account: PrintableAccount,
  { positions }: CardHolder,
): PrintableAccount {
  const wanted = new Set(positions);
  const codes = account.codes.filter(({ position }) => wanted.has(position));
  if (codes.length !== wanted.size) throw new VaultError('request.invalid');
  const data = account.data.codes.filter(({ position }) => wanted.has(position));
  const listed = new Set(codes.filter(({ state }) => state === 'live').map((c) => c.position));
  const [set] = codeSetsOfAccount(db, requireAccount(db, account.accountId).nr);
  const rows = set === undefined ? [] : codesOfSet(db, set.nr);
  return {
    ...account,
    codes,
    data: { ...account.data, codes: data },
    listedCodeNrs: rows.filter(({ position }) => listed.has(position)).map(({ nr }) => nr),
  };
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
  readonly kind?: SheetLayout;
  readonly keptWhere?: string;
}

/** Records a sheet that came out right: from now on it is the one that its accounts are compared with. */
export function recordSheet(db: Database, context: ChangeContext, sheet: ConfirmedSheet): void {
  const { sheetId, printedAt, accounts, kind = 'sheet', keptWhere = '' } = sheet;
  const printed = accounts.map(({ issuer, name, listedCodeNrs }) => ({
    issuer,
    name,
    codeNrs: listedCodeNrs,
  }));
  insertPaperSheet(db, { id: sheetId, kind, printedAt }, printed);
  if (keptWhere !== '') setKeptWhere(db, context, sheetId, keptWhere);
  appendActivity(db, context.hash, {
    at: context.at,
    kind: 'print',
    sheetId,
    detail: {
      accounts: accounts.length,
      codes: printed.reduce((sum, { codeNrs }) => sum + codeNrs.length, 0),
    },
  });
}

function secondsOf(at: number | null): number | null {
  return at === null ? null : Math.floor(at / 1000);
}
