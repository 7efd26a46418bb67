import { createElement } from 'react';
import { VaultError } from '../../../shared/errors.ts';
import type { PrintablePage } from '../../../shared/host-contract.ts';
import { SheetPageView } from '../../../shared/paper/sheet-page.tsx';
import type { Sheet } from '../../../shared/paper/sheet-types.ts';
import { printableHtml } from './printable-html.ts';

/** Several sheets of one paper size as one document, to be put into an envelope each. Throws `paper.nothingToPrint`. */
export function renderSheetsHtml(sheets: readonly Sheet[]): PrintablePage {
  const [first] = sheets;
  if (first === undefined) throw new VaultError('paper.nothingToPrint');
  const pages = sheets.flatMap((sheet) =>
    sheet.pages.map((page) =>
      createElement(SheetPageView, { sheet, page, key: `${sheet.sheetId} ${page.number}` }),
    ),
  );
  const title =
    sheets.length === 1 ? `Sparekey sheet ${first.sheetId}` : `Sparekey ${sheets.length} sheets`;
  return printableHtml(pages, title, first.paper, { language: first.language });
}
