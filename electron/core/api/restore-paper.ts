import { randomUUID } from 'node:crypto';
import type { ParsedParams } from '../../../shared/contract.ts';
import { VaultError } from '../../../shared/errors.ts';
import type { ImportDraft, ParsedAccount, ParsedCode } from '../../../shared/import-types.ts';
import type { PaperRestore } from '../../../shared/paper-requests.ts';
import type { DeriveKey } from '../crypto/key-derivation.ts';
import type { FoundSet } from '../paper/restore/merge-records.ts';
import type { ReadQrCodes } from '../paper/restore/qr-reader.ts';
import { partsFromQrTexts, restoreSheets } from '../paper/restore/restore-sheets.ts';
import { encodeRecord } from '../paper/sheet-data/record-codec.ts';
import type { SheetPart } from '../paper/sheet-data/sheet-part.ts';
import type { RecordedCode, SheetRecord } from '../paper/sheet-data/sheet-record.ts';
import { partsFromText } from '../paper/restore/typed-sheets.ts';
import type { AppEvents } from './app-events.ts';
import type { Drafts } from './drafts.ts';
import { buildImportDraft } from './import-drafts.ts';
import type { OpenVault } from './open-vault.ts';
import { paperImporter } from './paper-importer.ts';
import type { ImportOutcome } from './parse-files.ts';

interface RestoreParts {
  readonly vault: OpenVault;
  readonly importDrafts: Drafts<ImportDraft>;
  readonly deriveKey: DeriveKey;
  readonly readQrCodes: ReadQrCodes;
  readonly events: AppEvents;
}

/** Reads sheets back and keeps them as a draft: nothing is stored before the person looked at it. Throws `paper.*`. */
export async function restorePaper(
  { vault, importDrafts, deriveKey, readQrCodes, events }: RestoreParts,
  { pictures, lines, passphrase }: ParsedParams<'paper.restore'>,
): Promise<PaperRestore> {
  vault.session();
  const onProgress = (done: number): void => {
    events.emit({ type: 'progress', task: 'import', done, total: pictures.length });
  };
  const parts = await partsOf(pictures, lines, () => readQrCodes(pictures, { onProgress }));
  const { sheets, sets } = await restoreSheets(parts, {
    passphrase: passphrase ?? null,
    deriveKey,
  });
  const draft = await vault.read((db) => buildImportDraft(db, randomUUID(), filesOf(sets)));
  importDrafts.keep(draft.draftId, draft);
  return {
    draft,
    sheets: sheets.map(({ printedAtSeconds, ...sheet }) => ({
      ...sheet,
      printedAt: printedAtSeconds * 1000,
    })),
  };
}

async function partsOf(
  pictures: readonly Uint8Array[],
  lines: string,
  read: () => ReturnType<ReadQrCodes>,
): Promise<readonly SheetPart[]> {
  // A mistyped line is said at once, before pictures take their time.
  const typed = lines.trim() === '' ? [] : partsFromText(lines);
  if (pictures.length > 0) return [...partsFromQrTexts((await read()).flat()), ...typed];
  if (typed.length === 0) throw new VaultError('paper.noCodeFound');
  return typed;
}

/** One file for all sets that came from the same sheets; a set of several holders' cards stands under all of their IDs. */
function filesOf(sets: readonly FoundSet[]): readonly ImportOutcome[] {
  const files: { readonly name: string; readonly records: SheetRecord[] }[] = [];
  for (const { record, sheetIds } of sets) {
    const name = sheetIds.join(', ');
    const last = files.at(-1);
    // The order of sets matters where one replaces another.
    if (last?.name === name) last.records.push(record);
    else files.push({ name, records: [record] });
  }
  return files.map(({ name, records }) => ({
    name,
    sizeBytes: records.reduce((sum, record) => sum + encodeRecord(record).length, 0),
    result: {
      parsed: { importer: paperImporter, accounts: records.map(accountOf), problems: [] },
    },
  }));
}

function accountOf(record: SheetRecord): ParsedAccount {
  return {
    issuer: record.issuer,
    account: record.name,
    kind: record.kind,
    confidence: 'high',
    codes: record.codes.map(codeOf),
    printed: {
      setNumber: record.setNumber,
      url: record.url?.trim() || null,
      printedAt: record.printedAtSeconds * 1000,
      issuedAt: millisecondsOf(record.issuedAtSeconds),
      createdAt: millisecondsOf(record.createdAtSeconds),
      total: record.total,
    },
  };
}

/** A code that was perhaps used counts as used: offering it twice would be worse. */
function codeOf(code: RecordedCode): ParsedCode {
  const { position, value, state } = code;
  if (state === 'live') return { position, value, used: false, line: position };
  const reservedAt = millisecondsOf(code.usedAtSeconds);
  // Without a time there is nothing that the person could be asked about later.
  const outcome = state === 'reserved' ? (reservedAt === null ? 'worked' : null) : state;
  const use = { outcome, reservedAt, settledAt: millisecondsOf(code.settledAtSeconds) };
  return { position, value, used: true, line: position, use };
}

function millisecondsOf(seconds: number | null): number | null {
  return seconds === null ? null : seconds * 1000;
}
