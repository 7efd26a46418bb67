import type { ParsedParams } from '../../../shared/contract.ts';
import type { SheetOptions } from '../../../shared/paper/sheet-types.ts';
import { unusedSheetId } from '../accounts/sheet-records.ts';
import type { DeriveKey } from '../crypto/key-derivation.ts';
import { randomBelow } from '../crypto/sodium.ts';
import type { Database } from '../database/open-database.ts';
import { layOutSealedSheet } from '../paper/seal-sheet.ts';
import { createSheetId } from '../paper/sheet-id.ts';
import { layOutCards, layOutSheet, type SheetInput } from '../paper/sheet-layout.ts';
import { accountsToPrint } from './current-preview.ts';
import type { OpenVault } from './open-vault.ts';
import type { PreviewedSheet, SheetPreview } from './paper-handlers.ts';

type PreviewParams = ParsedParams<'paper.preview'>;

const usualOptions: SheetOptions = {
  layout: 'sheet',
  spent: 'number',
  restore: 'codesAndLines',
  keptAt: '',
};

/** Lays out what was asked for. Nothing of it is recorded. Throws `account.notFound`, `paper.nothingToPrint`, `paper.tooLarge`. */
export async function previewSheet(
  vault: OpenVault,
  deriveKey: DeriveKey,
  params: PreviewParams,
): Promise<SheetPreview> {
  const { vaultName } = vault.session().info;
  const { at: printedAt } = vault.context();
  const options = params.options ?? usualOptions;
  const { accountIds, holders } = params;
  const choice = { accountIds, holders };
  const sheets = await vault.read((db) => sheetsToPrint(db, params, options));
  const inputs = sheets.map(({ sheetId, keptWhere, accounts }): SheetInput => ({
    sheetId,
    vaultName,
    printedAt,
    paper: params.paper,
    accounts,
    options: holders === undefined ? options : { ...options, keptAt: keptWhere },
  }));
  const [input] = inputs;
  if (input === undefined) throw new Error('a print without a sheet');
  if (params.passphrase !== undefined) {
    const { kdf } = await vault.snapshot();
    const sheet = await layOutSealedSheet(input, {
      passphrase: params.passphrase,
      kdf: { opslimit: kdf.passes, memlimitBytes: kdf.memoryMiB * 1024 * 1024 },
      deriveKey,
    });
    return { choice, sheet, sheets, handedOut: false };
  }
  const sheet = holders === undefined ? layOutSheet(input) : layOutCards(inputs);
  return { choice, sheet, sheets, handedOut: false };
}

function sheetsToPrint(
  db: Database,
  params: PreviewParams,
  { keptAt }: SheetOptions,
): readonly PreviewedSheet[] {
  const sheets = accountsToPrint(db, params);
  const ids = newSheetIds(db, sheets.length);
  return sheets.map((accounts, at) => ({
    sheetId: ids[at] ?? '',
    keptWhere: params.holders?.[at]?.keptAt ?? keptAt ?? '',
    accounts,
  }));
}

function newSheetIds(db: Database, count: number): readonly string[] {
  const ids = new Set<string>();
  while (ids.size < count) ids.add(unusedSheetId(db, () => createSheetId(randomBelow)));
  return [...ids];
}
