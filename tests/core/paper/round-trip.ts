import fc from 'fast-check';
import { weakestKdf } from '../../../electron/core/crypto/calibration.ts';
import type { DeriveKey } from '../../../electron/core/crypto/key-derivation.ts';
import { argon2id } from '../../../electron/core/crypto/sodium.ts';
import {
  partsFromQrTexts,
  restoreSheets,
} from '../../../electron/core/paper/restore/restore-sheets.ts';
import { layOutSealedSheet } from '../../../electron/core/paper/seal-sheet.ts';
import type { SheetRecord } from '../../../electron/core/paper/sheet-data/sheet-record.ts';
import { renderSheetHtml } from '../../../electron/core/paper/sheet-html.ts';
import { layOutSheet, type SheetInput } from '../../../electron/core/paper/sheet-layout.ts';
import type { Sheet, SheetLayout } from '../../../shared/paper/sheet-types.ts';
import { readQrCodes } from '../../support/qr-reader.ts';
import { anyRecord, printedAtSeconds } from './record-samples.ts';
import type { Scanner, ScanQuality } from './scanned-pages.ts';
import { input, options } from './sheet-samples.ts';

export const deriveKey: DeriveKey = ({ secret, salt, opslimit, memlimitBytes }) =>
  Promise.resolve(argon2id(secret, salt, opslimit, memlimitBytes));
export const passphrase = 'six words of the sheet alone';

export interface PrintedVault {
  readonly records: readonly SheetRecord[];
  readonly layout: SheetLayout;
  readonly paper: 'A4' | 'Letter';
  readonly sealed: boolean;
}

/** A few accounts with their codes and uses, to be printed in any way. */
export const anyPrintedVault: fc.Arbitrary<PrintedVault> = fc.record({
  records: fc
    .array(
      anyRecord.filter(({ codes }) => codes.length > 0),
      { minLength: 1, maxLength: 5 },
    )
    .map((records) =>
      records.map((record, at) => ({ ...record, vaultName: 'Personal', setTag: at })),
    ),
  layout: fc.constantFrom<SheetLayout>('sheet', 'sheet', 'sheet', 'cards', 'large'),
  paper: fc.constantFrom('A4', 'Letter'),
  sealed: fc.integer({ min: 0, max: 7 }).map((die) => die === 0),
});

export async function layOut({ records, layout, paper, sealed }: PrintedVault): Promise<Sheet> {
  const given = inputOf(records, layout, paper);
  return sealed
    ? await layOutSealedSheet(given, { passphrase, kdf: weakestKdf, deriveKey })
    : layOutSheet(given);
}

function inputOf(
  records: readonly SheetRecord[],
  layout: SheetLayout,
  paper: PrintedVault['paper'],
): SheetInput {
  const accounts = records.map(
    ({ issuer, name, url, kind, vaultName: _v, printedAtSeconds: _p, ...data }, at) => ({
      accountId: `account-${at}`,
      issuer,
      name,
      url,
      kind,
      codes: data.codes.map(({ position, value, state, usedAtSeconds }) => ({
        position,
        value: state === 'live' ? value : null,
        state,
        usedAt: usedAtSeconds === null ? null : usedAtSeconds * 1000,
      })),
      data,
    }),
  );
  return input(accounts, {
    paper,
    vaultName: 'Personal',
    printedAt: printedAtSeconds * 1000,
    options: options({ layout }),
  });
}

/** Prints, scans and restores; what comes back should be `vault.records`. */
export async function throughPaper(
  scanner: Scanner,
  vault: PrintedVault,
  quality: (page: number) => ScanQuality,
): Promise<readonly SheetRecord[]> {
  const sheet = await layOut(vault);
  const pictures = await scanner.scan(renderSheetHtml(sheet).html, quality);
  const texts = await readQrCodes(pictures.toReversed());
  const parts = partsFromQrTexts(texts.flat());
  const { sheets, sets } = await restoreSheets(parts, { passphrase, deriveKey });
  const missing = sheets.flatMap((read) => read.missing);
  if (missing.length > 0) throw new Error(`parts ${missing.join()} of the sheet were lost`);
  // Sets of one account come together; the tag is the place that a set had in the vault.
  return sets.map(({ record }) => record).toSorted((a, b) => a.setTag - b.setTag);
}
