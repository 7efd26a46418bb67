import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withChange } from '../../../shared/vault-change.ts';
import type { VaultSnapshot } from '../../../shared/vault-types.ts';
import { importText } from '../../support/import-text.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';
import { testCodes } from '../../support/test-change.ts';

let test: TestCore;
let accountId: string;
let start: VaultSnapshot;

beforeEach(async () => {
  test = await openTestCore();
  await test.create();
  ({ accountId } = await importText(test, testCodes(10).join('\n')));
  start = await test.request('vault.snapshot', {});
});

afterEach(async () => {
  await test.dispose();
});

/** What a page that heard every event shows. */
function shown(): VaultSnapshot {
  return test.events.reduce(
    (snapshot, event) =>
      event.type === 'vault.changed' && event.change.since === snapshot.revision
        ? withChange(snapshot, event.change)
        : snapshot,
    start,
  );
}

const unanswered = (snapshot: VaultSnapshot): readonly [number, boolean] => [
  snapshot.attentionCount,
  snapshot.accounts[0]?.pendingUse != null,
];

describe('a code that the person has before them', () => {
  it('is no cause for alarm until they turn away from it', async () => {
    const { useId } = await test.request('code.use', { accountId });
    expect(unanswered(shown())).toEqual([0, true]);
    expect((await test.request('account.detail', { accountId })).account.attention).toEqual([]);
    await test.request('code.letGo', { useId });
    expect(unanswered(shown())).toEqual([1, true]);
    expect(await test.request('vault.snapshot', {})).toEqual(shown());
    expect(shown().accounts[0]?.attention).toEqual(['unanswered']);
  });

  it('is none when it was answered, and letting go of it then says nothing', async () => {
    const { useId } = await test.request('code.use', { accountId });
    await test.request('code.settle', { useId, outcome: 'worked' });
    expect(unanswered(shown())).toEqual([0, false]);
    await test.request('code.letGo', { useId });
    await test.request('code.letGo', { useId: accountId });
    expect(unanswered(shown())).toEqual([0, false]);
  });

  it('is only one: taking another lets go of the first', async () => {
    await test.request('code.use', { accountId });
    await test.request('code.use', { accountId });
    expect(unanswered(shown())).toEqual([1, true]);
  });

  it('is asked about after a crash', async () => {
    await test.request('code.use', { accountId });
    test = await test.restart();
    expect(unanswered(await test.unlock())).toEqual([1, true]);
  });
});
