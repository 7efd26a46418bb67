import path from 'node:path';
import { type Command, Option } from 'commander';
import { VaultError } from '../../../shared/errors.ts';
import {
  sheetLanguageOf,
  sheetLanguages,
  type SheetLanguage,
} from '../../../shared/paper/sheet-language.ts';
import type { PaperSize, SheetLayout, SheetOptions } from '../../../shared/paper/sheet-types.ts';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import type { Core } from '../../core/create-core.ts';
import { resolveAccount } from '../account-argument.ts';
import type { CommandContext } from '../command-context.ts';
import { CommandFailure } from '../command-failure.ts';
import { hostRequest, request } from '../core-requests.ts';
import { exitCodes } from '../exit-codes.ts';
import { addPassphraseOptions, type PassphraseOptions, readPassphrase } from '../passphrase.ts';
import { type PdfEngine, startPdfEngine } from '../pdf-engine.ts';
import { withVault } from '../with-vault.ts';
import { replaceFile } from '../write-file.ts';

interface PrintOptions extends PassphraseOptions {
  readonly out: string;
  readonly paper: PaperSize;
  readonly layout: SheetLayout;
  readonly used: SheetOptions['spent'];
  readonly restore: SheetOptions['restore'];
  readonly keptAt?: string;
  readonly language?: SheetLanguage;
  readonly encrypted?: boolean;
  readonly sheetPassphraseFile?: string;
  readonly json?: boolean;
}

/** So many take seconds. */
const manyPages = 50;

export function addPrintCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('print')
    .description('write a paper sheet of the remaining codes, of all accounts or of some')
    .argument('<VAULT>')
    .argument('[ACCOUNT...]')
    .requiredOption('--out <FILE>', 'a file that ends in .html or .pdf')
    .addOption(
      new Option('--layout <LAYOUT>', 'how it looks')
        .choices(['sheet', 'cards', 'large'])
        .default('sheet'),
    )
    .addOption(
      new Option('--paper <SIZE>', 'size of the page').choices(['A4', 'Letter']).default('A4'),
    )
    .addOption(
      new Option('--used <HOW>', 'used codes: their number only, struck through, or left out')
        .choices(['number', 'struck', 'omitted'])
        .default('number'),
    )
    .addOption(
      new Option('--restore <WHAT>', 'what "restore" can read back from the paper')
        .choices(['none', 'codes', 'codesAndLines'])
        .default('codesAndLines'),
    )
    .option('--kept-at <PLACE>', 'where the sheet will be kept; printed on it and remembered')
    .addOption(
      new Option(
        '--language <CODE>',
        'of the text on the sheet; the one of the system if left out',
      ).choices(sheetLanguages),
    )
    .option('--encrypted', 'show nothing but QR codes and lines, under a passphrase of their own')
    .option('--sheet-passphrase-file <FILE>', 'read that passphrase from a file')
    .option('--json', 'print {out, sheetId, pages, accounts}');
  addPassphraseOptions(command).action(
    async (vault: string, accounts: readonly string[], options: PrintOptions) => {
      const engine = formatOf(options.out) === 'pdf' ? startPdfEngine() : null;
      try {
        await withVault(context, vault, options, (core) =>
          printSheet(context, core, accounts, options, engine),
        );
      } finally {
        await engine?.close();
      }
    },
  );
}

function formatOf(file: string): 'html' | 'pdf' {
  const ending = path.extname(file).toLowerCase();
  if (ending === '.html' || ending === '.htm') return 'html';
  if (ending === '.pdf') return 'pdf';
  throw new CommandFailure(exitCodes.usage, '--out needs a file name that ends in .html or .pdf.');
}

async function printSheet(
  { output }: CommandContext,
  core: Core,
  wanted: readonly string[],
  options: PrintOptions,
  engine: PdfEngine | null,
): Promise<void> {
  const { out, paper, json, encrypted } = options;
  const { accounts } = await request(core, 'vault.snapshot', {});
  const accountIds = chooseAccounts(accounts, wanted).map(({ id }) => id);
  const { previewId, sheet } = await request(core, 'paper.preview', {
    accountIds,
    paper,
    options: {
      layout: options.layout,
      spent: options.used,
      restore: encrypted === true && options.restore === 'none' ? 'codes' : options.restore,
      keptAt: options.keptAt ?? '',
      language:
        options.language ?? sheetLanguageOf([new Intl.DateTimeFormat().resolvedOptions().locale]),
    },
    ...(encrypted === true ? { passphrase: await sheetPassphrase(options) } : {}),
  });
  const { html } = await hostRequest(core, 'host.sheetHtml', { previewId });
  if (engine !== null && sheet.pages.length >= manyPages) {
    output.note(`Drawing ${sheet.pages.length} pages …`);
  }
  await replaceFile(out, engine === null ? html : await engine.print(html));
  // The file is there: from now on the sheet counts as printed.
  await request(core, 'paper.confirm', { previewId });
  const { sheetId, pages } = sheet;
  if (json === true) {
    output.printJson({ out, sheetId, pages: pages.length, accounts: accountIds });
  } else {
    const count = pages.length === 1 ? '1 page' : `${pages.length} pages`;
    output.print(`Sheet ${sheetId}, ${count}, written to ${out}.`);
    if (encrypted !== true) {
      output.note('The file shows the codes in plain text: delete it once it is on paper.');
    }
  }
}

/** From a file, else asked for twice: never the vault's, which came from somewhere else. */
function sheetPassphrase({ sheetPassphraseFile }: PrintOptions): Promise<string> {
  return readPassphrase(
    sheetPassphraseFile === undefined ? {} : { passphraseFile: sheetPassphraseFile },
    true,
  );
}

/** The named accounts in the given order, else all that have a code left. */
function chooseAccounts(
  accounts: readonly AccountSummary[],
  wanted: readonly string[],
): readonly AccountSummary[] {
  if (wanted.length > 0) {
    return [...new Set(wanted.map((text) => resolveAccount(accounts, text)))];
  }
  const printable = accounts.filter(({ remaining }) => remaining > 0);
  if (printable.length === 0) throw new VaultError('paper.nothingToPrint');
  return printable;
}
