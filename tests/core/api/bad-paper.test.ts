import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parityParts } from '../../../electron/core/paper/sheet-data/parity.ts';
import { partToText } from '../../../electron/core/paper/sheet-data/part-text.ts';
import { encodeRecord } from '../../../electron/core/paper/sheet-data/record-codec.ts';
import { sealRecords } from '../../../electron/core/paper/sheet-data/sealed-records.ts';
import type { SheetPart } from '../../../electron/core/paper/sheet-data/sheet-part.ts';
import { splitIntoParts } from '../../../electron/core/paper/sheet-data/split-parts.ts';
import { linesOfPart } from '../../../electron/core/paper/sheet-data/typed-lines.ts';
import { hash256 } from '../../../electron/core/crypto/sodium.ts';
import { weakestKdf } from '../../../electron/core/crypto/calibration.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';
import { readQrCodes } from '../../support/qr-reader.ts';
import { qrPicture } from '../../support/qr-picture.ts';
import { recordOf } from '../paper/record-samples.ts';
import { deriveKey, passphrase } from '../paper/round-trip.ts';

let test: TestCore;
let sealed: readonly SheetPart[];

const sheetNumber = 12_345_678;
const many = (issuer: string) =>
  recordOf(
    Array.from({ length: 60 }, (_, at) => `code-${at}-of-${issuer}`),
    { issuer },
  );
const plain = splitIntoParts([many('Bank'), many('Mail')].map(encodeRecord), {
  content: 'plain',
  sheetNumber,
  width: 40,
}).flat();
const linesOf = (parts: readonly SheetPart[]): readonly string[] =>
  parts
    .flatMap(linesOfPart)
    .map(({ label, groups, check }) => `${label} ${groups.join(' ')} ${check}`);

beforeAll(async () => {
  test = await openTestCore({ readQrCodes });
  await test.create();
  const message = await sealRecords([encodeRecord(many('Secret'))], {
    sheetNumber,
    passphrase,
    kdf: weakestKdf,
    deriveKey,
  });
  sealed = splitIntoParts([message], { content: 'sealed', sheetNumber, width: 40 }).flat();
});

afterAll(() => test.dispose());

/** Bytes of every file beside the vault: nothing may change, and nothing may come to them. */
async function filesNow(): Promise<readonly string[]> {
  const names = (await readdir(test.folder)).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(`${test.folder}/${name}`);
      return `${name} ${createHash('sha256').update(bytes).digest('hex')}`;
    }),
  );
}

interface Given {
  readonly pictures?: readonly Uint8Array<ArrayBuffer>[];
  readonly lines?: string;
  readonly passphrase?: string;
}

/** A part whose checksum is right whatever it says. */
function forged(part: SheetPart | undefined, change: (bytes: Uint8Array) => void): SheetPart {
  if (part === undefined) throw new Error('no part to forge');
  const payload = Uint8Array.from(part.payload);
  change(payload);
  return { ...part, payload };
}

/** A record of one part whose bytes are changed and whose checksum is made to fit. */
function forgedRecord(change: (bytes: Uint8Array) => void): string {
  const bytes = encodeRecord(recordOf(['aaaa-bbbb']));
  const body = bytes.subarray(0, bytes.length - 4);
  change(body);
  const label = new TextEncoder().encode('sparekey/v1/sheet-record\0');
  bytes.set(hash256(label, body).subarray(0, 4), body.length);
  return splitIntoParts([bytes], { content: 'plain', sheetNumber, width: 40 })
    .flat()
    .map(partToText)
    .join('\n');
}

type Case = readonly [string, () => Given, ErrorCode, Readonly<Record<string, unknown>>?];

const bad: readonly Case[] = [
  ['nothing at all', () => ({}), 'paper.noCodeFound'],
  ['a photo without a code', () => ({ pictures: [qrPicture([])] }), 'paper.noCodeFound'],
  [
    'a photo of another QR code',
    () => ({ pictures: [qrPicture(['otpauth://totp/x?secret=ABC'])] }),
    'paper.noCodeFound',
  ],
  [
    'a file that is no picture',
    () => ({ pictures: [qrPicture([]), new TextEncoder().encode('hello')] }),
    'paper.unreadablePicture',
    { picture: 2 },
  ],
  [
    'a cut picture',
    () => ({ pictures: [qrPicture(['SK1:00']).subarray(0, 60)] }),
    'paper.unreadablePicture',
    { picture: 1 },
  ],
  [
    'a code of which a part is missing',
    () => ({ pictures: [qrPicture(sealed.slice(0, 1).map(partToText))], passphrase }),
    'paper.partsMissing',
    { part: 2 },
  ],
  [
    'an encrypted sheet without its passphrase',
    () => ({ lines: linesOf(sealed).join('\n') }),
    'paper.passphraseNeeded',
  ],
  [
    'an encrypted sheet and another passphrase',
    () => ({ lines: linesOf(sealed).join('\n'), passphrase: 'another' }),
    'paper.wrongPassphrase',
  ],
  [
    'a mistyped line',
    () => ({
      lines: linesOf(plain)
        .map((line, at) =>
          at === 7 ? line.replace(/.$/, (last) => (last === '0' ? '1' : '0')) : line,
        )
        .join('\n'),
    }),
    'paper.typo',
    { line: 8 },
  ],
  [
    'a line that is not there',
    () => ({
      lines: linesOf(plain)
        .filter((_, at) => at !== 7)
        .join('\n'),
    }),
    'paper.linesMissing',
    { part: 1, line: 8 },
  ],
  ['a sheet of a newer version', () => ({ lines: 'SK2:0400XWEWAG002002' }), 'paper.tooNew'],
  [
    'a record of a newer version',
    () => ({ lines: forgedRecord((bytes) => bytes.set([3])) }),
    'paper.tooNew',
    { version: 3 },
  ],
  [
    'pages of two prints',
    () => ({
      lines: [...plain, forged(plain[0], (bytes) => bytes.set([9], 40))].map(partToText).join('\n'),
    }),
    'paper.partsDisagree',
  ],
  [
    'plain and encrypted pages under one ID',
    () => ({ lines: [...plain, ...sealed].map(partToText).join('\n'), passphrase }),
    'paper.partsDisagree',
  ],
  [
    'a sealed part that was changed',
    () => ({
      lines: sealed
        .map((part, at) => partToText(at === 1 ? forged(part, (bytes) => bytes.set([1], 9)) : part))
        .join('\n'),
      passphrase,
    }),
    'paper.malformed',
  ],
  [
    'key settings that cost a fortune',
    () => ({
      lines: sealed
        .map((part, at) =>
          partToText(at === 0 ? forged(part, (bytes) => bytes.set([255, 255, 255], 1)) : part),
        )
        .join('\n'),
      passphrase,
    }),
    'paper.unsafeParameters',
  ],
  [
    'key settings that cost nothing',
    () => ({
      lines: sealed
        .map((part, at) =>
          partToText(at === 0 ? forged(part, (bytes) => bytes.set([1, 1, 0], 1)) : part),
        )
        .join('\n'),
      passphrase,
    }),
    'paper.unsafeParameters',
  ],
  [
    'a count beyond all limits',
    () => ({ lines: forgedRecord((bytes) => bytes.set([255, 255, 127], bytes.length - 13)) }),
    'paper.malformed',
  ],
  [
    'a text that claims gigabytes',
    () => ({ lines: forgedRecord((bytes) => bytes.set([255, 255, 255, 127], 7)) }),
    'paper.malformed',
  ],
  [
    '9,999 parts of which one is there',
    () => ({
      lines: plain
        .slice(1, 2)
        .map((part) => partToText({ ...part, count: 9999 }))
        .join('\n'),
    }),
    'paper.partsMissing',
    { part: 1, count: 9999 },
  ],
  [
    'only spare parts',
    () => ({ lines: parityParts(plain).map(partToText).join('\n') }),
    'paper.partsMissing',
  ],
  [
    'more text than a person types',
    () => ({ lines: 'x'.repeat(4 * 1024 * 1024 + 1) }),
    'request.invalid',
  ],
  [
    'a line that never ends',
    () => ({ lines: '1-01 '.padEnd(4 * 1024 * 1024, 'A ') }),
    'paper.typo',
    { line: 1 },
  ],
];

describe('restoring from', () => {
  const cases = bad.map(([what, given, code, detail = {}]) => ({ what, given, code, detail }));
  it.each(cases)(
    '$what fails with a clear reason and writes nothing',
    async ({ given, code, detail }) => {
      const before = await filesNow();
      const { revision } = await test.request('vault.snapshot', {});
      const { pictures = [], lines = '', passphrase: secret } = given();
      const asked = test.request('paper.restore', {
        pictures: [...pictures],
        lines,
        ...(secret === undefined ? {} : { passphrase: secret }),
      });
      await expect(asked).rejects.toThrowError(
        expect.objectContaining({ code, detail: expect.objectContaining(detail) as unknown }),
      );
      expect(await filesNow()).toEqual(before);
      expect((await test.request('vault.snapshot', {})).revision).toBe(revision);
    },
  );

  it('a sheet of an attacker shows its text as text, and writes nothing before a yes', async () => {
    const before = await filesNow();
    const script = '<img src=x onerror=alert(1)>\u202e';
    const record = recordOf([script, '=1+1'], {
      issuer: script,
      name: script,
      url: 'javascript:alert(1)',
    });
    const lines = splitIntoParts([encodeRecord(record)], {
      content: 'plain',
      sheetNumber,
      width: 40,
    })
      .flat()
      .map(partToText)
      .join('\n');
    const { draft } = await test.request('paper.restore', { pictures: [], lines });
    expect(draft.files[0]?.accounts[0]).toMatchObject({ issuer: script, account: script });
    expect(await filesNow()).toEqual(before);
  });
});
