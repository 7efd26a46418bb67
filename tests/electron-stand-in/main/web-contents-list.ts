import type { StandInWebContents } from './web-contents.ts';

const open = new Map<number, StandInWebContents>();

/** Windows and their contents share one number here. */
export function rememberContents(windowId: number, contents: StandInWebContents): void {
  open.set(windowId, contents);
}

export function forgetContents(windowId: number): void {
  open.delete(windowId);
}

/** Throws for a window that is gone, which the host sees as a failed call. */
export function contentsOfWindow(windowId: number): StandInWebContents {
  const contents = open.get(windowId);
  if (contents === undefined) throw new Error(`Window ${windowId} is destroyed`);
  return contents;
}
