import type { Params } from '../../../shared/contract.ts';
import type { SheetLanguage } from '../../../shared/paper/sheet-language.ts';
import type { PaperSize, SheetLayout, SheetOptions } from '../../../shared/paper/sheet-types.ts';
import type { Holder } from './holders.ts';
import { positionsOf } from '../../vault/position-text.ts';

/** What the person chooses beside the accounts. */
export interface PrintOptions {
  readonly layout: SheetLayout;
  readonly paper: PaperSize;
  readonly spent: SheetOptions['spent'];
  readonly qr: boolean;
  /** Lines to be typed where no camera is at hand; they need the QR codes' data. */
  readonly lines: boolean;
  readonly keptAt: string;
  /** Of the sheet, for whoever will read it. */
  readonly language: SheetLanguage;
  /** Set: everything on the sheet is encrypted under it. */
  readonly passphrase: string | null;
  /** Set: the codes of one account are split over them. */
  readonly holders: readonly Holder[] | null;
}

export const usualOptions: Omit<PrintOptions, 'language'> = {
  layout: 'sheet',
  paper: 'A4',
  spent: 'number',
  qr: true,
  lines: true,
  keptAt: '',
  passphrase: null,
  holders: null,
};

/** The request for a preview; null while what was chosen cannot be printed yet. */
export function previewParams(
  accountIds: readonly string[],
  options: PrintOptions,
): Params<'paper.preview'> | null {
  if (accountIds.length === 0) return null;
  const { layout, paper, spent, keptAt, language, passphrase } = options;
  const restore = restoreOf(options);
  const params = {
    accountIds: [...accountIds],
    paper,
    options: { layout, spent, restore, keptAt, language },
  };
  if (passphrase !== null) return { ...params, passphrase };
  if (!splits(accountIds, options) || options.holders === null) return params;
  const holders = options.holders.map((holder) => ({
    keptAt: holder.keptAt,
    positions: [...(positionsOf(holder.positions) ?? [])],
  }));
  const all = holders.flatMap(({ positions }) => positions);
  const isWhole = holders.every(({ positions }) => positions.length > 0);
  return isWhole && new Set(all).size === all.length ? { ...params, holders } : null;
}

/** Only the cards of one account, in plain text, can go to several holders. */
export function splits(accountIds: readonly string[], options: PrintOptions): boolean {
  return accountIds.length === 1 && options.layout === 'cards' && options.passphrase === null;
}

function restoreOf({ qr, lines, passphrase, layout }: PrintOptions): SheetOptions['restore'] {
  if (!qr && passphrase === null) return 'none';
  return lines && layout !== 'cards' ? 'codesAndLines' : 'codes';
}
