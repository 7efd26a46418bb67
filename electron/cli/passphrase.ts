import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { password } from '@inquirer/prompts';
import type { Command } from 'commander';
import { CommandFailure } from './command-failure.ts';
import { exitCodes } from './exit-codes.ts';

export interface PassphraseOptions {
  readonly passphraseFile?: string;
  readonly passphraseStdin?: boolean;
}

/** Never an argument: those are in the shell's history and in every process list. */
export function addPassphraseOptions(command: Command): Command {
  return command
    .option('--passphrase-file <file>', 'read the passphrase from a file')
    .option('--passphrase-stdin', 'read the passphrase from standard input');
}

/** The passphrase of a file that is imported, a KeePass database, which is not the vault's. */
export interface FilePassphraseOptions {
  readonly filePassphraseFile?: string;
}

export function addFilePassphraseOption(command: Command): Command {
  return command.option(
    '--file-passphrase-file <file>',
    'read the passphrase of an imported KeePass database from a file',
  );
}

/** Undefined when the option was not given. */
export async function readFilePassphrase(
  options: FilePassphraseOptions,
): Promise<string | undefined> {
  const { filePassphraseFile } = options;
  return filePassphraseFile === undefined
    ? undefined
    : firstLine(await readPassphraseFile(filePassphraseFile));
}

/**
 * The passphrase from where the options say, else from a hidden prompt on standard error.
 * @param asNew true for a passphrase that is being set: the prompt asks twice
 */
export async function readPassphrase(options: PassphraseOptions, asNew: boolean): Promise<string> {
  const { passphraseFile, passphraseStdin } = options;
  if (passphraseFile !== undefined && passphraseStdin === true) {
    throw new CommandFailure(
      exitCodes.usage,
      'Give either --passphrase-file or --passphrase-stdin, not both.',
    );
  }
  const passphrase =
    passphraseFile !== undefined
      ? firstLine(await readPassphraseFile(passphraseFile))
      : passphraseStdin === true
        ? firstLine(await readAll(process.stdin))
        : await askPassphrase(asNew);
  if (passphrase === '') throw new CommandFailure(exitCodes.refused, 'The passphrase is empty.');
  return passphrase;
}

async function readPassphraseFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new CommandFailure(exitCodes.refused, `The passphrase file "${file}" cannot be read.`, {
      cause,
    });
  }
}

/** Editors end a file with a line break, which is not part of the passphrase. */
function firstLine(content: string): string {
  return content.replace(/^\ufeff/, '').replace(/\r?\n[\s\S]*$/, '');
}

async function askPassphrase(asNew: boolean): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new CommandFailure(
      exitCodes.usage,
      'There is no terminal to ask on: give --passphrase-file or --passphrase-stdin.',
    );
  }
  const passphrase = await ask(asNew ? 'New passphrase:' : 'Passphrase:');
  if (asNew && (await ask('The same again:')) !== passphrase) {
    throw new CommandFailure(exitCodes.refused, 'The two passphrases differ.');
  }
  return passphrase;
}

async function ask(message: string): Promise<string> {
  try {
    return await password({ message }, { output: process.stderr });
  } catch (cause) {
    throw new CommandFailure(exitCodes.refused, 'No passphrase was given.', { cause });
  }
}
