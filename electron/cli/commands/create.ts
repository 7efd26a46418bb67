import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { request } from '../core-requests.ts';
import { addPassphraseOptions, type PassphraseOptions, readPassphrase } from '../passphrase.ts';
import { withCore } from '../with-vault.ts';

interface CreateOptions extends PassphraseOptions {
  readonly json?: boolean;
}

export function addCreateCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('create')
    .description('make a new vault and print its recovery key, once')
    .argument('<VAULT>', 'the file to create')
    .option('--json', 'print {vault, recoveryKey}');
  addPassphraseOptions(command).action((vault: string, options: CreateOptions) =>
    create(context, vault, options),
  );
}

async function create(
  context: CommandContext,
  vault: string,
  options: CreateOptions,
): Promise<void> {
  const { output } = context;
  const passphrase = await readPassphrase(options, true);
  await withCore(context, vault, async (core) => {
    const { recoveryKey } = await request(core, 'vault.create', { passphrase });
    if (options.json === true) {
      output.printJson({ vault, recoveryKey });
      return;
    }
    output.note(
      `Created "${vault}". Its recovery key, shown only now, opens it without the passphrase.`,
    );
    output.note('Write it on paper and keep it apart from this computer:');
    output.print(recoveryKey);
  });
}
