import { VaultError } from '../../../shared/errors.ts';
import type { Sheet } from '../../../shared/paper/sheet-types.ts';
import { unusedSheetId } from '../accounts/sheet-records.ts';
import { randomBelow } from '../crypto/sodium.ts';
import type { Database } from '../database/open-database.ts';
import { createSheetId } from '../paper/sheet-id.ts';
import { layOutSheet } from '../paper/sheet-layout.ts';
import { peopleOf } from './generate-file-handlers.ts';
import type { GeneratePreview, GenerateStore } from './generate-previews.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenVault } from './open-vault.ts';
import type { ParsedParams } from '../../../shared/contract.ts';

type SheetRequest = ParsedParams<'generate.sheets'>;

/** Lays out paper for codes that need not be stored: a sheet of its own for each person. */
export function createGenerateSheetHandlers(
  vault: OpenVault,
  store: GenerateStore,
  clock: { now(): number },
): Pick<HandlersOf<'generate'>, 'generate.sheets'> {
  return {
    'generate.sheets': async (request) => {
      const { vaultName } = vault.session().info;
      const preview = store.previews.get(request.previewId);
      const ids = await vault.read((db) => freshSheetIds(db, preview.sets.length));
      const sheets = sheetsOf(preview, request, vaultName, clock.now(), ids);
      const [sheet] = sheets;
      if (sheet === undefined) throw new VaultError('paper.nothingToPrint');
      store.sheets.keep(request.previewId, sheets);
      const pages = sheets.reduce((sum, one) => sum + one.pages.length, 0);
      return { sheet, sheets: sheets.length, pages };
    },
  };
}

/** Ids that neither the vault nor another sheet of these has. */
function freshSheetIds(db: Database, count: number): readonly string[] {
  const ids = new Set<string>();
  while (ids.size < count) ids.add(unusedSheetId(db, () => createSheetId(randomBelow)));
  return [...ids];
}

function sheetsOf(
  preview: GeneratePreview,
  { issuer, account, paper, kind }: SheetRequest,
  vaultName: string,
  printedAt: number,
  ids: readonly string[],
): readonly Sheet[] {
  return peopleOf(preview, account).map(({ account: login, codes }, index) => {
    const person = preview.people?.[index]?.name ?? '';
    return layOutSheet({
      sheetId: ids[index] ?? '',
      vaultName,
      printedAt,
      paper,
      accounts: [
        {
          accountId: String(index),
          issuer,
          name: person === '' ? login : `${person} · ${login}`,
          url: null,
          kind,
          codes: codes.map((value, at) => ({
            position: at + 1,
            value,
            state: 'live',
            usedAt: null,
          })),
        },
      ],
    });
  });
}
