import path from 'node:path';
import type { Command } from 'commander';
import type { Params } from '../../../shared/contract.ts';
import { VaultError } from '../../../shared/errors.ts';
import type { DraftAccount, ImportDraft, ImportedAccount } from '../../../shared/import-types.ts';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import type { Core } from '../../core/create-core.ts';
import { accountLabel } from '../account-argument.ts';
import type { CommandContext } from '../command-context.ts';
import { CommandFailure } from '../command-failure.ts';
import { hostRequest, request } from '../core-requests.ts';
import { exitCodes } from '../exit-codes.ts';
import { targetFor, targetFromFile, targetOf } from '../import-target.ts';
import { addModeOptions, chosenMode, type ModeOptions } from '../mode-options.ts';
import {
  addFilePassphraseOption,
  addPassphraseOptions,
  readFilePassphrase,
  type FilePassphraseOptions,
  type PassphraseOptions,
} from '../passphrase.ts';
import { withVault } from '../with-vault.ts';

interface ImportOptions extends PassphraseOptions, FilePassphraseOptions, ModeOptions {
  readonly account?: string;
  readonly json?: boolean;
}

type Choice = Params<'import.commit'>['choices'][number];

/** An account of the draft that has codes, and where it stands in it. */
interface Found {
  readonly file: number;
  readonly account: number;
  readonly fileName: string;
  readonly content: DraftAccount;
}

export function addImportCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('import')
    .description('store the recovery codes of downloaded files')
    .argument('<VAULT>')
    .argument('<FILE...>', 'files, or folders: the files in them that are named after codes')
    .option('--account <ISSUER[/NAME]>', 'whose codes they are, when the file does not say')
    .option('--json', 'print {accounts: [{id, issuer, account, added, alreadyStored, replaced}]}');
  addModeOptions(command);
  addFilePassphraseOption(command);
  addPassphraseOptions(command).action(
    (vault: string, files: readonly string[], options: ImportOptions) =>
      withVault(context, vault, options, (core) => importFiles(context, core, files, options)),
  );
}

/** Reads the KeePass databases of the draft with their passphrase, when one was given. */
async function openSealedFiles(
  core: Core,
  draft: ImportDraft,
  passphrase: string | undefined,
): Promise<ImportDraft> {
  if (passphrase === undefined) return draft;
  const { draftId } = draft;
  let opened = draft;
  for (const [file, { failure }] of draft.files.entries()) {
    if (failure?.code !== 'import.needsPassphrase') continue;
    opened = await request(core, 'import.openSealed', { draftId, file, passphrase });
  }
  return opened;
}

async function importFiles(
  { output }: CommandContext,
  core: Core,
  files: readonly string[],
  options: ImportOptions,
): Promise<void> {
  const paths = files.map((file) => path.resolve(file));
  // The draft is sealed only on its way to a page; here it comes as it is.
  const read = (await hostRequest(core, 'host.importFiles', { paths })) as ImportDraft;
  const draft = await openSealedFiles(core, read, await readFilePassphrase(options));
  const { accounts } = await request(core, 'vault.snapshot', {});
  const choices = chooseTargets(accounts, accountsFound(draft), options);
  const imported = await request(core, 'import.commit', { draftId: draft.draftId, choices });
  for (const label of accountsOfSeveralLists(imported)) {
    output.note(
      `sparekey: several lists are of ${label}: the last one is its active set, the others are history.`,
    );
  }
  if (options.json === true) {
    output.printJson({
      accounts: imported.map(({ accountId, issuer, name, added, alreadyStored, replacedSet }) => ({
        id: accountId,
        issuer,
        account: name === '' ? null : name,
        added,
        alreadyStored,
        replaced: replacedSet,
      })),
    });
    return;
  }
  for (const account of imported) {
    const known = account.alreadyStored === 0 ? '' : `, ${account.alreadyStored} stored already`;
    const replaced = account.replacedSet ? ', the former set is replaced' : '';
    output.print(`${accountLabel(account)}: ${account.added} codes added${known}${replaced}.`);
  }
}

/** Accounts whose set was replaced by a later list of the same import: nobody chose that order. */
function accountsOfSeveralLists(imported: readonly ImportedAccount[]): readonly string[] {
  const lists = Map.groupBy(imported, ({ accountId }) => accountId).values();
  return [...lists].flatMap(([first, ...later]) =>
    first !== undefined && later.some(({ replacedSet }) => replacedSet)
      ? [accountLabel(first)]
      : [],
  );
}

function accountsFound({ files }: ImportDraft): readonly Found[] {
  for (const { name, accounts, failure } of files) {
    if (failure !== undefined) throw new VaultError(failure.code, failure.detail);
    if (accounts.every(({ codes }) => codes.length === 0)) {
      throw new VaultError('import.nothingFound', name === null ? {} : { fileName: name });
    }
  }
  return files.flatMap(({ name, accounts }, file) =>
    accounts
      .map((content, account) => ({ file, account, fileName: name ?? '', content }))
      .filter(({ content }) => content.codes.length > 0),
  );
}

/** Decides for all before anything is stored, so that a refusal leaves the vault as it was. */
function chooseTargets(
  accounts: readonly AccountSummary[],
  found: readonly Found[],
  options: ImportOptions,
): Choice[] {
  if (options.account !== undefined && found.length > 1) {
    throw new CommandFailure(
      exitCodes.refused,
      `The files hold the codes of ${found.length} accounts: import them one by one with --account. Nothing was stored.`,
    );
  }
  return found.map(({ file, account, fileName, content }) => {
    const target =
      options.account === undefined
        ? targetFromFile(accounts, fileName, content)
        : targetFor(accounts, options.account);
    const mode = chosenMode(options, targetOf(accounts, target));
    const used = content.codes.filter((code) => code.used).map(({ position }) => position);
    return { file, account, target, mode, used };
  });
}
