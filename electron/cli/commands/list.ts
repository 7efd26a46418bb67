import type { Command } from 'commander';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import type { CommandContext } from '../command-context.ts';
import { request } from '../core-requests.ts';
import { addPassphraseOptions, type PassphraseOptions } from '../passphrase.ts';
import { table } from '../table.ts';
import { withVault } from '../with-vault.ts';

interface ListOptions extends PassphraseOptions {
  readonly json?: boolean;
}

export function addListCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('list')
    .description('list the accounts and how many codes remain')
    .argument('<VAULT>')
    .option('--json', 'print {accounts: [{id, issuer, account, total, remaining, status}]}');
  addPassphraseOptions(command).action((vault: string, options: ListOptions) =>
    withVault(context, vault, options, async (core) => {
      const { accounts } = await request(core, 'vault.snapshot', {});
      if (options.json === true) context.output.printJson({ accounts: accounts.map(listed) });
      else context.output.print(accountTable(accounts));
    }),
  );
}

/** An account as `list` and `check` print it in JSON. */
export function listed(account: AccountSummary) {
  const { id, issuer, name, total, remaining, status } = account;
  return { id, issuer, account: name === '' ? null : name, total, remaining, status };
}

export function accountTable(accounts: readonly AccountSummary[]): string {
  if (accounts.length === 0) return 'No accounts yet.';
  return table(
    ['ISSUER', 'ACCOUNT', 'REMAINING', 'TOTAL', 'STATUS'],
    accounts.map(({ issuer, name, remaining, total, status }) => [
      issuer,
      name,
      remaining,
      total,
      status,
    ]),
  );
}
