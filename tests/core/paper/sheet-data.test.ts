import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinParts } from '../../../electron/core/paper/sheet-data/join-parts.ts';
import { parityParts } from '../../../electron/core/paper/sheet-data/parity.ts';
import { partFromText, partToText } from '../../../electron/core/paper/sheet-data/part-text.ts';
import {
  decodeRecord,
  encodeRecord,
} from '../../../electron/core/paper/sheet-data/record-codec.ts';
import { sheetIdOf, sheetNumberOf } from '../../../electron/core/paper/sheet-data/sheet-number.ts';
import {
  decodePart,
  encodePart,
  type SheetPart,
} from '../../../electron/core/paper/sheet-data/sheet-part.ts';
import type { SheetRecord } from '../../../electron/core/paper/sheet-data/sheet-record.ts';
import {
  partBytes,
  splitIntoParts,
  type QrWidth,
} from '../../../electron/core/paper/sheet-data/split-parts.ts';
import { VaultError } from '../../../shared/errors.ts';
import { withCode } from '../../support/with-code.ts';
import { anyRecord, recordOf } from './record-samples.ts';

const sheetNumber = sheetNumberOf('SK-7F3Q-2M') ?? 0;

const partsOf = (records: readonly SheetRecord[], width: QrWidth = 40): readonly SheetPart[] =>
  splitIntoParts(records.map(encodeRecord), { content: 'plain', sheetNumber, width }).flat();

/** Same order for the same seed, so that a failure can be run again. */
const shuffled = <Item>(items: readonly Item[], seed: number): readonly Item[] =>
  items
    .map((item, at) => ({ item, rank: ((at + 1) * 7919 + seed * 104_729) % 1009 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);

describe('a record', () => {
  it('reads back as it was', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(decodeRecord(encodeRecord(record))).toEqual(record);
      }),
    );
  });

  it('of ten usual codes takes one QR code of 40 mm', () => {
    const record = recordOf(Array.from({ length: 10 }, (_, at) => `0c7d1-4fa9${at}`));
    expect(encodeRecord(record).length).toBe(198);
    expect(partsOf([record])).toHaveLength(1);
  });

  it('with any one byte changed is refused by name', () => {
    const bytes = encodeRecord(recordOf(['aaaa-bbbb', 'cccc-dddd']));
    for (const at of bytes.keys()) {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0x41;
      expect(() => decodeRecord(changed)).toThrowError(withCode('paper.malformed'));
      expect(() => decodeRecord(bytes.subarray(0, at))).toThrowError(withCode('paper.malformed'));
    }
  });
});

describe('versions of a record', () => {
  const frozen =
    '0104c0cd9dcf0608506572736f6e616c0647697448756207616c6578646f651868747470733a2f2f6769746875622e636f6d2f6c6f67696e01f8acd1910101010009616161612d62626262f9a45f91';
  const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
  const used = { position: 1, value: 'aaaa', state: 'worked', usedAtSeconds: null } as const;

  it('are the first where nothing of the second is said, so that a sheet of then still reads', () => {
    const record = recordOf(['aaaa-bbbb']);
    expect(hex(encodeRecord(record))).toBe(frozen);
    expect(decodeRecord(Uint8Array.from(Buffer.from(frozen, 'hex')))).toEqual(record);
  });

  it.each([
    ['a creation date', { createdAtSeconds: 5 }],
    ['an answer', { codes: [{ ...used, settledAtSeconds: 7 }] }],
  ] as const)('are the second for %s', (_what, more) => {
    const record = recordOf(['aaaa'], more);
    const bytes = encodeRecord(record);
    expect(bytes[0]).toBe(2);
    expect(decodeRecord(bytes)).toEqual(record);
  });

  it('know no time that a calendar cannot show', () => {
    for (const createdAtSeconds of [-1, 2 ** 41]) {
      const bytes = encodeRecord(recordOf(['aaaa'], { createdAtSeconds }));
      expect(() => decodeRecord(bytes)).toThrowError(withCode('paper.malformed'));
    }
  });
});

describe('the sheet ID', () => {
  it.each([
    ['SK-7F3Q-2M', 'SK-7F3Q-2M'],
    ['sk 7f3q 2m', 'SK-7F3Q-2M'],
    ['7F3Q2M', 'SK-7F3Q-2M'],
    ['SK-OIL0-00', 'SK-0110-00'],
    ['SK-ZZZZ-ZZ', 'SK-ZZZZ-ZZ'],
  ])('%s is %s', (typed, id) => {
    expect(sheetIdOf(sheetNumberOf(typed) ?? -1)).toBe(id);
  });

  it.each(['', 'SK-7F3', 'SK-7F3Q-2MX', 'SK-7F3Q-2U', 'hello world'])('%j is none', (typed) => {
    expect(sheetNumberOf(typed)).toBeNull();
  });
});

describe('parts', () => {
  it.each<QrWidth>([40, 60])(
    'are at most as long as a code of %i mm holds, with parity',
    (width) => {
      fc.assert(
        fc.property(fc.array(anyRecord, { minLength: 1, maxLength: 6 }), (records) => {
          const parts = partsOf(records, width);
          for (const part of [...parts, ...parityParts(parts)]) {
            expect(encodePart(part).length).toBeLessThanOrEqual(partBytes[width]);
            expect(partFromText(partToText(part))).toEqual(part);
          }
        }),
        { numRuns: 50 },
      );
    },
  );

  it('give the records in any order, read twice, and without any one of them', () => {
    fc.assert(
      fc.property(
        fc.array(anyRecord, { minLength: 1, maxLength: 20 }),
        fc.nat(),
        (records, seed) => {
          const parts = partsOf(records);
          const all = [...parts, ...parityParts(parts)];
          const lost = seed % all.length;
          const read = shuffled([...all, ...all.slice(0, 3)], seed).filter(
            (part) => part !== all[lost],
          );
          const [sheet] = joinParts(read);
          expect(sheet?.missing).toEqual([]);
          expect(sheet?.messages.map(decodeRecord)).toEqual(records);
          expect(sheet?.sheetId).toBe('SK-7F3Q-2M');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('name what is missing when more is lost, and still give the records that are whole', () => {
    const records = Array.from({ length: 20 }, (_, at) => recordOf([`code-${at}`]));
    const parts = partsOf(records);
    const read = [...parts, ...parityParts(parts)].filter(
      ({ parity, number }) => parity || ![3, 4, 18].includes(number),
    );
    const [sheet] = joinParts(read);
    expect(sheet?.missing).toEqual([3, 4]);
    expect(sheet?.rebuilt).toEqual([18]);
    expect(sheet?.messages).toHaveLength(18);
  });

  it('of two prints under one ID are refused', () => {
    const one = partsOf([recordOf(['aaaa'])]);
    const other = partsOf([recordOf(['bbbb'])]);
    const longer = partsOf([recordOf(['aaaa']), recordOf(['bbbb'])]);
    expect(() => joinParts([...one, ...other])).toThrowError(withCode('paper.partsDisagree'));
    expect(() => joinParts([...one, ...longer])).toThrowError(withCode('paper.partsDisagree'));
  });

  it('of several sheets are kept apart', () => {
    const other = partsOf([recordOf(['bbbb'])]).map((part) => ({ ...part, sheetNumber: 1 }));
    const sheets = joinParts([...other, ...partsOf([recordOf(['aaaa'])])]);
    expect(sheets.map(({ sheetId }) => sheetId)).toEqual(['SK-0000-01', 'SK-7F3Q-2M']);
  });
});

describe('hostile data', () => {
  it.each([
    ['SK2:0123', 'paper.tooNew'],
    ['SK1:', 'paper.malformed'],
    ['SK1:00', 'paper.malformed'],
    ['SK1:lower', 'paper.malformed'],
    [`SK1:${'0'.repeat(5000)}`, 'paper.malformed'],
    ['https://example.org', 'paper.malformed'],
  ] as const)('%.20s is refused', (text, code) => {
    expect(() => partFromText(text)).toThrowError(withCode(code));
  });

  it('of a later part or record version is told from damage', () => {
    const [part] = partsOf([recordOf(['aaaa'])]);
    if (part === undefined) throw new Error('no part');
    const bytes = encodePart(part);
    bytes[0] = 2;
    expect(() => decodePart(bytes)).toThrowError(withCode('paper.tooNew'));
  });

  it('only ever throws a named failure and takes no time or memory by a count that it claims', () => {
    const samples = partsOf([recordOf(['aaaa-bbbb', 'cccc-dddd'])]).map(encodePart);
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc
        .tuple(fc.constantFrom(...samples), fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 8 }))
        .map(([sample, at, patch]) => {
          const changed = Uint8Array.from(sample);
          changed.set(
            patch.subarray(0, changed.length - (at % changed.length)),
            at % changed.length,
          );
          return changed;
        }),
    );
    const named = (work: () => unknown): void => {
      try {
        work();
      } catch (error) {
        expect(error).toBeInstanceOf(VaultError);
        expect((error as VaultError).code).toMatch(/^paper\./);
      }
    };
    fc.assert(
      fc.property(bytes, (input) => {
        named(() => decodePart(input));
        named(() => decodeRecord(input));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads no code of a record whose checksum was made for lies: a position or length beyond all limits', () => {
    const lies: readonly Partial<SheetRecord>[] = [
      { issuer: '' },
      { total: 0 },
      { total: 1001 },
      { issuer: 'x'.repeat(201) },
      { name: 'x'.repeat(321) },
      {
        codes: [
          {
            position: 1001,
            value: 'a',
            state: 'live',
            usedAtSeconds: null,
            settledAtSeconds: null,
          },
        ],
      },
      {
        codes: [
          { position: 1, value: '', state: 'live', usedAtSeconds: null, settledAtSeconds: null },
        ],
      },
      {
        codes: [
          {
            position: 1,
            value: 'x'.repeat(513),
            state: 'live',
            usedAtSeconds: null,
            settledAtSeconds: null,
          },
        ],
      },
    ];
    for (const lie of lies) {
      const bytes = encodeRecord(recordOf(['aaaa'], lie));
      expect(() => decodeRecord(bytes)).toThrowError(withCode('paper.malformed'));
    }
  });
});
