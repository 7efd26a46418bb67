import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { createWorkerKeyDerivation } from '../../../electron/core/crypto/key-derivation.ts';
import { openVaultBytes } from '../../../electron/core/vault/vault-file.ts';
import { importText } from '../../support/import-text.ts';
import { openTestCore, testPassphrase, type TestCore } from '../../support/open-test-core.ts';
import { testCodes } from '../../support/test-change.ts';

let test: TestCore;

afterEach(async () => {
  await test.dispose();
});

const deriveKey = createWorkerKeyDerivation(
  new URL('../../../electron/core/crypto/key-derivation-worker.ts', import.meta.url),
);
const first = testCodes(6, 1);
const second = testCodes(6, 2);

/** Which of the codes the decrypted image of a file holds. */
async function codesIn(path: string): Promise<readonly string[]> {
  const secret = { kind: 'passphrase', passphrase: testPassphrase } as const;
  const { image } = await openVaultBytes(await readFile(path), secret, deriveKey);
  const text = Buffer.from(image).toString('latin1');
  return [...first, ...second].filter((code) => text.includes(code));
}

describe('deleting one code set', () => {
  it('can be taken back, and for good it leaves nothing in the vault nor in the previous copy', async () => {
    test = await openTestCore();
    await test.create();
    const { accountId } = await importText(test, first.join('\n'));
    const target = { kind: 'existing', accountId } as const;
    await importText(test, second.join('\n'), { target, mode: 'replace' });
    const sets = async () => (await test.request('account.detail', { accountId })).sets;
    const [active, replaced] = await sets();
    const codeSetId = replaced?.id ?? '';

    const once = await test.request('codeSet.delete', { codeSetId });
    expect(await test.request('vault.snapshot', {})).toMatchObject({
      trashCount: 1,
      accounts: [{ id: accountId, remaining: 6 }],
    });
    await test.request('account.restore', { accountId: once.accountId });
    expect(await sets()).toEqual([active, replaced]);

    const again = await test.request('codeSet.delete', { codeSetId });
    expect(await codesIn(test.vaultPath)).toEqual([...first, ...second]);
    await test.request('account.deleteForGood', { accountIds: [again.accountId] });
    expect(await codesIn(test.vaultPath)).toEqual(second);
    expect(await codesIn(`${test.vaultPath}.previous`)).toEqual(second);
    expect(await sets()).toEqual([{ ...active, number: 1 }]);
  });
});
