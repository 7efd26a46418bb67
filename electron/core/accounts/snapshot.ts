import { limits } from '../../../shared/limits.ts';
import type { AccountSummary, TagCount, VaultSnapshot } from '../../../shared/vault-types.ts';
import { trashCount } from '../database/account.ts';
import type { VaultSession } from '../vault/vault-session.ts';
import { accountSummaries } from './account-summary.ts';
import { sortedByName, sortedByRisk } from './stock.ts';
import { passphraseChangedAt, vaultSettings } from './vault-settings.ts';

/**
 * Everything the front ends show without asking further; holds no code.
 *
 * @param at now, in milliseconds since 1970
 * @param useInHand see `accountSummaries`
 */
export function vaultSnapshot(
  session: VaultSession,
  at: number,
  useInHand: string | null,
): Omit<VaultSnapshot, 'revision'> {
  const { vaultName, readOnly, kdf, imageBytes } = session.info;
  return session.read((db) => {
    const all = accountSummaries(db, null, at, useInHand);
    const accounts = sortedByRisk(all.filter((account) => account.archivedAt === null));
    return {
      vaultName,
      accounts,
      attentionCount: accounts.filter((account) => account.attention.length > 0).length,
      archived: sortedByName(all.filter((account) => account.archivedAt !== null)),
      tags: tagCounts(all),
      trashCount: trashCount(db),
      settings: vaultSettings(db),
      readOnly,
      largeImageBytes: imageBytes >= limits.imageWarnBytes ? imageBytes : null,
      passphraseChangedAt: passphraseChangedAt(db),
      kdf: { memoryMiB: kdf.memoryMiB, passes: kdf.passes },
    };
  });
}

function tagCounts(accounts: readonly AccountSummary[]): readonly TagCount[] {
  const counts = new Map<string, number>();
  for (const label of accounts.flatMap((account) => account.tags)) {
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return Array.from(counts, ([label, count]) => ({ label, accounts: count })).sort((a, b) =>
    a.label.localeCompare(b.label, undefined, { numeric: true }),
  );
}
