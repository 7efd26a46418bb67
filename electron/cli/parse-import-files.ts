import path from 'node:path';
import type { ImportOutcome, ParseFiles } from '../core/api/parse-files.ts';
import { readImportFile } from '../core/api/read-import-file.ts';

interface HowToRead {
  /** The name the file had when it was downloaded, where it has another one now. */
  readonly downloadedAs?: string | undefined;
  /** Of the files themselves, KeePass databases. */
  readonly passphrase?: string | undefined;
}

/** What an import would find in files, or why it cannot take one of them; in their order. */
export function parseImportFiles(
  parseFiles: ParseFiles,
  files: readonly string[],
  { downloadedAs, passphrase }: HowToRead,
): Promise<readonly ImportOutcome[]> {
  const candidates = files.map((file) => ({
    name: downloadedAs ?? path.basename(file),
    read: async () => {
      const source = await readImportFile(file);
      return {
        ...source,
        name: downloadedAs ?? source.name,
        ...(passphrase === undefined ? {} : { passphrase }),
      };
    },
  }));
  return parseFiles(candidates, {
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
}
