import type { Command } from 'commander';
import { VaultError } from '../../../shared/errors.ts';
import type { AccountDetail, CodeView } from '../../../shared/vault-types.ts';
import { accountLabel, resolveAccount } from '../account-argument.ts';
import type { CommandContext } from '../command-context.ts';
import { request } from '../core-requests.ts';
import { addPassphraseOptions, type PassphraseOptions } from '../passphrase.ts';
import { parsePosition } from '../position-option.ts';
import { withVault } from '../with-vault.ts';

interface UndoOptions extends PassphraseOptions {
  readonly position?: number;
  readonly json?: boolean;
}

export function addUndoCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('undo')
    .description('take back the last use of a code of the account')
    .argument('<VAULT>')
    .argument('<ACCOUNT>')
    .option('--position <N>', 'take back the use of the code with this number', parsePosition)
    .option('--json', 'print {id, issuer, account, position, remaining}');
  addPassphraseOptions(command).action((vault: string, accountText: string, options: UndoOptions) =>
    withVault(context, vault, options, async (core) => {
      const { accounts, archived } = await request(core, 'vault.snapshot', {});
      const account = resolveAccount([...accounts, ...archived], accountText);
      const { id, issuer, name } = account;
      const detail = await request(core, 'account.detail', { accountId: id });
      const useId = useToUndo(detail, options.position);
      const { position, remaining } = await request(core, 'code.undo', { useId });
      if (options.json === true) {
        const accountName = name === '' ? null : name;
        context.output.printJson({ id, issuer, account: accountName, position, remaining });
      } else {
        context.output.print(
          `${accountLabel(account)}: code ${position} is unused again, ${remaining} left.`,
        );
      }
    }),
  );
}

/** The use of the given position, else the newest one, of the active set. */
function useToUndo({ account, sets }: AccountDetail, position: number | undefined): string {
  const codes = sets.find(({ id }) => id === account.codeSetId)?.codes ?? [];
  const candidates =
    position === undefined ? codes : codes.filter((code) => code.position === position);
  if (candidates.length === 0 && position !== undefined) throw new VaultError('code.notFound');
  const newest = candidates
    .filter((code) => code.useId !== null)
    .reduce<CodeView | null>(
      (last, code) => ((code.useSeq ?? 0) > (last?.useSeq ?? 0) ? code : last),
      null,
    );
  if (newest?.useId == null) throw new VaultError('use.notFound');
  return newest.useId;
}
