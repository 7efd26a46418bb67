import type { PaperSize, SheetCode, SheetOptions } from '../../../shared/paper/sheet-types.ts';
import type { CodeSetKind } from '../../../shared/vault-types.ts';
import type { SetData } from './block-record.ts';

/** One account with the codes of its active set, in the order of their positions. */
export interface SheetAccount {
  readonly accountId: string;
  readonly issuer: string;
  readonly name: string;
  readonly url: string | null;
  readonly kind: CodeSetKind;
  readonly codes: readonly SheetCode[];
  /** Without it nothing of the account can be restored from the sheet. */
  readonly data?: SetData;
}

export interface SheetInput {
  readonly sheetId: string;
  readonly vaultName: string;
  /** Milliseconds since 1970. */
  readonly printedAt: number;
  readonly paper: PaperSize;
  readonly accounts: readonly SheetAccount[];
  /** A sheet without anything to restore from unless told otherwise. */
  readonly options?: SheetOptions;
}

const bare: SheetOptions = { layout: 'sheet', spent: 'number', restore: 'none', keptAt: null };

export function optionsOf(input: SheetInput): SheetOptions {
  return input.options ?? bare;
}
