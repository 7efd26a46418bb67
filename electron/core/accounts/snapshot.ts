import { limits } from '../../../shared/limits.ts';
import type { VaultSnapshot } from '../../../shared/vault-types.ts';
import type { VaultSession } from '../vault/vault-session.ts';
import { accountSummaries } from './account-summary.ts';
import { sortedByRisk } from './stock.ts';
import { passphraseChangedAt, vaultSettings } from './vault-settings.ts';

/** Everything the front ends show without asking further; holds no code. */
export function vaultSnapshot(session: VaultSession): VaultSnapshot {
  const { vaultName, readOnly, kdf, imageBytes } = session.info;
  return session.read((db) => ({
    revision: session.revision,
    vaultName,
    accounts: sortedByRisk(accountSummaries(db)),
    settings: vaultSettings(db),
    readOnly,
    largeImageBytes: imageBytes >= limits.imageWarnBytes ? imageBytes : null,
    passphraseChangedAt: passphraseChangedAt(db),
    kdf: { memoryMiB: kdf.memoryMiB, passes: kdf.passes },
  }));
}
