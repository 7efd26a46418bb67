import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import type { Params } from '../../../shared/contract.ts';
import { VaultError } from '../../../shared/errors.ts';
import type { ImportDraft } from '../../../shared/import-types.ts';
import type { Core } from '../../core/create-core.ts';
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
    .description('read paper sheets back from pictures of their pages or from typed lines')
    .argument('<VAULT>')
    .argument('<FILE...>', 'PNG or JPEG pictures in any order, or .txt files with typed lines')
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
  const { draft, sheets } = await request(core, 'paper.restore', {
    ...(await readFiles(files)),
    ...(options.sheetPassphraseFile === undefined
      ? {}
      : {
          passphrase: await readPassphrase({ passphraseFile: options.sheetPassphraseFile }, false),
        }),
  });
  for (const { sheetId, missing, count } of sheets) {
    if (missing.length > 0) {
      output.note(
        `Sheet ${sheetId}: QR codes ${missing.join(', ')} of ${count} are missing, and the accounts in them.`,
      );
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

async function readFiles(
  files: readonly string[],
): Promise<{ readonly pictures: Uint8Array<ArrayBuffer>[]; readonly lines: string }> {
  const pictures: Uint8Array<ArrayBuffer>[] = [];
  let lines = '';
  for (const file of files) {
    const bytes = await readFile(file).catch((cause: unknown) => {
      throw new VaultError('import.unreadable', { fileName: path.basename(file) }, { cause });
    });
    if (path.extname(file).toLowerCase() === '.txt') lines += `${bytes.toString('utf8')}\n`;
    else pictures.push(Uint8Array.from(bytes));
  }
  return { pictures, lines };
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
