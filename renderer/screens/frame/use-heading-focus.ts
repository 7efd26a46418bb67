import type { RefObject } from 'react';
import { useEffect } from 'react';
import type { View } from '../../vault/navigation.ts';

/**
 * Focuses the heading of a view when it comes, so that a screen reader begins there. A view that first asks for its
 * content has its heading later; it is awaited as long as nothing else takes the focus.
 */
export function useHeadingFocus(
  view: View,
  panel: RefObject<HTMLElement | null>,
  searchInput: RefObject<HTMLInputElement | null>,
): void {
  useEffect(() => {
    const box = panel.current;
    const focused = document.activeElement;
    // Who searches the accounts, or moves through a list beside the content, stays there.
    const searches = focused === searchInput.current && view.screen === 'accounts';
    const stays = searches || focused?.closest('main nav');
    if (!box || stays) return undefined;
    if (focusHeading(box)) return undefined;
    const observer = new MutationObserver(() => {
      const isFree = document.activeElement === document.body;
      if (!isFree || focusHeading(box)) observer.disconnect();
    });
    observer.observe(box, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [view, panel, searchInput]);
}

function focusHeading(box: HTMLElement): boolean {
  const heading = box.querySelector('h1');
  heading?.focus();
  return heading !== null;
}
