import type { Command } from 'commander';
import type { ParsedFile } from '../../../shared/import-types.ts';
import { pathsWithFolders } from '../../core/api/import-folder.ts';
import type { CommandContext } from '../command-context.ts';
import { CommandFailure } from '../command-failure.ts';
import { sentenceFor } from '../error-sentences.ts';
import { exitCodeOf, exitCodes } from '../exit-codes.ts';
import { parseImportFiles } from '../parse-import-files.ts';
import {
  addFilePassphraseOption,
  readFilePassphrase,
  type FilePassphraseOptions,
} from '../passphrase.ts';
import { table } from '../table.ts';

interface InspectOptions extends FilePassphraseOptions {
  readonly name?: string;
  readonly json?: boolean;
}

interface Inspected {
  readonly file: string;
  readonly parsed: ParsedFile;
}

export function addInspectCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('inspect')
    .description('show what an import would find, without any vault')
    .argument('<FILE...>', 'files, or folders: the files in them that are named after codes')
    .option('--name <NAME>', 'the name the file had when it was downloaded')
    .option('--json', 'print {files: [{file, importer, accounts: […], problems: […]}]}');
  addFilePassphraseOption(command).action((files: readonly string[], options: InspectOptions) =>
    inspect(context, files, options),
  );
}

async function inspect(
  context: CommandContext,
  files: readonly string[],
  options: InspectOptions,
): Promise<void> {
  const { output } = context;
  if (options.name !== undefined && files.length > 1) {
    throw new CommandFailure(exitCodes.usage, '--name belongs to one file.');
  }
  const paths = await pathsWithFolders(files);
  const outcomes = await parseImportFiles(context.parseFiles, paths, {
    downloadedAs: options.name,
    passphrase: await readFilePassphrase(options),
  });
  const inspected: Inspected[] = [];
  for (const [at, { result }] of outcomes.entries()) {
    const file = paths[at] ?? '';
    if ('parsed' in result) inspected.push({ file, parsed: result.parsed });
    else {
      // The other files are still worth showing.
      const { code, detail } = result.failure;
      output.note(`sparekey: ${file}: ${sentenceFor(code, detail)}`);
      context.exitCode = exitCodeOf[code];
    }
  }
  if (options.json === true) output.printJson({ files: inspected.map(asJson) });
  else for (const one of inspected) printInspected(context, one);
}

function asJson({ file, parsed }: Inspected) {
  return {
    file,
    importer: parsed.importer,
    accounts: parsed.accounts.map(({ issuer, account, codes, kind }) => ({
      issuer,
      account,
      codes: codes.map(({ value }) => value),
      used: codes.filter(({ used }) => used).map(({ value }) => value),
      ...(codes.some(({ uncertain }) => uncertain)
        ? { uncertain: codes.filter(({ uncertain }) => uncertain).map(({ value }) => value) }
        : {}),
      kind,
    })),
    problems: parsed.problems,
  };
}

function printInspected({ output }: CommandContext, { file, parsed }: Inspected): void {
  output.print(`${file} (${parsed.importer})`);
  if (parsed.accounts.length === 0) output.print('  no recovery codes found');
  for (const { issuer, account, codes, kind } of parsed.accounts) {
    output.print(
      `\n${issuer ?? 'unknown issuer'}${account === null ? '' : `, ${account}`} (${kind})`,
    );
    const rows = codes.map(({ position, value, used }) => [position, value, used ? 'used' : '']);
    output.print(table(['#', 'CODE', ''], rows));
  }
  if (parsed.problems.length === 0) return;
  output.print('\nLines that hold no code:');
  const rows = parsed.problems.map(({ line, reason, text }) => [line, reason, text]);
  output.print(table(['LINE', 'REASON', 'TEXT'], rows));
}
