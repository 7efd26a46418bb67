import { type Command, Option } from 'commander';
import { VaultError } from '../../../shared/errors.ts';
import type { ReservedUse } from '../../../shared/vault-types.ts';
import type { Core } from '../../core/create-core.ts';
import { accountLabel, resolveAccount } from '../account-argument.ts';
import type { CommandContext } from '../command-context.ts';
import { request } from '../core-requests.ts';
import { addPassphraseOptions, type PassphraseOptions } from '../passphrase.ts';
import { parsePosition } from '../position-option.ts';
import { withVault } from '../with-vault.ts';

type Outcome = 'worked' | 'rejected';

interface UseOptions extends PassphraseOptions {
  readonly position?: number;
  readonly outcome?: Outcome;
  readonly note?: string;
  readonly json?: boolean;
}

export function addUseCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('use')
    .description('take the next code: the use is saved first, then the code is printed')
    .argument('<VAULT>')
    .argument('<ACCOUNT>')
    .option('--position <N>', 'take the code with this number instead', parsePosition)
    .addOption(
      new Option('--outcome <OUTCOME>', 'what came of it, when that is known already').choices([
        'worked',
        'rejected',
      ]),
    )
    .option('--note <TEXT>', 'what to remember about this use')
    .option('--json', 'print {id, issuer, account, code, position, total, remaining, outcome}');
  addPassphraseOptions(command).action((vault: string, account: string, options: UseOptions) =>
    withVault(context, vault, options, (core) => use(context, core, account, options)),
  );
}

async function use(
  { output }: CommandContext,
  core: Core,
  accountText: string,
  options: UseOptions,
): Promise<void> {
  const { accounts, archived } = await request(core, 'vault.snapshot', {});
  const account = resolveAccount([...accounts, ...archived], accountText);
  const { position: wanted, outcome } = options;
  const reserved = await request(core, 'code.use', {
    accountId: account.id,
    ...(wanted === undefined ? {} : { position: wanted }),
  });
  const unsettled = await answer(core, reserved, options);
  const after = await request(core, 'account.detail', { accountId: account.id });
  const { remaining, needsNewCode } = after.account;
  const { value: code, position, total } = reserved;
  if (options.json === true) {
    const { id, issuer, name } = account;
    const settled = unsettled === null ? (outcome ?? null) : null;
    output.printJson({
      id,
      issuer,
      account: name === '' ? null : name,
      code,
      position,
      total,
      remaining,
      outcome: settled,
    });
  } else {
    output.print(code);
    output.note(`${accountLabel(account)}: code ${position} of ${total}, ${remaining} left.`);
    if (needsNewCode)
      output.note('The service has shown a new code: import it, it replaces this one.');
  }
  // The code is spent on disk and the person needs it, whatever became of the outcome.
  if (unsettled !== null) throw unsettled;
}

/** Settles the use if its outcome is known, and keeps the note; gives the failure of that, if any. */
async function answer(
  core: Core,
  { useId }: ReservedUse,
  { outcome, note }: UseOptions,
): Promise<VaultError | null> {
  try {
    if (note !== undefined) await request(core, 'code.note', { useId, note });
    if (outcome !== undefined) await request(core, 'code.settle', { useId, outcome });
    return null;
  } catch (error) {
    if (error instanceof VaultError) return error;
    throw error;
  }
}
