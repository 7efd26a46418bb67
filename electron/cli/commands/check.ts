import type { Command } from 'commander';
import type { AccountSummary, AttentionReason } from '../../../shared/vault-types.ts';
import type { CommandContext } from '../command-context.ts';
import { request } from '../core-requests.ts';
import { exitCodes } from '../exit-codes.ts';
import { addPassphraseOptions, type PassphraseOptions } from '../passphrase.ts';
import { withVault } from '../with-vault.ts';
import { table } from '../table.ts';
import { listed } from './list.ts';

interface CheckOptions extends PassphraseOptions {
  readonly json?: boolean;
}

export function addCheckCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('check')
    .description('tell which accounts need attention: exit code 0 when none, 2 when some')
    .argument('<VAULT>')
    .option('--json', 'print {accounts: […]} of these, each with its reasons');
  addPassphraseOptions(command).action((vault: string, options: CheckOptions) =>
    withVault(context, vault, options, async (core) => {
      const { accounts, attentionCount } = await request(core, 'vault.snapshot', {});
      const found = accounts.slice(0, attentionCount);
      if (found.length > 0) context.exitCode = exitCodes.found;
      if (options.json === true) context.output.printJson({ accounts: found.map(checked) });
      else context.output.print(found.length === 0 ? 'Nothing runs low.' : checkTable(found));
    }),
  );
}

const reasonWords: Readonly<Record<AttentionReason, string>> = {
  exhausted: 'all used',
  low: 'low',
  unanswered: 'a use was not answered',
  noCodes: 'no codes',
  oldSet: 'old set',
  neverPrinted: 'not on paper',
  staleSheet: 'paper sheet is stale',
};

function checked(account: AccountSummary) {
  return { ...listed(account), reasons: account.attention };
}

function checkTable(accounts: readonly AccountSummary[]): string {
  return table(
    ['ISSUER', 'ACCOUNT', 'REMAINING', 'TOTAL', 'REASONS'],
    accounts.map(({ issuer, name, remaining, total, attention }) => [
      issuer,
      name,
      remaining,
      total,
      attention.map((reason) => reasonWords[reason]).join(', '),
    ]),
  );
}
