import type { ParsedParams } from '../../../shared/contract.ts';
import { VaultError } from '../../../shared/errors.ts';
import type {
  DraftAccount,
  DraftFile,
  ImportDraft,
  ImportedAccount,
} from '../../../shared/import-types.ts';
import { accountForTarget } from '../accounts/account-service.ts';
import type { ChangeContext } from '../accounts/change-context.ts';
import { storeCodes, type IncomingSet } from '../accounts/code-set-service.ts';
import { writeAccountField } from '../database/account.ts';
import type { Database } from '../database/open-database.ts';
import { paperImporter } from './paper-importer.ts';

type ImportChoice = ParsedParams<'import.commit'>['choices'][number];

interface ChosenAccount {
  readonly file: DraftFile;
  readonly account: DraftAccount;
}

/**
 * Stores what the person chose of a draft, all of it in the caller's transaction. Throws `draft.incomplete` for a
 * choice that names nothing of the draft or names it twice, `import.nothingFound` for one without codes.
 */
export function commitImport(
  db: Database,
  context: ChangeContext,
  draft: ImportDraft,
  choices: readonly ImportChoice[],
): readonly ImportedAccount[] {
  const distinct = new Set(
    choices.map(({ file, account }) => `${String(file)}/${String(account)}`),
  );
  if (distinct.size !== choices.length) throw new VaultError('draft.incomplete');
  return choices.map((choice) => storeChoice(db, context, chosenOf(draft, choice), choice));
}

function chosenOf(draft: ImportDraft, choice: ImportChoice): ChosenAccount {
  const file = draft.files[choice.file];
  const account = file?.accounts[choice.account];
  if (file === undefined || account === undefined) throw new VaultError('draft.incomplete');
  if (choice.codes === undefined && account.codes.length === 0)
    throw new VaultError('import.nothingFound');
  return { file, account };
}

function storeChoice(
  db: Database,
  context: ChangeContext,
  chosen: ChosenAccount,
  choice: ImportChoice,
): ImportedAccount {
  const account = accountForTarget(db, context, choice.target);
  const { printed } = chosen.account;
  if (printed !== undefined && printed.url !== null && account.url === null) {
    writeAccountField(db, account.nr, 'url', printed.url, context);
  }
  const stored = storeCodes(db, context, account, {
    mode: choice.mode,
    kind: choice.kind ?? chosen.account.kind,
    origin: chosen.file.importer === paperImporter ? 'paper' : 'import',
    sourceName: chosen.file.name,
    issuedAt: printed?.issuedAt ?? null,
    createdAt: printed?.createdAt ?? null,
    codes: codesOf(chosen.account, choice),
  });
  return { accountId: account.id, issuer: account.issuer, name: account.name, ...stored };
}

/** As the person left them, with what paper says of the use of those that it lists. */
function codesOf({ codes }: DraftAccount, choice: ImportChoice): IncomingSet['codes'] {
  const used = new Set(choice.used);
  const uses = new Map(codes.map(({ value, use }) => [value, use]));
  const chosen =
    choice.codes ??
    codes.map(({ position, value }) => ({ position, value, used: used.has(position) }));
  return chosen.map((code) => {
    const use = uses.get(code.value);
    return use === undefined ? code : { ...code, use };
  });
}
