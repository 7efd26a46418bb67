import { describe, expect, it } from 'vitest';
import type { LockReason } from '../../../shared/app-types.ts';
import type { Reply } from '../../../shared/errors.ts';
import { createAppState } from '../../../electron/shell/app-state.ts';
import { createLockFlow } from '../../../electron/shell/lock-flow.ts';
import { createVaultRelay } from '../../../electron/shell/vault-relay.ts';
import { within } from '../../../electron/shell/within.ts';

const path = '/vaults/Personal.sparekey';

/** A lock flow whose parts write down, in order, what they were told. */
function flow(unlocked: boolean) {
  const steps: string[] = [];
  const step = (name: string) => async () => {
    await Promise.resolve();
    steps.push(name);
  };
  const state = createAppState(path);
  if (unlocked) state.unlocked(path);
  const lockFlow = createLockFlow({
    state,
    vaultProcess: { end: step('vault process ended') },
    window: { close: () => void steps.push('window closed'), open: step('window opened') },
    clipboard: { clearIfOurs: step('clipboard cleared') },
    stopAutoLock: () => void steps.push('auto-lock stopped'),
  });
  return { steps, state, lockFlow };
}

const ending = ['auto-lock stopped', 'window closed', 'vault process ended', 'clipboard cleared'];

describe('lock', () => {
  it('takes the page away, ends the vault process, clears the clipboard, opens a new window', async () => {
    const { steps, state, lockFlow } = flow(true);
    const locking = lockFlow.lock('idle');
    expect([state.phase, state.lockReason, lockFlow.busy]).toEqual(['locked', 'idle', true]);
    await locking;
    expect(steps).toEqual([...ending, 'window opened']);
    expect(lockFlow.busy).toBe(false);
  });

  it('does nothing while locked', async () => {
    const { steps, lockFlow } = flow(false);
    await lockFlow.lock('suspend');
    await lockFlow.lockWithoutWindow('person');
    expect(steps).toEqual([]);
  });

  it('runs once however often it is asked', async () => {
    const { steps, state, lockFlow } = flow(true);
    const reasons: LockReason[] = ['screenLocked', 'suspend', 'idle'];
    await Promise.all(reasons.map((reason) => lockFlow.lock(reason)));
    expect(steps).toEqual([...ending, 'window opened']);
    expect(state.lockReason).toBe('screenLocked');
  });

  it('leaves no window where none is wanted', async () => {
    const { steps, lockFlow } = flow(true);
    await lockFlow.lockWithoutWindow('person');
    expect(steps).toEqual(ending);
  });

  it('shuts down locked or not, after a lock that is under way', async () => {
    const { steps, lockFlow } = flow(true);
    const locking = lockFlow.lock('idle');
    await lockFlow.shutDown();
    await locking;
    expect(steps).toEqual([...ending, 'window opened', ...ending]);
  });
});

describe('a vault process that died by itself', () => {
  it('locks', async () => {
    const { steps, state, lockFlow } = flow(true);
    await lockFlow.vaultProcessEnded(true, 0);
    expect(state.lockReason).toBe('processEnded');
    expect(steps.at(-1)).toBe('window opened');
  });

  it.each([
    ['gives the page a new one', [[true, 0]], 1],
    ['is not tried again when it never came up', [[false, 0]], 0],
    [
      'is not tried again and again',
      [
        [true, 0],
        [true, 5000],
        [true, 14_000],
      ],
      1,
    ],
    [
      'is tried again after a while',
      [
        [true, 0],
        [true, 10_000],
      ],
      2,
    ],
  ] as const)('while locked %s', async (_name, ends, windows) => {
    const { steps, lockFlow } = flow(false);
    for (const [started, now] of ends) await lockFlow.vaultProcessEnded(started, now);
    expect(steps.filter((step) => step === 'window opened')).toHaveLength(windows);
  });
});

describe('relay', () => {
  /** A vault process that gives one reply to every request. */
  function relayWith(reply: Reply<unknown>, paths: { last: string | null; chosen: string | null }) {
    const sent: unknown[] = [];
    const state = createAppState(paths.last);
    if (paths.chosen !== null) state.chooseNewVault(paths.chosen);
    const relay = createVaultRelay({
      state,
      vaultProcess: {
        async request(name, params) {
          sent.push([name, params]);
          return reply;
        },
        async chooseVault(chosen) {
          sent.push(['host.chooseVault', chosen]);
        },
      },
      onUnlocked: state.unlocked,
    });
    return { sent, state, relay };
  }

  const done: Reply<unknown> = { ok: true, value: 'sealed answer' };
  const failed: Reply<unknown> = {
    ok: false,
    error: { code: 'vault.wrongPassphrase', detail: {} },
  };
  const fresh = '/vaults/New.sparekey';

  it.each([
    ['code.use', done, { last: path, chosen: null }, [], 'locked', path],
    ['vault.unlock', done, { last: path, chosen: null }, [path], 'unlocked', path],
    ['vault.unlock', failed, { last: path, chosen: null }, [path], 'locked', path],
    ['vault.unlock', done, { last: path, chosen: fresh }, [path], 'unlocked', path],
    ['vault.create', done, { last: path, chosen: fresh }, [fresh], 'unlocked', fresh],
    ['vault.create', done, { last: null, chosen: fresh }, [fresh], 'unlocked', fresh],
    ['vault.create', failed, { last: null, chosen: fresh }, [fresh], 'noVault', null],
  ] as const)('%s, %j, %j', async (name, reply, paths, told, phase, vaultPath) => {
    const { sent, state, relay } = relayWith(reply, paths);
    expect(await relay(name, 'sealed')).toBe(reply);
    expect(sent).toEqual([...told.map((chosen) => ['host.chooseVault', chosen]), [name, 'sealed']]);
    expect([state.phase, state.vaultPath]).toEqual([phase, vaultPath]);
  });

  it.each(['vault.unlock', 'vault.create'] as const)('%s needs a file', async (name) => {
    const { sent, relay } = relayWith(done, { last: null, chosen: null });
    await expect(relay(name, 'sealed')).rejects.toMatchObject({ code: 'vault.notChosen' });
    expect(sent).toEqual([]);
  });
});

describe('waiting with a limit', () => {
  it.each([
    ['in time', () => Promise.resolve(), true],
    ['too late', () => new Promise(() => undefined), false],
  ])('%s', async (_name, work, settled) => {
    expect(await within(20, work())).toBe(settled);
  });

  it('passes a failure through', async () => {
    await expect(within(20, Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  });
});
