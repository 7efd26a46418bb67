import path from 'node:path';
import type { Command } from 'commander';
import type { ExportFormat } from '../../../shared/host-contract.ts';
import type { CommandContext } from '../command-context.ts';
import { hostRequest } from '../core-requests.ts';
import { CommandFailure } from '../command-failure.ts';
import { exitCodes } from '../exit-codes.ts';
import { addPassphraseOptions, type PassphraseOptions } from '../passphrase.ts';
import { exportedAccounts } from '../../core/accounts/exported-accounts.ts';
import { exportCsv } from '../../core/exporters/csv-export.ts';
import { exportText } from '../../core/exporters/text-export.ts';
import { withVault } from '../with-vault.ts';
import { requireFreeName, writeNewFile } from '../write-file.ts';

interface ExportOptions extends PassphraseOptions {
  readonly sealed?: string;
  readonly text?: string;
  readonly csv?: string;
  readonly json?: boolean;
}

export function addExportCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('export')
    .description('write the contents to a new file, for elsewhere')
    .argument('<VAULT>')
    .option('--sealed <FILE>', 'as a vault of its own, same passphrase and recovery key')
    .option('--text <FILE>', 'as plain text: anyone can read the codes')
    .option('--csv <FILE>', 'as a table: anyone can read the codes')
    .option('--json', 'print {file, format}');
  addPassphraseOptions(command).action((vault: string, options: ExportOptions) =>
    exportVault(context, vault, options),
  );
}

async function exportVault(
  context: CommandContext,
  vault: string,
  options: ExportOptions,
): Promise<void> {
  const { format, file } = chooseFormat(options);
  await withVault(context, vault, options, async (core) => {
    if (format === 'sealed') {
      await requireFreeName(file);
      await core.session().exportSealed(path.resolve(file));
    } else {
      const accounts = core.session().read(exportedAccounts);
      await writeNewFile(file, format === 'text' ? exportText(accounts) : exportCsv(accounts));
    }
    await hostRequest(core, 'host.noteExport', { format });
    if (options.json === true) context.output.printJson({ file, format });
    else {
      context.output.print(`Written to ${file}.`);
      if (format !== 'sealed') context.output.note('The file shows the codes in plain text.');
    }
  });
}

function chooseFormat({ sealed, text, csv }: ExportOptions): {
  format: ExportFormat;
  file: string;
} {
  const asked = Object.entries({ sealed, text, csv }).filter(([, file]) => file !== undefined);
  const [first] = asked;
  if (first === undefined || asked.length > 1) {
    throw new CommandFailure(exitCodes.usage, 'Give one of --sealed, --text and --csv.');
  }
  return { format: first[0] as ExportFormat, file: first[1] ?? '' };
}
