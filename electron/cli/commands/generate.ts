import { type Command, Option } from 'commander';
import { alphabetNames } from '../../../shared/code-alphabets.ts';
import { presetNames } from '../../../shared/code-presets.ts';
import { limits } from '../../../shared/limits.ts';
import { serverFileNames } from '../../../shared/server-files.ts';
import type { CommandContext } from '../command-context.ts';
import { CommandFailure } from '../command-failure.ts';
import { exitCodes } from '../exit-codes.ts';
import { type GenerateOptions, runGenerate } from '../run-generate.ts';
import { addModeOptions } from '../mode-options.ts';
import { addPassphraseOptions } from '../passphrase.ts';
import { parseWholeNumber } from '../position-option.ts';

const { bcryptCost, generateCount, generateGroup, generateLength } = limits;

const helpAfter = `
Presets:   ${presetNames.join(' ')}
Alphabets: ${alphabetNames.join(' ')}, or own:CHARACTERS
Servers:   ${serverFileNames.join(' ')}

Without --preset the codes look like those of the server of --hash, else 10 times 10 of A-Z and 0-9.
Without --into nothing is stored. --batch FILE is CSV with the columns name and account.`;

export function addGenerateCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('generate')
    .description('make new recovery codes and print them; with --into also store them')
    .addOption(new Option('--preset <NAME>', 'codes as a server makes them').choices(presetNames))
    .option('--count <N>', 'how many codes', within(generateCount))
    .option('--length <N>', 'characters of each code', within(generateLength))
    .option('--alphabet <NAME>', 'which characters')
    .option(
      '--group <N>',
      'a separator after every N characters, 0 for none',
      within(generateGroup),
    )
    .option('--separator <TEXT>', 'what stands between groups')
    .addOption(
      new Option('--hash <SERVER>', 'also make the file that the server loads').choices(
        serverFileNames,
      ),
    )
    .option('--cost <N>', 'cost of bcrypt in that file', within(bcryptCost))
    .option('--pepper-file <FILE>', 'the pepper of Devise, read from a file')
    .option('--out <FILE>', 'write that file, or without --hash the codes, to FILE')
    .option('--batch <FILE>', 'a code set for each person of a list')
    .option('--into <VAULT>', 'store the codes in this vault')
    .option('--account <ISSUER[/NAME]>', 'the account that the codes are for, new or existing')
    .option('--json', 'print {codes, bitsPerCode}, with --into also {id, issuer, account}')
    .addHelpText('after', helpAfter);
  addModeOptions(command);
  addPassphraseOptions(command).action((options: GenerateOptions) => runGenerate(context, options));
}

/** Reads a whole number inside the bounds of the contract. */
function within({ min, max }: { readonly min: number; readonly max: number }) {
  return (text: string): number => {
    const value = parseWholeNumber(text, min);
    if (value <= max) return value;
    throw new CommandFailure(exitCodes.usage, `${text} is too much: at most ${max}.`);
  };
}
