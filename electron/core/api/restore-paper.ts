import { randomUUID } from 'node:crypto';
import type { ParsedParams } from '../../../shared/contract.ts';
import { VaultError } from '../../../shared/errors.ts';
import type { ImportDraft, ParsedAccount } from '../../../shared/import-types.ts';
import type { PaperRestore } from '../../../shared/paper-requests.ts';
import type { DeriveKey } from '../crypto/key-derivation.ts';
import type { ReadQrCodes } from '../paper/restore/qr-reader.ts';
import {
  partsFromQrTexts,
  restoreSheets,
  type RestoredSheet,
} from '../paper/restore/restore-sheets.ts';
import type { SheetPart } from '../paper/sheet-data/sheet-part.ts';
import type { SheetRecord } from '../paper/sheet-data/sheet-record.ts';
import { partsFromLines } from '../paper/sheet-data/typed-lines.ts';
import type { Drafts } from './drafts.ts';
import { buildImportDraft } from './import-drafts.ts';
import type { OpenVault } from './open-vault.ts';
import { paperImporter } from './paper-importer.ts';

interface RestoreParts {
  readonly vault: OpenVault;
  readonly importDrafts: Drafts<ImportDraft>;
  readonly deriveKey: DeriveKey;
  readonly readQrCodes: ReadQrCodes;
}

/** Reads sheets back and keeps them as a draft: nothing is stored before the person looked at it. Throws `paper.*`. */
export async function restorePaper(
  { vault, importDrafts, deriveKey, readQrCodes }: RestoreParts,
  { pictures, lines, passphrase }: ParsedParams<'paper.restore'>,
): Promise<PaperRestore> {
  vault.session();
  const parts = await partsOf(pictures, lines, readQrCodes);
  const sheets = await restoreSheets(parts, { passphrase: passphrase ?? null, deriveKey });
  const draft = await vault.read((db) => buildImportDraft(db, randomUUID(), sheets.map(fileOf)));
  importDrafts.keep(draft.draftId, draft);
  return {
    draft,
    sheets: sheets.map(({ sheetId, missing, count, rebuilt }) => ({
      sheetId,
      missing,
      count,
      rebuilt,
    })),
  };
}

async function partsOf(
  pictures: readonly Uint8Array[],
  lines: string,
  readQrCodes: ReadQrCodes,
): Promise<readonly SheetPart[]> {
  const typed = lines.trim() === '' ? [] : partsFromLines(lines);
  if (pictures.length === 0) {
    if (typed.length === 0) throw new VaultError('paper.noCodeFound');
    return typed;
  }
  const texts = (await readQrCodes(pictures)).flat();
  return [...partsFromQrTexts(texts), ...typed];
}

function fileOf({ sheetId, records }: RestoredSheet) {
  const accounts = records.map(accountOf);
  const sizeBytes = records.reduce(
    (sum, { codes }) => sum + codes.reduce((all, { value }) => all + value.length, 0),
    0,
  );
  return {
    name: sheetId,
    sizeBytes,
    result: { parsed: { importer: paperImporter, accounts, problems: [] } },
  };
}

function accountOf(record: SheetRecord): ParsedAccount {
  return {
    issuer: record.issuer,
    account: record.name,
    kind: record.kind,
    confidence: 'high',
    // A code that was perhaps used counts as used: offering it twice would be worse.
    codes: record.codes.map(({ position, value, state }) => ({
      position,
      value,
      used: state !== 'live',
      line: position,
    })),
  };
}
