import type { Command } from 'commander';
import type { SetMode } from '../../shared/contract.ts';
import type { AccountSummary } from '../../shared/vault-types.ts';
import { accountLabel } from './account-argument.ts';
import { CommandFailure } from './command-failure.ts';
import { exitCodes } from './exit-codes.ts';

export interface ModeOptions {
  readonly replace?: boolean;
  readonly add?: boolean;
}

export function addModeOptions(command: Command): void {
  command
    .option('--replace', 'the new codes replace the current set of the account')
    .option('--add', 'the new codes join the current set of the account');
}

/**
 * What happens to the current set. Without one there is nothing to decide; with one, only the person knows whether the
 * service has made its old codes void, so that silence is refused with exit code 6.
 * @param account null for a new account
 */
export function chosenMode(options: ModeOptions, account: AccountSummary | null): SetMode {
  if (options.replace === true && options.add === true) {
    throw new CommandFailure(exitCodes.usage, 'Give either --replace or --add, not both.');
  }
  if (options.replace === true) return 'replace';
  if (options.add === true) return 'add';
  if (account === null || account.codeSetId === null) return 'replace';
  throw new CommandFailure(
    exitCodes.refused,
    `${accountLabel(account)} has a code set already: say --replace (the service made new codes) or --add. Nothing was stored.`,
  );
}
