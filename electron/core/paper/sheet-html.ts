import { createElement } from 'react';
import type { PrintablePage } from '../../../shared/host-contract.ts';
import { SheetPageView } from '../../../shared/paper/sheet-page.tsx';
import type { Sheet } from '../../../shared/paper/sheet-types.ts';
import { printableHtml } from './printable-html.ts';

/** All pages of a sheet as one self-contained document, each element `.sheet-page` exactly one printed page. */
export function renderSheetHtml(sheet: Sheet): PrintablePage {
  const pages = sheet.pages.map((page) =>
    createElement(SheetPageView, { sheet, page, key: page.number }),
  );
  return printableHtml(pages, `Sparekey sheet ${sheet.sheetId}`, sheet.paper);
}
