import { VaultError } from '../../../../shared/errors.ts';
import type { DeriveKey } from '../../crypto/key-derivation.ts';
import { joinParts, type JoinedSheet } from '../sheet-data/join-parts.ts';
import { looksLikePart, partFromText } from '../sheet-data/part-text.ts';
import { decodeRecord } from '../sheet-data/record-codec.ts';
import { openRecords } from '../sheet-data/sealed-records.ts';
import { sheetNumberOf } from '../sheet-data/sheet-number.ts';
import type { SheetPart } from '../sheet-data/sheet-part.ts';
import { mergeRecords, type FoundSet } from './merge-records.ts';

/** How much of a sheet its parts gave back. */
export interface ReadSheet {
  readonly sheetId: string;
  /** Name of the vault that printed it, and when. */
  readonly vaultName: string;
  readonly printedAtSeconds: number;
  /** Parts that were not among what was read; a plain sheet then lacks some accounts. */
  readonly missing: readonly number[];
  readonly count: number;
  /** Parts that could not be read and were rebuilt from the parity. */
  readonly rebuilt: readonly number[];
}

/** What sheets that were read together hold. */
export interface RestoredPaper {
  readonly sheets: readonly ReadSheet[];
  /** With the codes of all their boxes and cards put together, of whichever sheet. */
  readonly sets: readonly FoundSet[];
}

/**
 * Parts among the texts of QR codes; other codes are passed over. Throws `paper.noCodeFound` when there is none,
 * `paper.tooNew`, `paper.malformed`.
 */
export function partsFromQrTexts(texts: readonly string[]): readonly SheetPart[] {
  const ours = texts.filter(looksLikePart);
  if (ours.length === 0) throw new VaultError('paper.noCodeFound');
  return ours.map(partFromText);
}

/**
 * What the parts of one or more sheets hold, of every page and in any order. A passphrase is needed where a sheet is
 * encrypted. Throws `paper.partsDisagree`, `paper.passphraseNeeded`, `paper.wrongPassphrase`, `paper.tooNew`,
 * `paper.malformed`, and `paper.partsMissing` where nothing of a sheet can be read without the parts that are not there.
 */
export async function restoreSheets(
  parts: readonly SheetPart[],
  secret: { readonly passphrase: string | null; readonly deriveKey: DeriveKey },
): Promise<RestoredPaper> {
  const sheets: ReadSheet[] = [];
  const pieces: FoundSet[] = [];
  for (const sheet of joinParts(parts)) {
    const messages = sheet.content === 'plain' ? sheet.messages : await openSealed(sheet, secret);
    const records = messages.map(decodeRecord);
    const [first] = records;
    if (first === undefined) throw partsMissing(sheet);
    const { sheetId, missing, count, rebuilt } = sheet;
    const { vaultName, printedAtSeconds } = first;
    sheets.push({ sheetId, vaultName, printedAtSeconds, missing, count, rebuilt });
    pieces.push(...records.map((record) => ({ record, sheetIds: [sheetId] })));
  }
  return { sheets, sets: mergeRecords(pieces) };
}

async function openSealed(
  sheet: JoinedSheet,
  { passphrase, deriveKey }: { readonly passphrase: string | null; readonly deriveKey: DeriveKey },
): Promise<readonly Uint8Array[]> {
  const [message] = sheet.messages;
  if (message === undefined) throw partsMissing(sheet);
  if (passphrase === null) {
    throw new VaultError('paper.passphraseNeeded', { sheetId: sheet.sheetId });
  }
  const sheetNumber = sheetNumberOf(sheet.sheetId) ?? 0;
  return await openRecords(message, { sheetNumber, passphrase, deriveKey });
}

function partsMissing({ sheetId, missing, count }: JoinedSheet): VaultError {
  return new VaultError('paper.partsMissing', { sheetId, part: missing[0] ?? 0, count });
}
