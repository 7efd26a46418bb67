import { app } from 'electron';
import type { AppEvent } from '../../shared/app-types.ts';
import type { VaultSnapshot } from '../../shared/vault-types.ts';

/** The number on the icon in the dock or task bar, where the system has one (macOS, some Linux desktops). */
export interface Badge {
  /** Follows the accounts that need attention. A number tells nobody which they are. */
  noteEvent(event: AppEvent): void;
  noteSnapshot(snapshot: VaultSnapshot): void;
  /** While locked nothing is known. */
  clear(): void;
}

export function createBadge(): Badge {
  let shown = 0;
  const show = (count: number): void => {
    if (count === shown) return;
    shown = count;
    app.setBadgeCount(count);
  };
  return {
    noteEvent(event) {
      if (event.type === 'vault.changed') show(event.snapshot.attentionCount);
    },
    noteSnapshot: ({ attentionCount }) => show(attentionCount),
    clear: () => show(0),
  };
}
