import type { ParsedFile } from '../../../shared/import-types.ts';
import type { Importer } from './importer.ts';
import { importers } from './index.ts';
import { plainList } from './plain-list.ts';
import { sourceOf } from './source.ts';
import { decodeText } from './text-decoding.ts';

/**
 * Bytes of one file, or of pasted text with `name` null, to accounts and problems. Pure. Throws
 * `import.empty`, `import.binary` or `import.tooLarge`; text without codes is no error.
 */
export function parseImport(file: { name: string | null; bytes: Uint8Array }): ParsedFile {
  const detail = file.name === null ? {} : { fileName: file.name };
  const source = sourceOf(file.name, decodeText(file.bytes, detail));
  let best: { importer: Importer; score: number } = { importer: plainList, score: 0 };
  for (const importer of importers) {
    const score = importer.recognise(source);
    if (score > best.score) best = { importer, score };
  }
  return best.importer.parse(source);
}
