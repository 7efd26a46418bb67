import type { ParsedFile } from '../../../shared/import-types.ts';
import { parseExport } from './exports/parse-export.ts';
import { parseText } from './parse-text.ts';
import { decodeText } from './text-decoding.ts';

/** The bytes of a file that the person chose, or of pasted text with `name` null. */
export interface ImportFile {
  readonly name: string | null;
  readonly bytes: Uint8Array;
  /** Opens a file that is sealed itself, such as a KeePass database. */
  readonly passphrase?: string;
}

/**
 * One file to accounts and problems. Pure. Throws `import.empty`, `import.binary`, `import.tooLarge`,
 * `import.unreadable`, `import.encrypted`, `import.needsPassphrase` or `import.wrongPassphrase`; text without codes is
 * no error.
 */
export function parseImport(file: ImportFile): ParsedFile {
  const detail = file.name === null ? {} : { fileName: file.name };
  return parseExport(file, detail) ?? parseText(file.name, decodeText(file.bytes, detail));
}
