import { findEmail } from './addresses.ts';
import type { Importer } from './importer.ts';
import { parseLines } from './parse-lines.ts';
import { problemAt } from './code-numbering.ts';
import { splitLines } from './source-lines.ts';
import type { SourceLine } from './source-lines.ts';

const headerField = /^([A-Za-z][A-Za-z0-9-]{1,40}):/;
const mailFields = new Set([
  'from',
  'to',
  'subject',
  'date',
  'mime-version',
  'content-type',
  'received',
]);
const mostHeaderLines = 200;

/** A saved message of plain text (`.eml`, RFC 5322) in 7bit, 8bit or quoted-printable (RFC 2045). */
export const mailMessage: Importer = {
  name: 'mail-message',
  recognise: (source) => (headerEnd(source.lines) === -1 ? 0 : 95),
  parse(source) {
    const end = Math.max(0, headerEnd(source.lines));
    const header = source.lines.slice(0, end);
    const body = decodeBody(source.lines.slice(end), header);
    const parsed = parseLines({ fileName: source.fileName, lines: body });
    const recipient = findEmail(fieldOf(header, 'to') ?? '');
    const accounts = parsed.accounts.map((account) => ({
      ...account,
      account: account.account ?? recipient,
    }));
    const fields = header.map((line) => problemAt(line.number, line.text, 'label'));
    return { importer: 'mail-message', accounts, problems: [...fields, ...parsed.problems] };
  },
};

/** Index of the blank line below the header; -1 when the file does not begin like a message. */
function headerEnd(lines: readonly SourceLine[]): number {
  const end = lines.slice(0, mostHeaderLines).findIndex(({ text }) => text === '');
  if (end < 2) return -1;
  const header = lines.slice(0, end);
  const names = header.flatMap(({ text }) => headerField.exec(text)?.[1]?.toLowerCase() ?? []);
  const known = names.filter((name) => mailFields.has(name)).length;
  return known >= 3 && headerField.test(header[0]?.text ?? '') ? end : -1;
}

function fieldOf(header: readonly SourceLine[], name: string): string | null {
  const line = header.find(({ text }) => text.toLowerCase().startsWith(`${name}:`));
  return line?.text.slice(name.length + 1).trim() ?? null;
}

function decodeBody(body: readonly SourceLine[], header: readonly SourceLine[]): SourceLine[] {
  const encoding = fieldOf(header, 'content-transfer-encoding')?.toLowerCase();
  return encoding === 'quoted-printable' ? decodeQuotedPrintable(body) : [...body];
}

/** Joins soft line breaks and decodes `=3D`; a joined line keeps the number of its first piece. */
function decodeQuotedPrintable(lines: readonly SourceLine[]): SourceLine[] {
  const decoded: SourceLine[] = [];
  let pieces: string[] = [];
  let first: SourceLine | null = null;
  for (const line of lines) {
    first ??= line;
    const isSoft = line.text.endsWith('=');
    pieces.push(isSoft ? line.text.slice(0, -1) : line.text);
    if (isSoft) continue;
    decoded.push(lineOf(first, line.number, pieces.join('')));
    pieces = [];
    first = null;
  }
  if (first !== null)
    decoded.push(lineOf(first, lines.at(-1)?.number ?? first.number, pieces.join('')));
  return decoded;
}

function lineOf(first: SourceLine, lastNumber: number, encoded: string): SourceLine {
  const bytes = encoded.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const [line] = splitLines(decodeUtf8Bytes(bytes).replace(/[\r\n]/g, ' '));
  return {
    number: first.number,
    lastNumber,
    text: line?.text ?? '',
    tooLong: first.tooLong || (line?.tooLong ?? false),
  };
}

/** Characters below 256 are taken as bytes of UTF-8; text that is none stays as it is. */
function decodeUtf8Bytes(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text) || /[^\u0000-\u00ff]/.test(text)) return text;
  try {
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}
