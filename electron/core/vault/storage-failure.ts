import { VaultError } from '../../../shared/errors.ts';
import { errnoOf } from './vault-storage.ts';

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const absent = new Set(['ENOENT', 'ENOTDIR']);
/** A folder, a device, a pipe, a link that appeared after it was resolved: something, but no vault. */
const notAFile = new Set(['EISDIR', 'EINVAL', 'ELOOP', 'ENXIO']);

/** What a failed write means; `fileName` is for the sentence. */
export function writeFailure(error: unknown, fileName: string): unknown {
  const reason = systemReason(error);
  if (reason === null) return error;
  const code = full.has(reason) ? 'storage.full' : 'storage.writeFailed';
  return new VaultError(code, { fileName, reason }, { cause: error });
}

/** What a failed read of a vault means. */
export function readFailure(error: unknown, fileName: string): unknown {
  const reason = systemReason(error);
  if (reason === null) return error;
  const options = { cause: error };
  if (absent.has(reason)) return new VaultError('vault.notFound', { fileName }, options);
  if (notAFile.has(reason)) return new VaultError('vault.notAVault', { fileName }, options);
  return new VaultError('storage.readFailed', { fileName, reason }, options);
}

/** Null for what is no failure of the system: a bug, or a failure that already has its name. */
function systemReason(error: unknown): string | null {
  return error instanceof VaultError ? null : errnoOf(error);
}
