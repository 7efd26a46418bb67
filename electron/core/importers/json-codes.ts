import type { ImportProblem, ParsedFile } from '../../../shared/import-types.ts';
import { readCells } from './code-lines.ts';
import { problemAt } from './code-numbering.ts';
import { htmlText, isHtml } from './documents/html-text.ts';
import type { Importer } from './importer.ts';
import { knownIssuer } from './issuer-names.ts';
import { readKeepNote } from './keep-note.ts';
import { readJson } from './json-tokens.ts';
import type { JsonField, JsonValue } from './json-tokens.ts';
import { labelKind } from './line-labels.ts';
import { parseLines } from './parse-lines.ts';
import { splitLines } from './source-lines.ts';
import type { SourceLine } from './source-lines.ts';

/** An answer of a service's interface or a file of settings in JSON, read as the lines that a person would write. */
export const jsonCodes: Importer = {
  name: 'json-codes',
  recognise: ({ text }) => (/^\s{0,100}[[{]/.test(text) && readJson(text) !== null ? 92 : 0),
  parse(source) {
    const root = readJson(source.text);
    const note = root === null ? null : readKeepNote(root);
    if (note?.isTrashed === true) {
      const first = source.lines.find(({ text }) => text !== '');
      const trashed = problemAt(first?.number ?? 1, note.lines[0]?.text ?? '', 'trashed');
      return { importer: 'json-codes', accounts: [], problems: [trashed] };
    }
    const written: WrittenLine[] = [...(note?.lines ?? [])];
    if (root !== null && note === null) writeValue(root, null, written);
    const lines = written.map(asSourceLine);
    const parsed = parseLines({ fileName: source.fileName, lines });
    const problems = withOtherLines(source.lines, parsed);
    return { importer: 'json-codes', accounts: parsed.accounts, problems };
  },
};

interface WrittenLine {
  readonly line: number;
  readonly text: string;
}

const issuerKey = /^(?:service|issuer|site|website|app|application|provider|company|platform)$/i;
const nameKey = /^(?:name|title|label|host|domain|url)$/i;
const accountKey =
  /^(?:account(?:[_ ]?name)?|user|user[_ ]?name|login|e-?mail|email[_ ]?address|handle|owner)$/i;
const codeKey =
  /^(?:code|value|secret|token|key|(?:backup|recovery|scratch|rescue)[_-]?(?:code|key)|display)$/i;
/** What an entry of a list of things to do is called; it is a code where the entry has a mark. */
const entryKey = /^(?:text|content|title|name|label|task|summary|item)$/i;
const usedKey =
  /^(?:(?:is[_-]?)?(?:used|consumed|redeemed|spent|expired|burned|checked|completed|done|ticked|struck)|(?:used|consumed|redeemed|spent)[_-]?(?:at|on|date|time)|(?:checked|completed|done)[_-]?(?:at|on|date)|status|state)$/i;
const unusedKey = /^(?:(?:is[_-]?)?(?:unused|available|valid|active|remaining))$/i;

function writeValue(given: JsonValue, name: string | null, written: WrittenLine[]): void {
  const isPage = given.text !== null && given.text.includes('</') && isHtml(given.text);
  const value = isPage ? { ...given, text: htmlText(given.text ?? '') } : given;
  if (value.text?.includes('\n') === true) {
    for (const text of value.text.split('\n')) written.push({ line: value.line, text });
    return;
  }
  if (value.text !== null) {
    written.push({ line: value.line, text: name === null ? value.text : `${name}: ${value.text}` });
    return;
  }
  if (value.items !== null) for (const item of value.items) writeItem(item, written);
  if (value.fields !== null) writeFields(value.fields, written);
}

/** `{"code": "ab12-cd34", "used": true}` is one code with a mark. */
function writeItem(item: JsonValue, written: WrittenLine[]): void {
  const code = codeFieldOf(item.fields ?? []);
  const holdsList = item.fields?.some(({ value }) => value.items !== null) ?? false;
  if (item.fields === null || code === undefined || holdsList) {
    if (item.text === null && item.items === null && item.fields === null) return;
    writeValue(item, null, written);
    return;
  }
  const mark = item.fields.some(saysUsed) ? ' (used)' : '';
  written.push({ line: code.value.line, text: `${code.value.text ?? ''}${mark}` });
}

function codeFieldOf(fields: readonly JsonField[]): JsonField | undefined {
  const named = fields.find(({ name, value }) => codeKey.test(name) && value.text !== null);
  if (named !== undefined || !fields.some(({ name }) => usedKey.test(name))) return named;
  return fields.find(
    ({ name, value: { text } }) =>
      entryKey.test(name) && text !== null && (readCells(text)?.length ?? 0) === 1,
  );
}

function saysUsed({ name, value: { text } }: JsonField): boolean {
  if (unusedKey.test(name)) return text === 'false' || text === '0';
  if (!usedKey.test(name) || text === null) return false;
  return !/^(?:false|0|no|never|unused|available|active|valid|new|open|todo|pending|incomplete|needsaction|needs-action|)$/i.test(
    text,
  );
}

/** Names first, whatever the order of the keys: below them stand their codes. */
function writeFields(fields: readonly JsonField[], written: WrittenLine[]): void {
  const rank = ({ name, value }: JsonField): number => {
    if (value.text !== null) return namingOf(name, value.text) === null ? 3 : 0;
    return labelKind(name) === 'codes' ? 2 : 1;
  };
  for (const { name, line, value } of fields.toSorted((left, right) => rank(left) - rank(right))) {
    const naming = value.text === null ? null : namingOf(name, value.text);
    if (naming !== null) written.push({ line, text: `${naming}: ${value.text ?? ''}` });
    else if (value.text !== null) writeValue(value, name, written);
    else if (value.items !== null || value.fields !== null) {
      written.push({ line, text: `${name}:` });
      writeValue(value, null, written);
    }
  }
}

function namingOf(name: string, text: string): 'Issuer' | 'Account' | null {
  if (issuerKey.test(name) || (nameKey.test(name) && knownIssuer(text) !== null)) return 'Issuer';
  return accountKey.test(name) ? 'Account' : null;
}

function asSourceLine({ line, text }: WrittenLine): SourceLine {
  const [first] = splitLines(text.replace(/[\r\n]+/g, ' '));
  return {
    number: line,
    lastNumber: line,
    text: first?.text ?? '',
    tooLong: first?.tooLong ?? false,
  };
}

/** Each line of the file once: what gave no code is the name of something, or a bracket. */
function withOtherLines(
  lines: readonly SourceLine[],
  { accounts, problems }: Pick<ParsedFile, 'accounts' | 'problems'>,
): ImportProblem[] {
  const taken = new Set(accounts.flatMap(({ codes }) => codes.map(({ line }) => line)));
  const reasons = new Map(problems.map((problem) => [problem.line, problem]));
  return lines
    .filter(({ number, text }) => text !== '' && (!taken.has(number) || reasons.has(number)))
    .map(({ number, text }) => problemAt(number, text, reasons.get(number)?.reason ?? 'label'));
}
