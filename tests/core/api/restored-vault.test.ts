import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Params } from '../../../shared/contract.ts';
import type { ImportDraft } from '../../../shared/import-types.ts';
import type { Sheet } from '../../../shared/paper/sheet-types.ts';
import type { AccountDetail, RevealedCode } from '../../../shared/vault-types.ts';
import { importText } from '../../support/import-text.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';
import { testCodes } from '../../support/test-change.ts';
import { options, qrTextsOf } from '../paper/sheet-samples.ts';

const day = 86_400_000;
let now = Date.UTC(2026, 0, 1);
const clock = { now: () => now };
let printer: TestCore;
let accountId: string;
const first = testCodes(10);
const second = first.map((code) => `2${code.slice(1)}`);

const put = (test: TestCore, codes: readonly string[]) =>
  importText(test, codes.join('\n'), { target: { kind: 'new', issuer: 'Bank', name: 'me' } });

beforeAll(async () => {
  printer = await openTestCore({ clock });
  await printer.create();
  ({ accountId } = await put(printer, first));
  await printer.request('account.edit', { accountId, changes: { url: 'https://bank.example/' } });
  await use(2, 'worked');
  await use(3, 'rejected');
  await use(4, null);
});

afterAll(() => printer.dispose());

async function use(position: number, outcome: 'worked' | 'rejected' | null): Promise<void> {
  now += 3 * day + 1234;
  const { useId } = await printer.request('code.use', { accountId, position });
  now += 40_000;
  if (outcome !== null) await printer.request('code.settle', { useId, outcome });
}

async function print(more: Partial<Params<'paper.preview'>> = {}): Promise<Sheet> {
  now += day;
  const { sheet } = await printer.request('paper.preview', {
    accountIds: [accountId],
    paper: 'A4',
    options: options({ keptAt: null }),
    ...more,
  });
  return sheet;
}

/** A new vault, with what the preview of these sheets offers taken as it is. */
async function restored(sheets: readonly Sheet[]): Promise<TestCore> {
  now += day;
  const test = await openTestCore({ clock });
  await test.create();
  const lines = sheets.flatMap(qrTextsOf).join('\n');
  const { draft } = await test.request('paper.restore', { pictures: [], lines });
  await test.request('import.commit', { draftId: draft.draftId, choices: choicesOf(draft) });
  return test;
}

function choicesOf(draft: ImportDraft): Params<'import.commit'>['choices'] {
  return draft.files.flatMap(({ accounts }, file) =>
    accounts.map(({ issuer, account: name, codes }, account) => ({
      file,
      account,
      target: { kind: 'new' as const, issuer: issuer ?? '', name: name ?? '' },
      mode: 'replace' as const,
      used: codes.filter((code) => code.used).map(({ position }) => position),
    })),
  );
}

/** All that a vault says of its one account, without what is of this file alone: ids, origin, order of uses. */
async function facts(test: TestCore) {
  const { accounts } = await test.request('vault.snapshot', {});
  expect(accounts).toHaveLength(1);
  const id = accounts[0]?.id ?? '';
  const detail = await test.request('account.detail', { accountId: id });
  const revealed: (readonly RevealedCode[])[] = [];
  for (const set of detail.sets) {
    revealed.push(await test.request('code.reveal', { codeSetId: set.id }));
  }
  const { issuer, name, url, remaining } = detail.account;
  return {
    issuer,
    name,
    url,
    remaining,
    sets: detail.sets.map((set, at) => setFacts(set, revealed[at] ?? [])),
  };
}

const seconds = (at: number | null): number | null => (at === null ? null : Math.floor(at / 1000));

function setFacts(set: AccountDetail['sets'][number], revealed: readonly RevealedCode[]) {
  return {
    kind: set.kind,
    number: set.number,
    active: set.replacedAt === null,
    issuedAt: seconds(set.issuedAt),
    createdAt: seconds(set.createdAt),
    codes: set.codes.map(({ position, state, usedAt, settledAt }, at) => ({
      position,
      state,
      value: revealed[at]?.value,
      usedAt: seconds(usedAt),
      settledAt: seconds(settledAt),
    })),
  };
}

describe('a vault that is restored from paper', () => {
  it('equals the one that printed it: address, dates, codes, uses and their times', async () => {
    const expected = await facts(printer);
    expect(expected.sets[0]?.codes.map(({ state }) => state).slice(0, 4)).toEqual([
      'live',
      'worked',
      'rejected',
      'reserved',
    ]);
    const test = await restored([await print()]);
    expect(await facts(test)).toEqual(expected);
    await test.dispose();
  });

  it('is whole from the cards of all holders, in any order, and honest about one that is not there', async () => {
    const expected = await facts(printer);
    const holders = [
      { keptAt: 'Wallet', positions: [1, 2, 3] },
      { keptAt: 'Safe', positions: [4, 5, 6] },
      { keptAt: 'Ada', positions: [7, 8, 9, 10] },
    ];
    const sheet = await print({ options: options({ layout: 'cards', keptAt: null }), holders });
    const whole = await restored([sheet]);
    expect(await facts(whole)).toEqual(expected);
    await whole.dispose();

    const lines = qrTextsOf(sheet).slice(1).join('\n');
    const { draft, sheets } = await printer.request('paper.restore', { pictures: [], lines });
    expect(sheets).toHaveLength(2);
    const [file, ...others] = draft.files;
    expect(others).toEqual([]);
    expect(file?.name).toBe(sheets.map(({ sheetId }) => sheetId).join(', '));
    expect(file?.accounts[0]?.codes.map(({ position }) => position)).toEqual([
      4, 5, 6, 7, 8, 9, 10,
    ]);
    expect(file?.accounts[0]?.printed).toMatchObject({ total: 10 });
  });

  it('has what was used since an older sheet, and both sets where one was replaced, from sheets in any order', async () => {
    const old = await print();
    await use(5, 'worked');
    const newer = await print();
    const expected = await facts(printer);
    const fromBoth = await restored([newer, old]);
    expect(await facts(fromBoth)).toEqual(expected);
    await fromBoth.dispose();

    now += day;
    await put(printer, second);
    const replaced = await facts(printer);
    expect(replaced.sets.map(({ active }) => active)).toEqual([true, false]);
    const all = await restored([await print(), old, newer]);
    expect(await facts(all)).toEqual(replaced);
    await all.dispose();
  });
});
