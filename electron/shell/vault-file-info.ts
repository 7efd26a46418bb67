import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { VaultFileInfo } from '../../shared/vault-types.ts';

const vaultEnding = /\.sparekey$/i;

export function vaultFileInfo(path: string): VaultFileInfo {
  const fileName = basename(path);
  return { name: fileName.replace(vaultEnding, ''), fileName, folder: dirname(path) };
}

export interface VaultFilePresence {
  readonly vaultFilePresent: boolean;
  /** Milliseconds since 1970. */
  readonly previousCopySavedAt: number | null;
}

/** Looks for the vault file and for the copy that the last save left beside it. */
export async function vaultFilePresence(path: string | null): Promise<VaultFilePresence> {
  if (path === null) return { vaultFilePresent: false, previousCopySavedAt: null };
  const [vault, previous] = await Promise.all([savedAt(path), savedAt(`${path}.previous`)]);
  return { vaultFilePresent: vault !== null, previousCopySavedAt: previous };
}

async function savedAt(path: string): Promise<number | null> {
  try {
    const file = await stat(path);
    return file.isFile() ? Math.round(file.mtimeMs) : null;
  } catch {
    return null;
  }
}
