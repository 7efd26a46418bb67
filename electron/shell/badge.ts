import type { AppEvent, Platform } from '../../shared/app-types.ts';
import type { VaultSnapshot } from '../../shared/vault-types.ts';
import { drawBadge } from './draw-badge.ts';
import { shellMessages } from './shell-messages.ts';

/** The number on the icon in the dock or task bar: macOS, Windows, and Linux desktops that show one. */
export interface Badge {
  /** Follows the accounts that need attention. A number tells nobody which they are. */
  noteEvent(event: AppEvent): void;
  noteSnapshot(snapshot: VaultSnapshot): void;
  /** While locked nothing is known. */
  clear(): void;
}

export interface BadgeDependencies {
  readonly platform: Platform;
  readonly setCount: (count: number) => void;
  /** Windows has no number to set, only a small picture (PNG) over the task bar button of the window; null takes it away. */
  readonly setOverlay: (png: Uint8Array | null, words: string) => void;
}

export function createBadge({ platform, setCount, setOverlay }: BadgeDependencies): Badge {
  let shown = 0;
  const show = (count: number): void => {
    if (count === shown) return;
    shown = count;
    if (platform !== 'windows') setCount(count);
    else if (count === 0) setOverlay(null, '');
    else setOverlay(drawBadge(count), shellMessages.attention(count));
  };
  return {
    noteEvent(event) {
      if (event.type === 'vault.changed') show(event.change.attentionCount);
    },
    noteSnapshot: ({ attentionCount }) => show(attentionCount),
    clear: () => show(0),
  };
}
