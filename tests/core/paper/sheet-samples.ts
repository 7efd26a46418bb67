import fc from 'fast-check';
import type { SetData } from '../../../electron/core/paper/block-record.ts';
import type { SheetAccount, SheetInput } from '../../../electron/core/paper/sheet-layout.ts';
import type { Sheet, SheetCode, SheetOptions } from '../../../shared/paper/sheet-types.ts';

const day = (text: string): number => Date.parse(`${text}T12:00:00`);

export const live = (value: string, position: number): SheetCode => ({
  position,
  value,
  state: 'live',
  usedAt: null,
});

export const account = (
  accountId: string,
  values: readonly string[],
  more: Partial<SheetAccount> = {},
): SheetAccount => ({
  accountId,
  issuer: 'GitHub',
  name: 'alexdoe',
  url: 'https://github.com/login',
  kind: 'any-order',
  codes: values.map((value, at) => live(value, at + 1)),
  ...more,
});

export const numbered = (count: number, length: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => String(at + 1).padStart(length, '7'));

export const partlyUsed: SheetAccount = account('used', [], {
  codes: [
    { position: 1, value: 'gone1-gone1', state: 'worked', usedAt: day('2026-03-09') },
    { position: 2, value: 'gone2-gone2', state: 'rejected', usedAt: day('2026-03-28') },
    { position: 3, value: 'gone3-gone3', state: 'reserved', usedAt: day('2026-09-01') },
    { position: 4, value: 'gone4-gone4', state: 'worked', usedAt: null },
    live('f10b8-0c71e', 5),
    live('6e2a4-d98b3', 6),
  ],
});

export const input = (
  accounts: readonly SheetAccount[],
  more: Partial<SheetInput> = {},
): SheetInput => ({
  sheetId: 'SK-7F3Q-2M',
  vaultName: 'Personal',
  printedAt: day('2026-04-21'),
  paper: 'A4',
  accounts,
  ...more,
});

const names = fc.oneof(
  fc.constantFrom('GitHub', 'alexdoe', '', 'חברת הטלפונים', '株式会社三井住友オンラインバンキング'),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.stringMatching(/^[A-Za-z ]{0,200}$/),
  fc.stringMatching(/^[W@]{150,200}$/),
);

const values = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-z0-9]{4}-[a-z0-9]{4}$/) },
  { weight: 2, arbitrary: fc.stringMatching(/^[a-f0-9]{16,80}$/) },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-z]{3,8}( [a-z]{3,8}){11,23}$/) },
  { weight: 1, arbitrary: fc.stringMatching(/^[!-~]{1,512}$/) },
);

const anyAccount = (most: number): fc.Arbitrary<Omit<SheetAccount, 'accountId'>> =>
  fc.record({
    issuer: names,
    name: names,
    url: fc.option(fc.oneof(fc.webUrl(), fc.string({ maxLength: 60 }))),
    kind: fc.constantFrom('any-order', 'ordered', 'single', 'reusable'),
    codes: fc
      .array(
        fc.record({
          value: values,
          state: fc.constantFrom<SheetCode['state']>('live', 'live', 'live', 'worked', 'reserved'),
        }),
        { minLength: 1, maxLength: most },
      )
      .map((codes) =>
        codes.map((code, at) => ({ ...code, position: at + 1, usedAt: day('2026-03-09') })),
      ),
  });

/** Sheets of a few accounts, some with long names, long codes or more codes than a page holds. */
export const anyInput: fc.Arbitrary<SheetInput> = fc
  .record({
    paper: fc.constantFrom('A4', 'Letter'),
    vaultName: names,
    accounts: fc.array(
      fc.oneof({ weight: 8, arbitrary: anyAccount(16) }, { weight: 1, arbitrary: anyAccount(120) }),
      { minLength: 1, maxLength: 12 },
    ),
  })
  .map(({ accounts, ...more }) =>
    input(
      accounts.map((one, at) => ({ ...one, accountId: `account-${at}` })),
      more,
    ),
  );

/** The same account with what a sheet's data say of it; spent codes have the value `spent-N` where their text is gone. */
export const withData = (given: SheetAccount, more: Partial<SetData> = {}): SheetAccount => ({
  ...given,
  data: {
    setNumber: 1,
    setTag: 7,
    issuedAtSeconds: null,
    createdAtSeconds: null,
    total: given.codes.length,
    codes: given.codes.map(({ position, value, state, usedAt }) => ({
      position,
      value: value ?? `spent-${position}`,
      state,
      usedAtSeconds: usedAt === null || state === 'live' ? null : Math.floor(usedAt / 1000),
      settledAtSeconds: null,
    })),
    ...more,
  },
});

export const options = (more: Partial<SheetOptions> = {}): SheetOptions => ({
  layout: 'sheet',
  spent: 'number',
  restore: 'codesAndLines',
  keptAt: '',
  ...more,
});

/** Texts of all QR codes of a sheet, in their order. */
export const qrTextsOf = ({ pages }: Sheet): readonly string[] =>
  pages.flatMap(({ blocks, faces, restore }) =>
    [
      ...blocks.flatMap(({ qrs }) => qrs),
      ...faces.flatMap((face) => (face.side === 'data' ? [face.qr] : [])),
      ...(restore?.qrs ?? []),
    ].map(({ text }) => text),
  );

/** Its typed lines as somebody would type them. */
export const typedLinesOf = ({ pages }: Sheet): readonly string[] =>
  pages
    .flatMap(({ restore }) => restore?.lines ?? [])
    .map(({ label, groups, check }) => `${label} ${groups.join(' ')} ${check}`);
