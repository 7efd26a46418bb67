import type { VaultChange } from '../../../shared/vault-change.ts';
import type { VaultSnapshot } from '../../../shared/vault-types.ts';
import { vaultSnapshot } from '../accounts/snapshot.ts';
import { changeBetween, tellsTheSame } from '../accounts/snapshot-change.ts';
import type { VaultSession } from '../vault/vault-session.ts';

/**
 * Remembers what was told of the vault last, so that a commit tells only what it changed: the whole of ten thousand accounts is
 * five megabytes. A revision names what was told, and nothing else is ever told under it.
 */
export interface SnapshotTeller {
  whole(session: VaultSession): VaultSnapshot;
  /** From what was told last to the present. */
  change(session: VaultSession): VaultChange;
  readonly useInHand: string | null;
  takeInHand(useId: string): void;
  /** Whether it was in hand. */
  letGo(useId: string): boolean;
}

export function createSnapshotTeller(clock: { now(): number }): SnapshotTeller {
  let told: VaultSnapshot | null = null;
  let useInHand: string | null = null;

  const look = (session: VaultSession): VaultSnapshot => ({
    ...vaultSnapshot(session, clock.now(), useInHand),
    revision: (told?.revision ?? 0) + 1,
  });
  const whole = (session: VaultSession): VaultSnapshot => {
    const seen = look(session);
    // Also without a commit it may be another one: sets grow old.
    if (told === null || !tellsTheSame(told, seen)) told = seen;
    return told;
  };

  return {
    whole,
    change(session) {
      const before = told ?? whole(session);
      told = look(session);
      return changeBetween(before, told);
    },
    get useInHand() {
      return useInHand;
    },
    takeInHand(useId) {
      useInHand = useId;
    },
    letGo(useId) {
      if (useInHand !== useId) return false;
      useInHand = null;
      return true;
    },
  };
}
