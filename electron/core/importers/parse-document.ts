import type { ParsedFile } from '../../../shared/import-types.ts';
import type { DocumentTools } from './document-tools.ts';
import { isMailFile } from './documents/mail-headers.ts';
import { isPdf } from './documents/pdf-signature.ts';
import { type ImportFile, parseImport } from './parse-import.ts';
import { pictureTypeOf } from './pictures/picture-format.ts';

/**
 * Any file that an import takes, to accounts and problems: text as `parseImport` reads it, and mail, PDF and pictures,
 * whose libraries are loaded when the first one comes. Throws `import.*` for a file that cannot be read.
 */
export async function parseDocument(file: ImportFile, tools: DocumentTools): Promise<ParsedFile> {
  if (pictureTypeOf(file.bytes) !== null) {
    const { parsePicture } = await import('./pictures/parse-picture.ts');
    return parsePicture(file, tools);
  }
  if (isPdf(file.bytes)) {
    const { parsePdf } = await import('./documents/pdf-document.ts');
    return parsePdf(file, tools);
  }
  if (isMailFile(file.bytes)) {
    const { parseMailFile } = await import('./documents/mail-file.ts');
    return parseMailFile(file, tools);
  }
  return parseImport(file);
}
