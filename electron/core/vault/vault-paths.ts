import { basename, dirname, join } from 'node:path';
import { randomBytes } from '../crypto/sodium.ts';

const ending = /\.sparekey$/i;
const temporaryHexDigits = 12;

/** Everything that a vault keeps in its folder. */
export interface VaultPaths {
  readonly vault: string;
  readonly folder: string;
  readonly fileName: string;
  /** File name without the ending. */
  readonly vaultName: string;
  /** The file as it was before the last save. */
  readonly previous: string;
  readonly lock: string;
}

export function vaultPathsOf(vault: string): VaultPaths {
  const folder = dirname(vault);
  const fileName = basename(vault);
  return {
    vault,
    folder,
    fileName,
    vaultName: fileName.replace(ending, ''),
    previous: `${vault}.previous`,
    lock: join(folder, `.${fileName}.lock`),
  };
}

/** A fresh name beside `path`, for a file that is about to be renamed over it. */
export function temporaryPathFor(path: string): string {
  const digits = Buffer.from(randomBytes(temporaryHexDigits / 2)).toString('hex');
  return join(dirname(path), `.${basename(path)}.${digits}.tmp`);
}

/** True for the name of a temporary file of `fileName`. */
export function isTemporaryOf(fileName: string, candidate: string): boolean {
  const start = `.${fileName}.`;
  return candidate.startsWith(start) && /^[0-9a-f]{12}\.tmp$/.test(candidate.slice(start.length));
}
