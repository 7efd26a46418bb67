import { VaultError } from '../../../../shared/errors.ts';
import { limits } from '../../../../shared/limits.ts';
import type { CodeSetKind } from '../../../../shared/vault-types.ts';
import { equalBytes, hash256 } from '../../crypto/sodium.ts';
import { createByteReader, malformed, type ByteReader } from './byte-reader.ts';
import { createByteWriter, type ByteWriter } from './byte-writer.ts';
import type { RecordedCode, SheetRecord } from './sheet-record.ts';

/**
 * Of the record's own encoding; a reader refuses a higher one. The first knew neither when a set came into the vault nor
 * when a use was answered; a record without either is still written as one of the first.
 */
const recordVersions = { first: 1, dated: 2 } as const;
const checksumBytes = 4;
const vaultNameCharacters = 255;
const mostSeconds = 2 ** 40;
const mostSets = 100_000;

const kinds: readonly CodeSetKind[] = ['any-order', 'ordered', 'single', 'reusable'];
const states: readonly RecordedCode['state'][] = ['live', 'reserved', 'worked', 'rejected'];
const flag = { url: 4, issuedAt: 8, createdAt: 16 } as const;
const codeFlag = { usedAt: 4, gap: 8, settledAt: 16 } as const;
/** Flags at or above these have no meaning, in the first version and in the second. */
const flagsEnd = { 1: 16, 2: 32 } as const;
const label = new TextEncoder().encode('sparekey/v1/sheet-record\0');

/** The bytes of one record, with a checksum at their end. */
export function encodeRecord(record: SheetRecord): Uint8Array<ArrayBuffer> {
  const out = createByteWriter();
  out.byte(isDated(record) ? recordVersions.dated : recordVersions.first);
  out.byte(
    kinds.indexOf(record.kind) +
      (record.url === null ? 0 : flag.url) +
      (record.issuedAtSeconds === null ? 0 : flag.issuedAt) +
      (record.createdAtSeconds === null ? 0 : flag.createdAt),
  );
  out.whole(record.printedAtSeconds);
  out.text(record.vaultName.slice(0, vaultNameCharacters));
  out.text(record.issuer);
  out.text(record.name);
  if (record.url !== null) out.text(record.url);
  if (record.issuedAtSeconds !== null) {
    out.signed(record.issuedAtSeconds - record.printedAtSeconds);
  }
  if (record.createdAtSeconds !== null) {
    out.signed(record.createdAtSeconds - record.printedAtSeconds);
  }
  out.whole(record.setNumber);
  out.whole(record.setTag);
  out.whole(record.total);
  out.whole(record.codes.length);
  writeCodes(out, record);
  const body = out.finished();
  out.bytes(hash256(label, body).subarray(0, checksumBytes));
  return out.finished();
}

function isDated({ createdAtSeconds, codes }: SheetRecord): boolean {
  return (
    createdAtSeconds !== null || codes.some(({ settledAtSeconds }) => settledAtSeconds !== null)
  );
}

function writeCodes(out: ByteWriter, { codes, printedAtSeconds }: SheetRecord): void {
  let before = 0;
  for (const { position, value, state, usedAtSeconds, settledAtSeconds } of codes) {
    const gap = position - before - 1;
    out.byte(
      states.indexOf(state) +
        (usedAtSeconds === null ? 0 : codeFlag.usedAt) +
        (gap === 0 ? 0 : codeFlag.gap) +
        (settledAtSeconds === null ? 0 : codeFlag.settledAt),
    );
    if (gap !== 0) out.whole(gap);
    if (usedAtSeconds !== null) out.signed(usedAtSeconds - printedAtSeconds);
    if (settledAtSeconds !== null) {
      out.signed(settledAtSeconds - (usedAtSeconds ?? printedAtSeconds));
    }
    out.text(value);
    before = position;
  }
}

/**
 * Reads one record; its bytes must be exactly that. Nothing is allocated by a count that the bytes claim.
 * Throws `paper.tooNew`, or `paper.malformed` for anything a writer would not have written.
 */
export function decodeRecord(bytes: Uint8Array): SheetRecord {
  const body = bytes.subarray(0, Math.max(0, bytes.length - checksumBytes));
  const checksum = hash256(label, body).subarray(0, checksumBytes);
  if (!equalBytes(checksum, bytes.subarray(body.length))) throw malformed('record checksum');
  const read = createByteReader(body, 'record');
  const version = read.byte();
  if (version > recordVersions.dated) throw new VaultError('paper.tooNew', { version });
  if (version !== 1 && version !== 2) throw malformed('record version');
  const flags = read.byte();
  const kind = kinds[flags & 3];
  if (kind === undefined || flags >= flagsEnd[version]) throw malformed('record flags');
  const printedAtSeconds = read.whole(mostSeconds);
  const head = {
    kind,
    printedAtSeconds,
    vaultName: read.text(vaultNameCharacters),
    issuer: read.text(limits.issuerCharacters),
    name: read.text(limits.accountNameCharacters),
    url: (flags & flag.url) === 0 ? null : read.text(limits.urlCharacters),
    issuedAtSeconds: (flags & flag.issuedAt) === 0 ? null : timeAfter(printedAtSeconds, read),
    createdAtSeconds: (flags & flag.createdAt) === 0 ? null : timeAfter(printedAtSeconds, read),
    setNumber: read.whole(mostSets),
    setTag: read.whole(0xffff_ffff),
    total: read.whole(limits.codesInSet),
  };
  if (head.issuer === '') throw malformed('issuer');
  const codes = readCodes(read, printedAtSeconds, flagsEnd[version]);
  if (codes.length > head.total || read.left() !== 0) throw malformed('record length');
  return { ...head, codes };
}

function readCodes(
  read: ByteReader,
  printedAtSeconds: number,
  mostFlags: number,
): readonly RecordedCode[] {
  const count = read.whole(limits.codesInSet);
  const codes: RecordedCode[] = [];
  let before = 0;
  while (codes.length < count) {
    const flags = read.byte();
    const state = states[flags & 3];
    if (state === undefined || flags >= mostFlags) throw malformed('code flags');
    const gap = (flags & codeFlag.gap) === 0 ? 0 : read.whole(limits.codesInSet);
    const timed = (flags & codeFlag.usedAt) !== 0;
    const usedAtSeconds = timed ? timeAfter(printedAtSeconds, read) : null;
    const settled = (flags & codeFlag.settledAt) !== 0;
    const settledAtSeconds = settled ? timeAfter(usedAtSeconds ?? printedAtSeconds, read) : null;
    const value = read.text(limits.codeCharacters);
    const position = before + gap + 1;
    if (value === '' || position > limits.codesInSet) throw malformed('code');
    codes.push({ position, value, state, usedAtSeconds, settledAtSeconds });
    before = position;
  }
  return codes;
}

/** No vault holds a time before 1970, or one that a calendar cannot show. */
function timeAfter(seconds: number, read: ByteReader): number {
  const time = seconds + read.signed();
  if (time < 0 || time > mostSeconds) throw malformed('time');
  return time;
}
