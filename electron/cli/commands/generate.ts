import { type Command, Option } from 'commander';
import type { AlphabetName, GenerateSpec, SetMode } from '../../../shared/contract.ts';
import { VaultError } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import { randomBelow } from '../../core/crypto/sodium.ts';
import { alphabets } from '../../core/generators/alphabets.ts';
import { bitsPerCode, generateCodes } from '../../core/generators/code-generator.ts';
import { accountLabel } from '../account-argument.ts';
import type { CommandContext } from '../command-context.ts';
import { CommandFailure } from '../command-failure.ts';
import { request } from '../core-requests.ts';
import { exitCodes } from '../exit-codes.ts';
import { addModeOptions, chosenMode, type ModeOptions } from '../mode-options.ts';
import { addPassphraseOptions, type PassphraseOptions } from '../passphrase.ts';
import { parseWholeNumber } from '../position-option.ts';
import { targetFor, targetOf } from '../import-target.ts';
import { withVault } from '../with-vault.ts';

interface GenerateOptions extends PassphraseOptions, ModeOptions {
  readonly count: number;
  readonly length: number;
  readonly alphabet: AlphabetName;
  readonly group: number;
  readonly into?: string;
  readonly account?: string;
  readonly json?: boolean;
}

const { generateCount, generateGroup, generateLength } = limits;

export function addGenerateCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('generate')
    .description('make new recovery codes and print them; with --into also store them')
    .option('--count <N>', 'how many codes', within(generateCount), 10)
    .option('--length <N>', 'characters of each code', within(generateLength), 10)
    .addOption(
      new Option('--alphabet <NAME>', 'which characters')
        .choices(Object.keys(alphabets))
        .default('upperDigits'),
    )
    .option('--group <N>', 'a dash after every N characters, 0 for none', within(generateGroup), 0)
    .option('--into <VAULT>', 'store the codes in this vault')
    .option('--account <ISSUER[/NAME]>', 'the account to store them in, new or existing')
    .option('--json', 'print {codes, bitsPerCode}, with --into also {id, issuer, account}');
  addModeOptions(command);
  addPassphraseOptions(command).action((options: GenerateOptions) => generate(context, options));
}

/** Reads a whole number inside the bounds of the contract. */
function within({ min, max }: { readonly min: number; readonly max: number }) {
  return (text: string): number => {
    const value = parseWholeNumber(text, min);
    if (value <= max) return value;
    throw new CommandFailure(exitCodes.usage, `${text} is too much: at most ${max}.`);
  };
}

async function generate(context: CommandContext, options: GenerateOptions): Promise<void> {
  const { into, account } = options;
  if ((into === undefined) !== (account === undefined)) {
    throw new CommandFailure(exitCodes.usage, '--into and --account belong together.');
  }
  const spec: GenerateSpec = {
    count: options.count,
    length: options.length,
    alphabet: options.alphabet,
    groupSize: options.group,
    separator: '-',
    ends: 'any',
  };
  if (into !== undefined && account !== undefined) {
    await generateInto(context, spec, into, account, options);
    return;
  }
  printCodes(context, options, generateCodes(spec, randomBelow), bitsPerCode(spec), {});
}

function generateInto(
  context: CommandContext,
  spec: GenerateSpec,
  vault: string,
  accountText: string,
  options: GenerateOptions,
): Promise<void> {
  return withVault(context, vault, options, async (core) => {
    const { accounts } = await request(core, 'vault.snapshot', {});
    const target = targetFor(accounts, accountText);
    const mode: SetMode = chosenMode(options, targetOf(accounts, target));
    const { previewId, codes, bitsPerCode: bits } = await request(core, 'generate.preview', spec);
    const saved = await request(core, 'generate.save', { previewId, target, mode });
    const after = await request(core, 'vault.snapshot', {});
    const stored = after.accounts.find(({ id }) => id === saved.accountId);
    if (stored === undefined) throw new VaultError('account.notFound');
    const { id, issuer, name } = stored;
    printCodes(context, options, codes, bits, { id, issuer, account: name === '' ? null : name });
    context.output.note(`Stored in ${accountLabel(stored)}.`);
  });
}

function printCodes(
  { output }: CommandContext,
  options: GenerateOptions,
  codes: readonly string[],
  bits: number,
  account: object,
): void {
  if (options.json === true) output.printJson({ ...account, codes, bitsPerCode: bits });
  else {
    output.print(codes.join('\n'));
    output.note(`${codes.length} codes of ${bits.toFixed(1)} bits each.`);
  }
}
