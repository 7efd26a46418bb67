import type { ParsedFile } from '../../shared/import-types.ts';
import { readImportFile } from '../core/api/read-import-file.ts';
import { parseImport } from '../core/importers/parse-import.ts';

/**
 * What an import would find in a file. Throws the `import.*` failures of a file that cannot be taken.
 * @param downloadedAs the name the file had when it was downloaded, where it has another one now
 */
export async function parseImportFile(file: string, downloadedAs?: string): Promise<ParsedFile> {
  const { name, bytes } = await readImportFile(file);
  return parseImport({ name: downloadedAs ?? name, bytes });
}
