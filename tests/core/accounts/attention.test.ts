import { describe, expect, it } from 'vitest';
import { attentionOf } from '../../../electron/core/accounts/attention.ts';
import type {
  AccountStatus,
  AttentionReason,
  SheetState,
  VaultSettings,
} from '../../../shared/vault-types.ts';

const now = Date.UTC(2026, 10, 24, 12);
const everything: VaultSettings = { lowThreshold: 2, oldSetMonths: 12, warnNeverPrinted: true };
const nothing: VaultSettings = { lowThreshold: 2, oldSetMonths: null, warnNeverPrinted: false };

interface Case {
  readonly status?: AccountStatus;
  readonly remaining?: number;
  readonly sheet?: SheetState;
  readonly setDate?: number | null;
  readonly pending?: boolean;
  readonly archived?: boolean;
}

function reasons(given: Case, settings: VaultSettings): readonly AttentionReason[] {
  return attentionOf(
    {
      status: given.status ?? 'ok',
      remaining: given.remaining ?? 8,
      archivedAt: given.archived === true ? now : null,
      unanswered: given.pending === true,
      setDate: given.setDate === undefined ? now : given.setDate,
      sheet: { state: given.sheet ?? 'current' },
    },
    settings,
    now,
  );
}

describe('reasons for attention', () => {
  it.each<[string, Case, readonly AttentionReason[]]>([
    ['a full set on paper', {}, []],
    ['all used', { status: 'exhausted', remaining: 0 }, ['exhausted']],
    [
      'all used, old and never printed',
      { status: 'exhausted', remaining: 0, setDate: 0, sheet: 'none' },
      ['exhausted'],
    ],
    ['low', { status: 'low', remaining: 2 }, ['low']],
    ['a use without an answer', { pending: true }, ['unanswered']],
    ['no codes', { status: 'none', remaining: 0, setDate: null, sheet: 'none' }, ['noCodes']],
    ['a set of exactly the age', { setDate: Date.UTC(2025, 10, 24, 12) }, ['oldSet']],
    ['a set a moment younger', { setDate: Date.UTC(2025, 10, 24, 12) + 1 }, []],
    ['never printed', { sheet: 'none' }, ['neverPrinted']],
    ['a lost sheet', { sheet: 'lost' }, ['neverPrinted']],
    ['a stale sheet', { sheet: 'stale' }, ['staleSheet']],
    ['a sheet to mark', { sheet: 'toMark' }, []],
    [
      'several, the worst first',
      { status: 'low', remaining: 1, pending: true, setDate: 0, sheet: 'stale' },
      ['low', 'unanswered', 'oldSet', 'staleSheet'],
    ],
    [
      'an archived account',
      { archived: true, status: 'exhausted', remaining: 0, pending: true },
      [],
    ],
  ])('%s', (_what, given, expected) => {
    expect(reasons(given, everything)).toEqual(expected);
  });

  it('leaves out age and paper unless the vault asks for them', () => {
    expect(reasons({ setDate: 0, sheet: 'none' }, nothing)).toEqual([]);
    expect(reasons({ setDate: 0, sheet: 'stale' }, nothing)).toEqual(['staleSheet']);
  });
});
