import { writeSync } from 'node:fs';
import { createAppEvents } from '../../../electron/core/api/app-events.ts';
import { createCodeHandlers } from '../../../electron/core/api/code-handlers.ts';
import { createOpenVault } from '../../../electron/core/api/open-vault.ts';
import { createNodeStorage } from '../../../electron/core/vault/vault-storage.ts';
import { openVault } from '../../../electron/core/vault/vault-session.ts';

/**
 * Uses codes, answers and takes back, as fast as the disk allows, and says on standard output what it is about to do and what it
 * was told is done. It never ends by itself: the test kills it. Arguments: vault, key derived from the passphrase in
 * hexadecimal, a number that the choices follow from.
 */
const [path = '', derivedKey = '', seed = '1'] = process.argv.slice(2);

const say = (...words: readonly (string | number)[]): void => {
  writeSync(1, `${words.join(' ')}\n`);
};

let state = Number(seed);
/** Numbers that are the same for the same seed (Park and Miller's generator). */
const below = (bound: number): number => {
  state = (state * 48_271) % 0x7fff_ffff;
  return state % bound;
};

const dependencies = {
  storage: createNodeStorage(),
  clock: { now: () => Date.now() },
  deriveKey: async () => Uint8Array.from(Buffer.from(derivedKey, 'hex')),
  deviceId: new Uint8Array(16),
};
const vault = createOpenVault(dependencies, createAppEvents());
vault.choose(path);
const secret = { kind: 'passphrase', passphrase: 'known to the test' } as const;
await vault.unlock((chosen) => openVault(dependencies, { path: chosen, secret, copy: 'current' }));
const codes = createCodeHandlers(vault);

const { accounts } = await vault.snapshot();
const open: string[] = [];
const outcomes = ['worked', 'rejected', 'released'] as const;
say('ready');

for (;;) {
  const choice = below(10);
  const useId = open[below(Math.max(1, open.length))];
  if (choice < 5 || useId === undefined) {
    const account = accounts[below(accounts.length)];
    const used = await codes['code.use']({ accountId: account?.id ?? '' });
    say('shown', used.useId, used.codeId);
    open.push(used.useId);
  } else if (choice < 8) {
    const outcome = outcomes[below(outcomes.length)] ?? 'worked';
    say('settling', useId, outcome);
    open.splice(open.indexOf(useId), 1);
    await codes['code.settle']({ useId, outcome });
    say('settled', useId, outcome);
  } else {
    say('settling', useId, 'released');
    open.splice(open.indexOf(useId), 1);
    await codes['code.undo']({ useId });
    say('settled', useId, 'released');
  }
}
