import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react';

export interface DroppedFile {
  /** Null for pasted text. */
  readonly name: string | null;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type ImportStart =
  | { readonly kind: 'ask' }
  | { readonly kind: 'chooseFiles' }
  /** Sheets that Sparekey printed, to be read back. */
  | { readonly kind: 'paper' }
  | { readonly kind: 'files'; readonly files: readonly DroppedFile[] };

export type AccountFilter = 'all' | 'attention';

export type View =
  /** `tag` narrows to the accounts that have it. */
  | { readonly screen: 'accounts'; readonly filter: AccountFilter; readonly tag?: string }
  /** `focus` puts the focus on "Use next code" instead of the heading: the person searched for it. */
  | { readonly screen: 'account'; readonly accountId: string; readonly focus?: 'use' }
  /** `accountId` is the target that "Replace set" chose beforehand. */
  | { readonly screen: 'import'; readonly start: ImportStart; readonly accountId?: string }
  /** Every sheet that was printed. */
  | { readonly screen: 'sheets' }
  | { readonly screen: 'paper'; readonly accountIds?: readonly string[] }
  | { readonly screen: 'activity'; readonly accountId?: string }
  | { readonly screen: 'archived' }
  | { readonly screen: 'reminders' }
  | { readonly screen: 'trash' }
  | { readonly screen: 'settings' };

export type Overlay =
  | { readonly kind: 'generate'; readonly accountId?: string }
  | { readonly kind: 'useCode'; readonly accountId: string; readonly position?: number }
  | { readonly kind: 'answerUse'; readonly accountId: string }
  | { readonly kind: 'typeCodes'; readonly accountId?: string }
  | { readonly kind: 'editAccount'; readonly accountId: string }
  | { readonly kind: 'markReplaced'; readonly accountId: string; readonly codeSetId: string }
  | { readonly kind: 'moveSet'; readonly accountId: string; readonly codeSetId: string }
  | { readonly kind: 'mergeAccount'; readonly accountId: string }
  | { readonly kind: 'palette' }
  | { readonly kind: 'keys' };

export interface Navigation {
  readonly view: View;
  readonly overlay: Overlay | null;
  open(view: View): void;
  back(): void;
  openOverlay(overlay: Overlay): void;
  closeOverlay(): void;
  /** Where a list was scrolled to, by a name that its screen chooses. */
  readonly scrollMemory: Map<string, number>;
}

const home: View = { screen: 'accounts', filter: 'all' };

/** More steps back than a person remembers serve nobody. */
const historyLimit = 20;

/** Where the person is; lives as long as the unlocked frame. */
export function useNavigationState(): Navigation {
  const [history, setHistory] = useState<readonly View[]>([home]);
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const scrollMemory = useRef(new Map<string, number>()).current;

  const open = useCallback((view: View) => {
    setHistory((past) => {
      const current = past.at(-1);
      // From account to account one step back still leads to the overview.
      const kept = current?.screen === view.screen ? past.slice(0, -1) : past;
      return [...kept, view].slice(-historyLimit);
    });
  }, []);
  const back = useCallback(() => {
    setHistory((past) => (past.length > 1 ? past.slice(0, -1) : [home]));
  }, []);
  const openOverlay = useCallback((next: Overlay) => setOverlay(next), []);
  const closeOverlay = useCallback(() => setOverlay(null), []);
  const view = history.at(-1) ?? home;

  return useMemo(
    () => ({
      view,
      overlay,
      open,
      back,
      openOverlay,
      closeOverlay,
      scrollMemory,
    }),
    [view, overlay, open, back, openOverlay, closeOverlay, scrollMemory],
  );
}

export const NavigationContext = createContext<Navigation | null>(null);

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('No navigation above this component');
  return navigation;
}
