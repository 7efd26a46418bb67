import { useEffect, useRef, type RefObject } from 'react';

/**
 * Gives the focus back to a button that could not take it when a dialog over it closed, once it can, unless the person has
 * moved on meanwhile.
 */
export function useLateFocus(
  target: RefObject<HTMLElement | null>,
  isCovered: boolean,
  canTake: boolean,
): void {
  const wasCovered = useRef(false);
  const waits = useRef(false);
  useEffect(() => {
    // A button that is ready when the dialog closes gets the focus from the dialog.
    if (wasCovered.current && !isCovered) waits.current = !canTake;
    wasCovered.current = isCovered;
    if (!waits.current || isCovered || !canTake) return;
    waits.current = false;
    if (document.activeElement === document.body) target.current?.focus();
  }, [target, isCovered, canTake]);
}
