import { nativeImage, type BrowserWindow } from 'electron';

/** Lays a picture of 32 × 32 pixels (PNG) over the task bar button of the window, or takes it away. */
export function setOverlayIcon(
  window: BrowserWindow | null,
  png: Uint8Array | null,
  words: string,
): void {
  if (window === null || window.isDestroyed()) return;
  const icon =
    png === null
      ? null
      : nativeImage.createFromBuffer(Buffer.from(png), { width: 32, height: 32, scaleFactor: 2 });
  window.setOverlayIcon(icon, words);
}
