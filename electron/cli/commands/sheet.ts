import type { Command } from 'commander';
import type { SheetLedgerEntry } from '../../../shared/paper/sheet-ledger-types.ts';
import { accountLabel } from '../account-argument.ts';
import type { CommandContext } from '../command-context.ts';
import { CommandFailure } from '../command-failure.ts';
import { request } from '../core-requests.ts';
import { exitCodes } from '../exit-codes.ts';
import { addPassphraseOptions, type PassphraseOptions } from '../passphrase.ts';
import { withVault } from '../with-vault.ts';

interface SheetOptions extends PassphraseOptions {
  readonly json?: boolean;
}

export function addSheetCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('sheet')
    .description('say what a paper sheet is still worth, by the ID that is printed on it')
    .argument('<VAULT>')
    .argument('<ID>', 'for example SK-7F3Q-2M, or the text of one of its QR codes')
    .option('--json', 'print {sheetId, state, kind, printedAt, keptWhere, accounts}');
  addPassphraseOptions(command).action((vault: string, typed: string, options: SheetOptions) =>
    withVault(context, vault, options, async (core) => {
      const { sheetId, entry } = await request(core, 'paper.lookUp', { typed });
      if (sheetId === null) {
        throw new CommandFailure(
          exitCodes.refused,
          'That is no sheet ID: it looks like SK-7F3Q-2M.',
        );
      }
      if (entry === null) {
        throw new CommandFailure(
          exitCodes.notFound,
          `Sheet ${sheetId} is unknown: this vault did not print it.`,
        );
      }
      if (options.json === true) context.output.printJson(jsonOf(entry));
      else for (const line of linesOf(entry)) context.output.print(line);
      if (entry.state !== 'current') context.exitCode = exitCodes.found;
    }),
  );
}

function jsonOf({ sheetId, state, kind, printedAt, keptWhere, listings }: SheetLedgerEntry) {
  return {
    sheetId,
    state,
    kind,
    printedAt,
    keptWhere,
    accounts: listings.map(({ accountId, issuer, name, positions, toMark, stale }) => ({
      id: accountId,
      issuer,
      account: name === '' ? null : name,
      positions,
      toMark,
      stale,
    })),
  };
}

const states: Readonly<Record<SheetLedgerEntry['state'], string>> = {
  current: 'current',
  toMark: 'to mark: cross out what is named below',
  stale: 'stale: print it again and destroy it',
  lost: 'lost',
};

function linesOf({ sheetId, state, keptWhere, listings }: SheetLedgerEntry): readonly string[] {
  const place = keptWhere === '' ? '' : `, kept at ${keptWhere}`;
  return [
    `Sheet ${sheetId} is ${states[state]}${place}.`,
    ...listings.map((listing) => {
      const marks = listing.toMark.length === 0 ? '' : `; cross out ${listing.toMark.join(', ')}`;
      return `${accountLabel(listing)}: codes ${listing.positions.join(', ')}${marks}${listing.stale ? '; stale' : ''}`;
    }),
  ];
}
