import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import type { Params } from '../../../shared/contract.ts';
import { VaultError } from '../../../shared/errors.ts';
import type { ImportDraft } from '../../../shared/import-types.ts';
import type { PaperRestore } from '../../../shared/paper-requests.ts';
import type { Core } from '../../core/create-core.ts';
import { isPdf } from '../../core/importers/documents/pdf-signature.ts';
import { pictureTypeOf } from '../../core/importers/pictures/picture-format.ts';
import { accountLabel } from '../account-argument.ts';
import type { CommandContext } from '../command-context.ts';
import { request } from '../core-requests.ts';
import { targetFromFile, targetOf } from '../import-target.ts';
import { addModeOptions, chosenMode, type ModeOptions } from '../mode-options.ts';
import { addPassphraseOptions, type PassphraseOptions, readPassphrase } from '../passphrase.ts';
import { withVault } from '../with-vault.ts';

interface RestoreOptions extends PassphraseOptions, ModeOptions {
  readonly sheetPassphraseFile?: string;
  readonly json?: boolean;
}

export function addRestoreCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('restore')
    .description('read paper sheets back from pictures or PDF of their pages, or from typed lines')
    .argument('<VAULT>')
    .argument(
      '<FILE...>',
      'pictures (PNG, JPEG, WebP) and PDF in any order, or text files with typed lines or QR code texts',
    )
    .option(
      '--sheet-passphrase-file <FILE>',
      'read the passphrase of an encrypted sheet from a file',
    )
    .option('--json', 'print {sheets, accounts: [{id, issuer, account, added, alreadyStored}]}');
  addModeOptions(command);
  addPassphraseOptions(command).action(
    (vault: string, files: readonly string[], options: RestoreOptions) =>
      withVault(context, vault, options, (core) => restoreFiles(context, core, files, options)),
  );
}

async function restoreFiles(
  { output }: CommandContext,
  core: Core,
  files: readonly string[],
  options: RestoreOptions,
): Promise<void> {
  const { draft, sheets } = await readSheets(core, await readFiles(files), options);
  for (const { sheetId, missing, count } of sheets) {
    if (missing.length > 0) {
      output.note(
        `Sheet ${sheetId}: QR codes ${rangesOf(missing)} of ${count} are missing, and the accounts in them.`,
      );
    }
  }
  for (const { issuer, account, codes, printed } of draft.files.flatMap((file) => file.accounts)) {
    if (printed !== undefined && codes.length < printed.total) {
      const label = accountLabel({ issuer: issuer ?? '', name: account ?? '' });
      output.note(`${label}: ${codes.length} of ${printed.total} codes are on these sheets.`);
    }
  }
  const choices = await choicesFor(core, draft, options);
  const imported = await request(core, 'import.commit', { draftId: draft.draftId, choices });
  if (options.json === true) {
    output.printJson({
      sheets,
      accounts: imported.map(({ accountId, issuer, name, added, alreadyStored }) => ({
        id: accountId,
        issuer,
        account: name === '' ? null : name,
        added,
        alreadyStored,
      })),
    });
    return;
  }
  for (const account of imported) {
    const known = account.alreadyStored === 0 ? '' : `, ${account.alreadyStored} stored already`;
    output.print(`${accountLabel(account)}: ${account.added} codes restored${known}.`);
  }
}

interface SheetFiles {
  readonly pictures: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
  readonly lines: string;
}

async function readSheets(
  core: Core,
  { pictures, lines }: SheetFiles,
  { sheetPassphraseFile: passphraseFile }: RestoreOptions,
): Promise<PaperRestore> {
  try {
    return await request(core, 'paper.restore', {
      pictures: pictures.map(({ bytes }) => bytes),
      lines,
      ...(passphraseFile === undefined
        ? {}
        : { passphrase: await readPassphrase({ passphraseFile }, false) }),
    });
  } catch (error) {
    if (!(error instanceof VaultError) || error.code !== 'paper.unreadablePicture') throw error;
    const fileName = pictures[Number(error.detail['picture']) - 1]?.name ?? '';
    throw new VaultError(error.code, { ...error.detail, fileName }, { cause: error });
  }
}

async function readFiles(files: readonly string[]): Promise<SheetFiles> {
  const pictures: SheetFiles['pictures'][number][] = [];
  let lines = '';
  for (const file of files) {
    const bytes = await readFile(file).catch((cause: unknown) => {
      throw new VaultError('import.unreadable', { fileName: path.basename(file) }, { cause });
    });
    const text = textOf(bytes);
    if (text !== null) lines += `${text}\n`;
    else pictures.push({ name: path.basename(file), bytes: Uint8Array.from(bytes) });
  }
  return { pictures, lines };
}

/** Null for a picture, a PDF, and whatever is not text throughout. */
function textOf(bytes: Buffer): string | null {
  if (isPdf(bytes) || pictureTypeOf(bytes) !== null) return null;
  const text = bytes.toString('utf8');
  return /[\0\ufffd]/.test(text) ? null : text;
}

/** "1, 3–7": a sheet may lack thousands. */
function rangesOf(numbers: readonly number[]): string {
  const starts = numbers.filter((number, at) => numbers[at - 1] !== number - 1);
  const ends = numbers.filter((number, at) => numbers[at + 1] !== number + 1);
  return starts
    .map((start, at) => (ends[at] === start ? `${start}` : `${start}–${ends[at]}`))
    .join(', ');
}

async function choicesFor(
  core: Core,
  draft: ImportDraft,
  options: RestoreOptions,
): Promise<Params<'import.commit'>['choices']> {
  const { accounts } = await request(core, 'vault.snapshot', {});
  return draft.files.flatMap(({ name, accounts: found }, file) =>
    found.map((content, account) => {
      const target = targetFromFile(accounts, name ?? '', content);
      const used = content.codes.filter((code) => code.used).map(({ position }) => position);
      return { file, account, target, mode: chosenMode(options, targetOf(accounts, target)), used };
    }),
  );
}
