import { afterEach, describe, expect, it } from 'vitest';
import { failing } from '../../support/failing.ts';
import { openTestCore, testPassphrase, type TestCore } from '../../support/open-test-core.ts';

let test: TestCore;

afterEach(async () => {
  await test.dispose();
});

describe('opening', () => {
  it('tells apart: nothing chosen, no file, wrong passphrase, open already', async () => {
    test = await openTestCore();
    const secret = { kind: 'passphrase', passphrase: 'not this one' } as const;
    const unlock = () => test.request('vault.unlock', { secret, copy: 'current' });
    await expect(unlock()).rejects.toThrowError(failing('vault.notChosen'));
    await test.host('host.chooseVault', { path: test.vaultPath });
    await expect(unlock()).rejects.toThrowError(
      failing('vault.notFound', { fileName: 'Personal.sparekey' }),
    );
    await test.create();
    await expect(unlock()).rejects.toThrowError(failing('request.invalid'));
    await expect(test.create()).rejects.toThrowError(failing('request.invalid'));
    test = await test.restart();
    await test.host('host.chooseVault', { path: test.vaultPath });
    await expect(unlock()).rejects.toThrowError(failing('vault.wrongPassphrase'));
    await expect(test.request('vault.snapshot', {})).rejects.toThrowError(failing('vault.locked'));
    expect(() => test.core.session()).toThrowError(failing('vault.locked'));
  });

  it('makes guessing slow after three wrong tries', async () => {
    let now = 1_000_000;
    test = await openTestCore({ clock: { now: () => now } });
    await test.create();
    test = await test.restart();
    await test.host('host.chooseVault', { path: test.vaultPath });
    const wrong = () =>
      test.request('vault.unlock', {
        secret: { kind: 'passphrase', passphrase: 'not this one' },
        copy: 'current',
      });
    for (let index = 0; index < 3; index += 1) {
      await expect(wrong()).rejects.toThrowError(failing('vault.wrongPassphrase'));
    }
    await expect(wrong()).rejects.toThrowError(failing('vault.tryLater', { seconds: 2 }));
    await expect(test.unlock()).rejects.toThrowError(failing('vault.tryLater', { seconds: 2 }));
    now += 2000;
    expect((await test.unlock()).vaultName).toBe('Personal');
  });

  it('shows progress from start to end, also of a failure', async () => {
    test = await openTestCore();
    await test.create();
    test = await test.restart();
    await test.host('host.chooseVault', { path: test.vaultPath });
    await expect(
      test.request('vault.unlock', {
        secret: { kind: 'passphrase', passphrase: 'not this one' },
        copy: 'current',
      }),
    ).rejects.toThrow();
    expect(test.events).toEqual([
      { type: 'progress', task: 'unlock', done: 0, total: null },
      { type: 'progress', task: 'unlock', done: 1, total: 1 },
    ]);
  });

  it('closes a vault that is still being opened when the core is closed', async () => {
    test = await openTestCore();
    await test.create();
    test = await test.restart();
    const unlocking = test.unlock();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await test.core.close();
    await expect(unlocking).rejects.toThrowError(failing('vault.locked'));
    test = await test.restart();
    expect((await test.unlock()).readOnly).toBeNull();
  });
});

describe('recovery key', () => {
  it('is kept until one group of it was typed back, then forgotten', async () => {
    test = await openTestCore();
    const { recoveryKey } = await test.create();
    const group = recoveryKey.split(' ')[6] ?? '';
    const page = await test.host('host.recoverySheetHtml', {});
    expect(page.html).toContain(group);
    expect(page.title).not.toContain(group);
    const confirm = (typed: string) => test.request('recoverySheet.confirm', { group: 7, typed });
    await expect(confirm('AAAA')).rejects.toThrowError(
      failing('recoveryKey.mismatch', { group: 7 }),
    );
    const lenient = ` ${group.toLowerCase().replaceAll('o', '0').replaceAll('i', '1')}-`;
    expect(await confirm(lenient.replaceAll('b', '8'))).toBeNull();
    await expect(confirm(group)).rejects.toThrowError(failing('draft.expired'));
    await expect(test.host('host.recoverySheetHtml', {})).rejects.toThrowError(
      failing('draft.expired'),
    );
  });

  it('opens the vault, and is replaced by a new one when the passphrase changes', async () => {
    test = await openTestCore();
    const { recoveryKey: old, snapshot } = await test.create();
    const newPassphrase = 'harbour pencil gravel quiet mosaic tunnel';
    await expect(
      test.request('vault.rekey', {
        current: { kind: 'passphrase', passphrase: 'not this one' },
        newPassphrase,
      }),
    ).rejects.toThrowError(failing('vault.wrongPassphrase'));
    const { recoveryKey } = await test.request('vault.rekey', {
      current: { kind: 'passphrase', passphrase: testPassphrase },
      newPassphrase,
    });
    expect(recoveryKey).not.toBe(old);
    expect((await test.request('vault.snapshot', {})).passphraseChangedAt).toBeGreaterThan(
      snapshot.passphraseChangedAt,
    );
    test = await test.restart();
    await test.host('host.chooseVault', { path: test.vaultPath });
    const open = (key: string) =>
      test.request('vault.unlock', {
        secret: { kind: 'recoveryKey', recoveryKey: key },
        copy: 'current',
      });
    await expect(open(old)).rejects.toThrowError(failing('vault.wrongRecoveryKey'));
    await expect(test.unlock()).rejects.toThrowError(failing('vault.wrongPassphrase'));
    expect((await open(recoveryKey)).vaultName).toBe('Personal');
    expect(await test.host('host.settle', {})).toBeNull();
  });
});
