import path from 'node:path';
import type { Core } from '../core/create-core.ts';
import type { CommandContext } from './command-context.ts';
import { hostRequest, request } from './core-requests.ts';
import { type PassphraseOptions, readPassphrase } from './passphrase.ts';

/** Unlocks the vault for the time of `work`; afterwards everything in flight is on disk and the vault is locked again. */
export async function withVault(
  context: CommandContext,
  vaultFile: string,
  options: PassphraseOptions,
  work: (core: Core) => Promise<void>,
): Promise<void> {
  const passphrase = await readPassphrase(options, false);
  await withCore(context, vaultFile, async (core) => {
    const secret = { kind: 'passphrase', passphrase } as const;
    const { readOnly } = await request(core, 'vault.unlock', { secret, copy: 'current' });
    if (readOnly !== null) context.output.note('The vault is open for reading only.');
    await work(core);
  });
}

/** Like `withVault`, but leaves it to `work` to unlock or to create the vault. */
export async function withCore(
  context: CommandContext,
  vaultFile: string,
  work: (core: Core) => Promise<void>,
): Promise<void> {
  const core = context.startCore();
  try {
    await hostRequest(core, 'host.chooseVault', { path: path.resolve(vaultFile) });
    await work(core);
  } finally {
    await core.close();
  }
}
