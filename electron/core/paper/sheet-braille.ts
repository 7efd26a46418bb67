import { VaultError } from '../../../shared/errors.ts';
import { accountLine } from '../../../shared/paper/account-line.ts';
import { plainText } from '../../../shared/paper/sheet-text.ts';
import { sheetWords } from '../../../shared/paper/sheet-words.ts';
import type { Sheet, SheetBlock, SheetCode } from '../../../shared/paper/sheet-types.ts';
import { toBraille } from './braille-ascii.ts';

/** A page of an embosser: cells of a line and lines of a page. */
const cells = 40;
const linesOfPage = 25;
/** Each language has a Braille of its own; what is written here is that of English. */
const brailleLanguage = 'en';
const lineEnd = '\r\n';
const pageEnd = '\f';

/**
 * The sheet in uncontracted Braille (UEB grade 1) for an embosser: Braille ASCII, 25 lines of 40 cells, each account from a
 * new page with its codes one below the other. Throws `paper.nothingToPrint` for a sheet that is encrypted.
 */
export function sheetBraille(sheet: Sheet): string {
  const blocks = sheet.pages.flatMap((page) => [
    ...page.blocks,
    ...page.faces.flatMap((face) => (face.side === 'codes' ? [face.block] : [])),
  ]);
  if (blocks.length === 0) throw new VaultError('paper.nothingToPrint');
  const accounts = new Map<string, readonly SheetBlock[]>();
  for (const block of blocks) {
    accounts.set(block.accountId, [...(accounts.get(block.accountId) ?? []), block]);
  }
  return [...accounts.values()]
    .flatMap((parts) => pagesOf(accountLines(sheet, parts)))
    .map((lines) => lines.join(lineEnd) + lineEnd + pageEnd)
    .join('');
}

function accountLines(sheet: Sheet, parts: readonly SheetBlock[]): readonly string[] {
  const [first] = parts;
  if (first === undefined) return [];
  const text = sheetWords(brailleLanguage);
  const head = [
    text.title,
    first.issuer,
    accountLine(first, text.at),
    `${sheet.sheetId}, ${text.longDate(sheet.printedAt)}`,
    ...(first.ordered ? [text.order] : []),
    plainText(text.left(first.remaining, first.total)),
  ];
  return [
    ...head.filter((text) => text !== '').flatMap((text) => wrapped(toBraille(text), '')),
    '',
    ...parts.flatMap(({ codes }) => codes.flatMap(codeLine)),
  ];
}

function codeLine(code: SheetCode): readonly string[] {
  const number = `${toBraille(String(code.position))} `;
  const spent = sheetWords(brailleLanguage).spentText(code);
  return wrapped(`${number} ${toBraille(code.value ?? spent ?? '')}`, '    ');
}

/** Breaks at spaces where it can; a line that goes on is indented. */
function wrapped(text: string, indent: string): readonly string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > cells) {
    const space = rest.lastIndexOf(' ', cells);
    const at = space > indent.length + 4 ? space : cells;
    lines.push(rest.slice(0, at).trimEnd());
    rest = indent + rest.slice(at).trimStart();
  }
  return [...lines, rest];
}

function pagesOf(lines: readonly string[]): readonly (readonly string[])[] {
  const pages: (readonly string[])[] = [];
  for (let at = 0; at < lines.length; at += linesOfPage) {
    pages.push(lines.slice(at, at + linesOfPage));
  }
  return pages;
}
