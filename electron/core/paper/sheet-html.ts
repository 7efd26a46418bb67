import { createElement } from 'react';
import type { PrintablePage } from '../../../shared/host-contract.ts';
import { SheetPageView } from '../../../shared/paper/sheet-page.tsx';
import type { Sheet } from '../../../shared/paper/sheet-types.ts';
import { printableHtml } from './printable-html.ts';

/**
 * All pages of a sheet, or those with the given numbers, as one self-contained document, each element `.sheet-page`
 * exactly one printed page.
 */
export function renderSheetHtml(sheet: Sheet, numbers?: readonly number[]): PrintablePage {
  const wanted = sheet.pages.filter(({ number }) => numbers?.includes(number) ?? true);
  const pages = wanted.map((page) =>
    createElement(SheetPageView, { sheet, page, key: page.number }),
  );
  return printableHtml(pages, `Sparekey sheet ${sheet.sheetId}`, sheet.paper, {
    language: sheet.language,
  });
}
