import { VaultError } from '../../shared/errors.ts';
import type { ParsedFile } from '../../shared/import-types.ts';
import type { ParseFiles } from '../core/api/parse-files.ts';
import { readImportFile } from '../core/api/read-import-file.ts';

/**
 * What an import would find in a file. Throws the `import.*` failures of a file that cannot be taken.
 * @param downloadedAs the name the file had when it was downloaded, where it has another one now
 * @param passphrase of the file itself, a KeePass database
 */
export async function parseImportFile(
  parseFiles: ParseFiles,
  file: string,
  downloadedAs?: string,
  passphrase?: string,
): Promise<ParsedFile> {
  const source = await readImportFile(file);
  const named = {
    ...source,
    name: downloadedAs ?? source.name,
    ...(passphrase === undefined ? {} : { passphrase }),
  };
  const [outcome] = await parseFiles([{ name: named.name, read: () => Promise.resolve(named) }], {
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  if (outcome === undefined) throw new VaultError('import.unreadable');
  if ('parsed' in outcome.result) return outcome.result.parsed;
  throw new VaultError(outcome.result.failure.code, outcome.result.failure.detail);
}
