import { VaultError } from '../../../../shared/errors.ts';
import type { ImportProblem, ParsedAccount, ParsedFile } from '../../../../shared/import-types.ts';
import { limits } from '../../../../shared/limits.ts';
import { fileNameMentionsCodes } from '../file-naming.ts';
import { problemAt } from '../code-numbering.ts';
import { parseText } from '../parse-text.ts';
import { decodeText } from '../text-decoding.ts';
import type { FindAttachments } from './export-format.ts';
import { parseExportText } from './parse-export-text.ts';
import { mergeAccounts } from './read-entries.ts';
import { readZip } from './zip-archive.ts';
import type { ZipEntry } from './zip-archive.ts';

const textEndings = /\.(?:json|csv|tsv|xml|txt|text|md|html?|eml|data|2fas)$/i;
/** Longer files are not looked through. */
const longestAttachment = 256 * 1024;
const officeFiles = /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/)/;

/**
 * An archive of an export, or of files with codes. Each file is read as what its content says; several give one
 * result. Null for archives that are something else, such as office documents.
 */
export function parseArchive(bytes: Uint8Array): ParsedFile | null {
  const entries = readZip(bytes);
  if (entries.some(({ path }) => officeFiles.test(path))) return null;
  if (entries.some(({ path }) => /\.pgp$/i.test(path))) throw new VaultError('import.encrypted');
  const main = entries.find(({ path }) => isMainFile(path));
  const files = main === undefined ? entries.filter(isText) : [main];
  if (files.length === 0) return null;
  const findAttachments = attachmentsById(entries);
  const parsed = files.map((file) => ({
    path: file.path,
    result: parseFile(file, findAttachments),
  }));
  return joined(parsed);
}

/**
 * Attachments lie in a folder named by their item (Bitwarden) or begin with their own number and underscores
 * (1Password). Each is unpacked once at most, however often the export names it.
 */
function attachmentsById(entries: readonly ZipEntry[]): FindAttachments {
  const byId = new Map<string, ZipEntry[]>();
  for (const entry of entries) {
    const parts = entry.path.split('/');
    const folder = parts.at(-3) === 'attachments' || parts.at(-2) !== 'files' ? parts.at(-2) : null;
    const id = folder ?? nameOf(entry.path).split('__', 1)[0] ?? '';
    byId.set(id, [...(byId.get(id) ?? []), entry]);
  }
  return (id) => {
    const found = byId.get(id) ?? [];
    byId.delete(id);
    return found.map((entry) => ({
      name: nameOf(entry.path),
      bytes: entry.size > longestAttachment ? new Uint8Array() : entry.read(),
    }));
  };
}

/** The one file of an archive whose other files are its attachments. */
function isMainFile(path: string): boolean {
  return /(?:^|\/)(?:export\.data|data\.json)$/.test(path);
}

function isText({ path }: ZipEntry): boolean {
  const name = nameOf(path);
  if (path.startsWith('__MACOSX/') || name.startsWith('.')) return false;
  return textEndings.test(name) || (fileNameMentionsCodes(name) && !name.includes('.'));
}

function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

interface FileResult {
  /** Null for a file that is no text or holds no codes. */
  readonly parsed: ParsedFile | null;
  readonly isExport: boolean;
}

function parseFile(file: ZipEntry, findAttachments: FindAttachments): FileResult {
  const name = nameOf(file.path);
  const text = textOf(file.read());
  if (text === null) return { parsed: null, isExport: false };
  const exported = parseExportText(text, findAttachments);
  if (exported !== null) return { parsed: exported, isExport: true };
  if (text.length > limits.importTextBytes) return { parsed: null, isExport: false };
  const parsed = parseText(name, text);
  return { parsed: parsed.accounts.length === 0 ? null : parsed, isExport: false };
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return decodeText(bytes, {}, limits.importFileBytes);
  } catch (error) {
    if (error instanceof VaultError) return null;
    throw error;
  }
}

function joined(
  files: readonly { readonly path: string; readonly result: FileResult }[],
): ParsedFile {
  const accounts: ParsedAccount[] = [];
  const problems: ImportProblem[] = [];
  const names = new Set<string>();
  for (const { path, result } of files) {
    if (result.parsed === null) {
      problems.push(problemAt(1, path, 'noteWithoutCodes'));
      continue;
    }
    if (result.isExport) names.add(result.parsed.importer);
    accounts.push(...result.parsed.accounts);
    for (const problem of result.parsed.problems) {
      const text = files.length === 1 ? problem.text : `${path}: ${problem.text}`;
      problems.push(problemAt(problem.line, text, problem.reason));
    }
  }
  const [only] = names;
  const importer = names.size === 1 && only !== undefined ? only : 'archive';
  return { importer, accounts: mergeAccounts(accounts), problems };
}
