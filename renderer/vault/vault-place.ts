import type { VaultFileInfo } from '../../shared/vault-types.ts';

/** "Documents / Personal.sparekey": the last folder is enough to recognise the file. */
export function vaultPlace({ folder, fileName }: VaultFileInfo): string {
  const last = folder.split(/[/\\]/u).findLast((part) => part !== '');
  return last ? `${last} / ${fileName}` : fileName;
}
