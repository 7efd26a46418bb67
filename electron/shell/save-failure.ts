import { VaultError } from '../../shared/errors.ts';

/** The failure that a person can act on, for what the file system threw while writing a file they asked for. */
export function saveFailure(cause: unknown): VaultError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const full = code === 'ENOSPC' || code === 'EDQUOT';
  return new VaultError(full ? 'storage.full' : 'storage.writeFailed', {}, { cause });
}
