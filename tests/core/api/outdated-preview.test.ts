import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Params } from '../../../shared/contract.ts';
import { importText } from '../../support/import-text.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';
import { testCodes } from '../../support/test-change.ts';
import { withCode } from '../../support/with-code.ts';

let test: TestCore;
let accountId: string;
let otherId: string;

beforeEach(async () => {
  test = await openTestCore();
  await test.create();
  const store = async (issuer: string, seed: number) =>
    (
      await importText(test, testCodes(6, seed).join('\n'), {
        target: { kind: 'new', issuer, name: 'me' },
      })
    ).accountId;
  accountId = await store('Paper', 1);
  otherId = await store('Other', 2);
});
afterEach(() => test.dispose());

const preview = async (more: Partial<Params<'paper.preview'>> = {}): Promise<string> =>
  (await test.request('paper.preview', { accountIds: [accountId], paper: 'A4', ...more }))
    .previewId;
const use = async (position: number) => {
  const { useId } = await test.request('code.use', { accountId, position });
  await test.request('code.settle', { useId, outcome: 'worked' });
};
const outdated = withCode('paper.outdated');

describe('a preview from before a change', () => {
  it.each<readonly [string, () => Promise<unknown>]>([
    ['a code was used', () => use(2)],
    [
      'a code was shown and not answered yet',
      () => test.request('code.use', { accountId, position: 1 }),
    ],
    [
      'the set was replaced',
      () =>
        importText(test, testCodes(6, 3).join('\n'), { target: { kind: 'existing', accountId } }),
    ],
    [
      'the account got another name',
      () => test.request('account.edit', { accountId, changes: { name: 'you' } }),
    ],
    ['the account was deleted', () => test.request('account.delete', { accountId })],
  ])('where %s is neither printed nor saved nor recorded', async (_what, change) => {
    const previewId = await preview();
    await change();
    for (const name of ['host.sheetHtml', 'host.sheetTest', 'host.sheetBraille'] as const) {
      await expect(test.host(name, { previewId })).rejects.toThrowError(outdated);
    }
    await expect(test.request('paper.confirm', { previewId })).rejects.toThrowError(outdated);
    expect(await test.request('paper.ledger', {})).toEqual([]);
  });

  it('of holders’ cards is refused, too', async () => {
    const previewId = await preview({
      options: { layout: 'cards', spent: 'number', restore: 'codes', keptAt: null },
      holders: [
        { keptAt: 'Wallet', positions: [1, 2, 3] },
        { keptAt: 'Safe', positions: [4, 5, 6] },
      ],
    });
    await test.host('host.sheetHtml', { previewId });
    const again = await preview();
    await use(5);
    await expect(test.host('host.sheetHtml', { previewId })).rejects.toThrowError(outdated);
    await expect(test.host('host.sheetHtml', { previewId: again })).rejects.toThrowError(outdated);
  });

  it('is as good as new where something else changed, or the change was taken back', async () => {
    const previewId = await preview();
    await test.request('account.edit', { accountId: otherId, changes: { name: 'you' } });
    const { useId } = await test.request('code.use', { accountId, position: 1 });
    await test.request('code.settle', { useId, outcome: 'released' });
    await test.host('host.sheetHtml', { previewId });
    await test.request('paper.confirm', { previewId });
    expect(await test.request('paper.ledger', {})).toMatchObject([{ state: 'current' }]);
  });
});

describe('a sheet that is on paper when something changes', () => {
  it.each<readonly [string, () => Promise<unknown>, object]>([
    ['used code', () => use(2), { state: 'toMark', listings: [{ toMark: [2] }] }],
    [
      'name',
      () => test.request('account.edit', { accountId, changes: { name: 'you' } }),
      { state: 'stale', listings: [{ printedAs: [{ issuer: 'Paper', name: 'me' }] }] },
    ],
  ])('is recorded as it is: %s', async (_what, change, entry) => {
    const previewId = await preview();
    await test.host('host.sheetHtml', { previewId });
    await change();
    await test.request('paper.confirm', { previewId });
    expect(await test.request('paper.ledger', {})).toMatchObject([entry]);
  });
});
