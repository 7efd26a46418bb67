import type { ReadOnlyReason } from '../../../shared/vault-types.ts';
import { holdExclusive, type ExclusiveHold } from '../database/hold-exclusive.ts';
import type { VaultPaths } from './vault-paths.ts';
import type { VaultStorage } from './vault-storage.ts';

/**
 * The right to write, or why there is none. It only spares the person two diverging copies: that nothing is lost rests on
 * comparing the file before each save.
 */
export type WriteRight =
  | { readonly hold: ExclusiveHold; readonly readOnly: null }
  | { readonly hold: null; readonly readOnly: Exclude<ReadOnlyReason, 'headerDamaged'> };

export async function acquireWriteRight(
  storage: VaultStorage,
  paths: VaultPaths,
): Promise<WriteRight> {
  if (!(await storage.isWritable(paths.folder))) return { hold: null, readOnly: 'folderReadOnly' };
  const hold = holdExclusive(paths.lock);
  if (hold === 'busy') return { hold: null, readOnly: 'openElsewhere' };
  if (hold === 'unavailable') return { hold: null, readOnly: 'folderReadOnly' };
  return { hold, readOnly: null };
}
