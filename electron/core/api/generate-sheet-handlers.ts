import { VaultError } from '../../../shared/errors.ts';
import type { Sheet } from '../../../shared/paper/sheet-types.ts';
import { randomBelow } from '../crypto/sodium.ts';
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
    'generate.sheets': (request) => {
      const { vaultName } = vault.session().info;
      const preview = store.previews.get(request.previewId);
      const sheets = sheetsOf(preview, request, vaultName, clock.now());
      const [sheet] = sheets;
      if (sheet === undefined) throw new VaultError('paper.nothingToPrint');
      store.sheets.keep(request.previewId, sheets);
      const pages = sheets.reduce((sum, one) => sum + one.pages.length, 0);
      return { sheet, sheets: sheets.length, pages };
    },
  };
}

function sheetsOf(
  preview: GeneratePreview,
  { issuer, account, paper }: SheetRequest,
  vaultName: string,
  printedAt: number,
): readonly Sheet[] {
  return peopleOf(preview, account).map(({ account: login, codes }, index) => {
    const person = preview.people?.[index]?.name ?? '';
    return layOutSheet({
      sheetId: createSheetId(randomBelow),
      vaultName,
      printedAt,
      paper,
      accounts: [
        {
          accountId: String(index),
          issuer,
          name: person === '' ? login : `${person} · ${login}`,
          url: null,
          kind: 'any-order',
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
