import type { Command } from 'commander';
import type { CodeSetView } from '../../../shared/vault-types.ts';
import type { Core } from '../../core/create-core.ts';
import { accountLabel, resolveAccount } from '../account-argument.ts';
import type { CommandContext } from '../command-context.ts';
import { request } from '../core-requests.ts';
import { addPassphraseOptions, type PassphraseOptions } from '../passphrase.ts';
import { table } from '../table.ts';
import { withVault } from '../with-vault.ts';

interface ShowOptions extends PassphraseOptions {
  readonly reveal?: boolean;
  readonly json?: boolean;
}

/** A set as `show` prints it; `code` only with --reveal. */
interface ShownSet extends Omit<CodeSetView, 'codes'> {
  readonly active: boolean;
  readonly codes: readonly {
    readonly position: number;
    readonly code?: string;
    readonly state: string;
    readonly usedAt: string | null;
    readonly note: string;
  }[];
}

export function addShowCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('show')
    .description('show the code sets of an account, positions and uses')
    .argument('<VAULT>')
    .argument('<ACCOUNT>')
    .option('--reveal', 'show the codes themselves')
    .option('--json', 'print {id, issuer, account, total, remaining, status, sets: […]}');
  addPassphraseOptions(command).action((vault: string, account: string, options: ShowOptions) =>
    withVault(context, vault, options, (core) => show(context, core, account, options)),
  );
}

async function show(
  { output }: CommandContext,
  core: Core,
  accountText: string,
  options: ShowOptions,
): Promise<void> {
  const { accounts, archived } = await request(core, 'vault.snapshot', {});
  const { id } = resolveAccount([...accounts, ...archived], accountText);
  const { account, sets } = await request(core, 'account.detail', { accountId: id });
  const shown = await Promise.all(sets.map((set) => shownSet(core, set, options.reveal === true)));
  const { issuer, name, total, remaining, status } = account;
  if (options.json === true) {
    const accountName = name === '' ? null : name;
    output.printJson({ id, issuer, account: accountName, total, remaining, status, sets: shown });
    return;
  }
  output.print(`${accountLabel(account)}: ${remaining} of ${total} codes remain (${status})`);
  for (const set of shown) output.print(`\n${setHeading(set)}\n${setTable(set)}`);
}

async function shownSet(core: Core, set: CodeSetView, reveal: boolean): Promise<ShownSet> {
  const revealed = reveal ? await request(core, 'code.reveal', { codeSetId: set.id }) : [];
  const values = new Map(revealed.map(({ codeId, value }) => [codeId, value]));
  return {
    ...set,
    active: set.replacedAt === null,
    codes: set.codes.map(({ id, position, state, usedAt, note }) => {
      const value = values.get(id);
      return {
        position,
        ...(value === undefined ? {} : { code: value }),
        state,
        usedAt: usedAt === null ? null : new Date(usedAt).toISOString(),
        note,
      };
    }),
  };
}

function setHeading({ active, number, kind, origin, sourceName, createdAt }: ShownSet): string {
  const source = sourceName === null ? origin : `${origin} of ${sourceName}`;
  const day = new Date(createdAt).toISOString().slice(0, 10);
  return `${active ? 'Active' : 'Replaced'} set ${number}, ${kind}, from ${source}, ${day}`;
}

function setTable({ codes }: ShownSet): string {
  const revealed = codes.some(({ code }) => code !== undefined);
  return table(
    ['#', ...(revealed ? ['CODE'] : []), 'STATE', 'USED', 'NOTE'],
    codes.map(({ position, code, state, usedAt, note }) => [
      position,
      ...(revealed ? [code ?? ''] : []),
      state,
      usedAt ?? '',
      note,
    ]),
  );
}
