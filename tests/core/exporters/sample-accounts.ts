import fc from 'fast-check';
import type { ExportAccount } from '../../../electron/core/exporters/export-account.ts';
import type { CodeSetKind, CodeState } from '../../../shared/vault-types.ts';

const day = (text: string): number => Date.parse(`${text}T12:00:00Z`);

export const sampleAccounts: readonly ExportAccount[] = [
  {
    issuer: 'GitHub',
    name: 'alexdoe',
    sets: [
      {
        kind: 'any-order',
        createdAt: day('2026-03-09'),
        replacedAt: null,
        codes: [
          { position: 1, value: 'f10b8-0c71e', state: 'worked' },
          { position: 2, value: '6e2a4-d98b3', state: 'live' },
          { position: 3, value: '0c7d1-4fa96', state: 'reserved' },
        ],
      },
      {
        kind: 'ordered',
        createdAt: day('2025-01-02'),
        replacedAt: day('2026-03-09'),
        codes: [{ position: 10, value: 'a53e8-b2074', state: 'rejected' }],
      },
    ],
  },
  { issuer: 'Empty', name: '', sets: [] },
];

/** Cells that are hard for CSV: formula starts, quotes, separators, line breaks, any Unicode. */
const hardText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .tuple(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ',', ';', ' ='),
      fc.string({ maxLength: 12 }),
    )
    .map((parts) => parts.join('')),
);

const instant = fc.integer({ min: 0, max: day('2100-01-01') });

export const anyAccounts: fc.Arbitrary<readonly ExportAccount[]> = fc.array(
  fc.record({
    issuer: hardText,
    name: hardText,
    sets: fc.array(
      fc.record({
        kind: fc.constantFrom<CodeSetKind>('any-order', 'ordered', 'single', 'reusable'),
        createdAt: instant,
        replacedAt: fc.option(instant),
        codes: fc.array(
          fc.record({
            position: fc.integer({ min: 1, max: 1000 }),
            value: hardText,
            state: fc.constantFrom<CodeState>('live', 'reserved', 'worked', 'rejected'),
          }),
          { maxLength: 4 },
        ),
      }),
      { maxLength: 3 },
    ),
  }),
  { maxLength: 4 },
);
