import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { request } from '../core-requests.ts';
import { addPassphraseOptions, type PassphraseOptions } from '../passphrase.ts';
import { withVault } from '../with-vault.ts';

interface VerifyOptions extends PassphraseOptions {
  readonly json?: boolean;
}

export function addVerifyCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('verify')
    .description('open the vault and check every seal, the image and its schema')
    .argument('<VAULT>')
    .option('--json', 'print {vault, ok, vaultId, generation, imageBytes, accounts, codes, kdf}');
  addPassphraseOptions(command).action((vault: string, options: VerifyOptions) =>
    // Unlocking checks the header, every chunk of the payload, the hash of the image, SQLite's own check and the schema.
    withVault(context, vault, options, async (core) => {
      const { accounts } = await request(core, 'vault.snapshot', {});
      const { vaultId, generation, imageBytes, kdf } = core.session().info;
      const codes = accounts.reduce((sum, { total }) => sum + total, 0);
      if (options.json === true) {
        context.output.printJson({
          vault,
          ok: true,
          vaultId,
          generation: Number(generation),
          imageBytes,
          accounts: accounts.length,
          codes,
          kdf,
        });
        return;
      }
      context.output.print(
        `${vault} is whole: ${accounts.length} accounts, ${codes} codes, generation ${generation}, ` +
          `Argon2id with ${kdf.memoryMiB} MiB and ${kdf.passes} passes.`,
      );
    }),
  );
}
