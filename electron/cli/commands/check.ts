import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { request } from '../core-requests.ts';
import { exitCodes } from '../exit-codes.ts';
import { addPassphraseOptions, type PassphraseOptions } from '../passphrase.ts';
import { withVault } from '../with-vault.ts';
import { accountTable, listed } from './list.ts';

interface CheckOptions extends PassphraseOptions {
  readonly json?: boolean;
}

export function addCheckCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('check')
    .description('tell which accounts run low: exit code 0 when none, 2 when some')
    .argument('<VAULT>')
    .option('--json', 'print {accounts: […]} of the low and exhausted ones');
  addPassphraseOptions(command).action((vault: string, options: CheckOptions) =>
    withVault(context, vault, options, async (core) => {
      const { accounts } = await request(core, 'vault.snapshot', {});
      const short = accounts.filter(({ status }) => status === 'low' || status === 'exhausted');
      if (short.length > 0) context.exitCode = exitCodes.found;
      if (options.json === true) context.output.printJson({ accounts: short.map(listed) });
      else context.output.print(short.length === 0 ? 'Nothing runs low.' : accountTable(short));
    }),
  );
}
