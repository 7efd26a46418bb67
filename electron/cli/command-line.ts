import { Command, CommanderError } from 'commander';
import { VaultError } from '../../shared/errors.ts';
import type { CommandContext } from './command-context.ts';
import { CommandFailure } from './command-failure.ts';
import { addCheckCommand } from './commands/check.ts';
import { addCreateCommand } from './commands/create.ts';
import { addExportCommand } from './commands/export.ts';
import { addGenerateCommand } from './commands/generate.ts';
import { addImportCommand } from './commands/import.ts';
import { addInspectCommand } from './commands/inspect.ts';
import { addListCommand } from './commands/list.ts';
import { addPrintCommand } from './commands/print.ts';
import { addRestoreCommand } from './commands/restore.ts';
import { addSheetCommand } from './commands/sheet.ts';
import { addShowCommand } from './commands/show.ts';
import { addUndoCommand } from './commands/undo.ts';
import { addUseCommand } from './commands/use.ts';
import { addVerifyCommand } from './commands/verify.ts';
import { sentenceFor } from './error-sentences.ts';
import { type ExitCode, exitCodeOf, exitCodes } from './exit-codes.ts';

/** In the order of the help text: the life of a vault. */
const commands: readonly ((program: Command, context: CommandContext) => void)[] = [
  addCreateCommand,
  addInspectCommand,
  addImportCommand,
  addListCommand,
  addShowCommand,
  addUseCommand,
  addUndoCommand,
  addGenerateCommand,
  addPrintCommand,
  addRestoreCommand,
  addSheetCommand,
  addCheckCommand,
  addVerifyCommand,
  addExportCommand,
];

const helpAfter = `
VAULT is the vault file. ACCOUNT is an id, ISSUER or ISSUER/NAME, without regard to capitals.
The passphrase comes from a hidden prompt, --passphrase-file or --passphrase-stdin.
Results go to standard output (with --json as one JSON value), remarks to standard error.

Exit codes: 0 done · 1 internal · 2 check found something · 3 wrong passphrase
            4 vault damaged or not a vault · 5 not found or ambiguous · 6 refused input
            7 could not write · 64 usage`;

/** Runs one command. Never throws; what failed is said in one sentence on standard error. */
export async function runCommandLine(
  programArguments: readonly string[],
  context: CommandContext,
): Promise<ExitCode> {
  const program = new Command('sparekey')
    .description('The offline home of your MFA backup codes, from the command line.')
    .addHelpText('after', helpAfter)
    .showHelpAfterError('Run sparekey --help for the commands and their options.')
    .configureOutput({
      outputError: (text, write) => write(text.replace(/^error: /, 'sparekey: ')),
    })
    .exitOverride();
  for (const addCommand of commands) addCommand(program, context);
  try {
    await program.parseAsync([...programArguments], { from: 'user' });
    return context.exitCode;
  } catch (error) {
    return explain(error, context);
  }
}

function explain(error: unknown, { output }: CommandContext): ExitCode {
  // Commander has written its own sentence already.
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  }
  if (error instanceof CommandFailure) {
    output.note(`sparekey: ${error.message}`);
    return error.exitCode;
  }
  if (error instanceof VaultError) {
    output.note(`sparekey: ${sentenceFor(error.code, error.detail)}`);
    return exitCodeOf[error.code];
  }
  output.note(`sparekey: ${sentenceFor('internal', {})}`);
  if (process.env['SPAREKEY_DEBUG'] !== undefined) console.error(error);
  return exitCodes.internal;
}
