import { VaultError } from '../../../../shared/errors.ts';
import type { ParsedFile } from '../../../../shared/import-types.ts';
import { problemAt } from '../code-numbering.ts';
import { isPaperSheet } from '../documents/paper-sheet.ts';
import { aegisJson } from './aegis-json.ts';
import { applePasswordsCsv } from './apple-passwords-csv.ts';
import { bitwardenCsv } from './bitwarden-csv.ts';
import { bitwardenJson } from './bitwarden-json.ts';
import { chromeCsv } from './chrome-csv.ts';
import { headersOf, readCsvTable } from './csv-table.ts';
import { dashlaneCredentialsCsv, dashlaneNotesCsv, dashlaneOtherCsv } from './dashlane-csv.ts';
import { enpassJson } from './enpass-json.ts';
import { enteSealedJson } from './ente-sealed-json.ts';
import type { CsvFormat, FindAttachments, JsonFormat } from './export-format.ts';
import { firefoxCsv } from './firefox-csv.ts';
import { parseJson } from './json-document.ts';
import { keepassCsv } from './keepass-csv.ts';
import { isKeePassXml, parseKeePassXml } from './keepass-xml.ts';
import { keepassxcCsv } from './keepassxc-csv.ts';
import { lastpassCsv } from './lastpass-csv.ts';
import { onepassword1pux } from './onepassword-1pux.ts';
import { onepasswordCsv } from './onepassword-csv.ts';
import { otherPasswordsCsv } from './other-passwords-csv.ts';
import { parseOtpauthList } from './otpauth-list.ts';
import { protonPassCsv } from './proton-pass-csv.ts';
import { protonPassJson } from './proton-pass-json.ts';
import { readEntries } from './read-entries.ts';
import { isSparekeyCsv, parseSparekeyCsv } from './sparekey-csv.ts';
import { parseSparekeyText } from './sparekey-text.ts';
import { twoFas } from './two-fas.ts';

const jsonFormats: readonly JsonFormat[] = [
  protonPassJson,
  onepassword1pux,
  aegisJson,
  twoFas,
  enteSealedJson,
  bitwardenJson,
  enpassJson,
];

/** The more particular first: the last one takes any list of passwords. */
const csvFormats: readonly CsvFormat[] = [
  bitwardenCsv,
  onepasswordCsv,
  keepassxcCsv,
  keepassCsv,
  protonPassCsv,
  lastpassCsv,
  firefoxCsv,
  applePasswordsCsv,
  dashlaneCredentialsCsv,
  dashlaneNotesCsv,
  dashlaneOtherCsv,
  chromeCsv,
  otherPasswordsCsv,
];

/** Armoured OpenPGP and age, in which several tools offer their export. */
const sealedText = /^\s{0,100}-----BEGIN (?:PGP MESSAGE|AGE ENCRYPTED FILE)-----/;

const noAttachments: FindAttachments = () => [];

/**
 * Decoded text of another tool's export, told by its keys or column names. Null for any other text. Throws
 * `import.encrypted` for a sealed export, `import.paperSheet` for a sheet of Sparekey's own, `import.unreadable` for one that is nested too deep or damaged.
 */
export function parseExportText(
  text: string,
  findAttachments: FindAttachments = noAttachments,
): ParsedFile | null {
  if (sealedText.test(text)) throw new VaultError('import.encrypted');
  if (isPaperSheet(text)) throw new VaultError('import.paperSheet');
  return (
    parseSparekeyText(text) ??
    parseOtpauthList(text) ??
    parseJsonExport(text, findAttachments) ??
    (isKeePassXml(text) ? parseKeePassXml(text) : parseCsvExport(text))
  );
}

function parseJsonExport(text: string, findAttachments: FindAttachments): ParsedFile | null {
  const root = parseJson(text.replace(/^\ufeff/, ''));
  if (root === null) return null;
  const format = jsonFormats.find((candidate) => candidate.recognise(root));
  return format?.parse(root, findAttachments) ?? null;
}

function parseCsvExport(text: string): ParsedFile | null {
  for (const { delimiter, columns } of headersOf(text)) {
    const names = new Set(columns);
    const format = csvFormats.find((candidate) => candidate.recognise(names));
    const isOwn = isSparekeyCsv(names);
    if (format === undefined && !isOwn) continue;
    const table = readCsvTable(text, delimiter);
    if (table === null) return null;
    const parsed =
      isOwn || format === undefined
        ? parseSparekeyCsv(table.rows)
        : readEntries(
            format.name,
            table.rows.map((row) => format.toEntry(row)),
          );
    const heading = problemAt(table.header.line, table.header.text, 'heading');
    return { ...parsed, problems: [heading, ...parsed.problems] };
  }
  return null;
}
