export interface Shortcut {
  readonly keys: string;
  /** On macOS `mod` is Command, elsewhere Ctrl. */
  readonly mac: boolean;
  /** How many dialogs lie under its owner: a dialog silences everything below it. `everywhere` is never silenced. */
  readonly layer: number | 'everywhere';
  readonly action: () => void;
}

const shortcuts: Shortcut[] = [];
const openLayers: number[] = [];

/** Adds a key for the whole window; the returned function takes it away. The newest owner of a key wins. */
export function registerShortcut(shortcut: Shortcut): () => void {
  if (shortcuts.length === 0) window.addEventListener('keydown', onKeyDown);
  shortcuts.push(shortcut);
  return () => {
    shortcuts.splice(shortcuts.indexOf(shortcut), 1);
    if (shortcuts.length === 0) window.removeEventListener('keydown', onKeyDown);
  };
}

/** Says that a dialog is open as layer `layer`; the returned function says that it is gone. */
export function openShortcutLayer(layer: number): () => void {
  openLayers.push(layer);
  return () => {
    openLayers.splice(openLayers.indexOf(layer), 1);
  };
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const top = Math.max(0, ...openLayers);
  const shortcut = shortcuts.findLast(
    ({ keys, mac, layer }) =>
      (layer === top || layer === 'everywhere') && keyName(event, mac) === keys,
  );
  if (!shortcut) return;
  if (!worksWhileTyping(shortcut.keys) && isTyping(event.target)) return;
  event.preventDefault();
  shortcut.action();
}

function worksWhileTyping(keys: string): boolean {
  // Undo inside a text field belongs to the text.
  return (keys.startsWith('mod+') && keys !== 'mod+z' && keys !== 'mod+c') || /F\d$/u.test(keys);
}

/** `mod+z`, `shift+F6`, `u`, `?`: a printed character already tells what Shift did to it. */
function keyName(event: KeyboardEvent, mac: boolean): string {
  const mod = mac ? event.metaKey : event.ctrlKey;
  if (event.altKey || (mac ? event.ctrlKey : event.metaKey)) return '';
  const printed = event.key.length === 1;
  const key = printed ? event.key.toLowerCase() : event.key;
  const shift = event.shiftKey && (!printed || mod) ? 'shift+' : '';
  return `${mod ? 'mod+' : ''}${shift}${key}`;
}

const notText = new Set(['checkbox', 'radio', 'button', 'submit', 'range', 'file']);

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  return target instanceof HTMLInputElement && !notText.has(target.type);
}
