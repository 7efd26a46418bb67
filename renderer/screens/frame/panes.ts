/** Moves the focus to the next (1) or previous (-1) pane of the window, in page order and around. */
export function moveToPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  // Panes may lie in each other; the innermost one holds the focus.
  const current = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  const start = current === -1 && step === -1 ? 0 : current;
  const next = panes.at((start + step) % panes.length);
  if (!next) return;
  if (next.tabIndex < 0 && !next.hasAttribute('tabindex')) next.tabIndex = -1;
  next.focus();
}
