import fc from 'fast-check';
import type {
  RecordedCode,
  SheetRecord,
} from '../../../electron/core/paper/sheet-data/sheet-record.ts';

export const printedAtSeconds = Date.UTC(2026, 3, 21, 12) / 1000;

export const recordOf = (
  values: readonly string[],
  more: Partial<SheetRecord> = {},
): SheetRecord => ({
  vaultName: 'Personal',
  printedAtSeconds,
  issuer: 'GitHub',
  name: 'alexdoe',
  url: 'https://github.com/login',
  kind: 'any-order',
  setNumber: 1,
  setTag: 0x1234_5678,
  issuedAtSeconds: null,
  createdAtSeconds: null,
  total: values.length,
  codes: values.map((value, at) => ({
    position: at + 1,
    value,
    state: 'live',
    usedAtSeconds: null,
    settledAtSeconds: null,
  })),
  ...more,
});

const name = (maxLength: number) =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom('GitHub', 'alex@doe.example', '株式会社三井住友', 'חברה'),
    },
    {
      weight: 1,
      arbitrary: fc.string({ unit: 'grapheme', maxLength }).map((text) => text.slice(0, maxLength)),
    },
  );

const wellFormed = (text: string): string => text.toWellFormed();

const seconds = fc.integer({ min: 0, max: 2 ** 33 });

const code = fc.record({
  value: fc.oneof(
    { weight: 8, arbitrary: fc.stringMatching(/^[a-z0-9]{4,5}-[a-z0-9]{4,5}$/) },
    { weight: 4, arbitrary: fc.stringMatching(/^[0-9]{6,8}$/) },
    { weight: 1, arbitrary: fc.stringMatching(/^[!-~]{4,80}$/) },
  ),
  state: fc.constantFrom<RecordedCode['state']>(
    'live',
    'live',
    'live',
    'worked',
    'rejected',
    'reserved',
  ),
  time: fc.option(seconds),
  settled: fc.option(seconds),
});

/** One account's record with gaps in its positions, uses with and without time, and names of any script. */
export const anyRecord: fc.Arbitrary<SheetRecord> = fc
  .record({
    vaultName: name(100).map(wellFormed),
    issuer: name(200).map((text) => wellFormed(text) || 'x'),
    name: name(200).map(wellFormed),
    url: fc.option(fc.webUrl()),
    kind: fc.constantFrom<SheetRecord['kind']>('any-order', 'ordered', 'single', 'reusable'),
    setNumber: fc.integer({ min: 1, max: 40 }),
    setTag: fc.integer({ min: 0, max: 0xffff_ffff }),
    issuedAtSeconds: fc.option(seconds),
    createdAtSeconds: fc.option(seconds),
    gap: fc.integer({ min: 0, max: 3 }),
    codes: fc.array(code, { maxLength: 24 }),
  })
  .map(({ gap, codes, ...head }) => ({
    ...head,
    printedAtSeconds,
    total: codes.length,
    codes: codes.map(({ time, settled, ...rest }, at) => ({
      ...rest,
      position: (at + 1) * (gap + 1),
      usedAtSeconds: rest.state === 'live' ? null : time,
      settledAtSeconds: rest.state === 'live' || rest.state === 'reserved' ? null : settled,
    })),
  }));
