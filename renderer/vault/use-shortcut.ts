import { createContext, useContext, useEffect, useRef } from 'react';
import { registerShortcut } from './shortcut-registry.ts';
import { useAppStatus } from './use-vault.ts';

/** How many dialogs lie under a component; a dialog provides it to what it holds. */
export const DialogLayerContext = createContext(0);

/**
 * Calls `action` for a key such as `u`, `?`, `Escape`, `mod+z` or `mod+,`; `mod` is Ctrl, on macOS Command. Of several
 * owners of a key the one mounted last is asked, and a dialog silences what lies under it. Keys without `mod` rest while
 * a text field has the focus, and keys of one character can be switched off in the settings.
 */
export function useShortcut(keys: string, action: () => void, enabled = true): void {
  const { settings, platform } = useAppStatus();
  const layer = useContext(DialogLayerContext);
  const newest = useRef(action);
  useEffect(() => {
    newest.current = action;
  });
  const allowed = enabled && (settings.singleKeyShortcuts || keys.length > 1);
  useEffect(() => {
    if (!allowed) return undefined;
    const mac = platform === 'mac';
    return registerShortcut({ keys, mac, layer, action: () => newest.current() });
  }, [keys, allowed, platform, layer]);
}
