import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import { VaultError } from '../../shared/errors.ts';
import type { PrintablePage } from '../../shared/host-contract.ts';
import { createPaperServer } from './app-protocol.ts';
import { createSession } from './app-session.ts';
import { silenceContents } from './network-silence.ts';
import { pagesInPicture } from './sheet-self-test.ts';
import { hardenedPreferences } from './window-options.ts';

/** CSS pixels of a sheet, at 96 to the inch. */
const paperPixels = {
  A4: { width: 794, height: 1123 },
  Letter: { width: 816, height: 1056 },
} as const;

/** 150 dpi, as coarse as a scan from which a sheet must still be restored. */
const zoomFactor = 150 / 96;

const attempts = 20;
const pauseMilliseconds = 50;

/** A hidden window that draws pages until it is closed. */
export interface PageRaster {
  /** A PNG of a document of up to `pagesInPicture` pages. Throws `paper.failed`. */
  draw(page: PrintablePage): Promise<Uint8Array<ArrayBuffer>>;
  close(): void;
}

/** Off the screen, because a window on it can be no larger than the screen. */
export async function openPageRaster(paper: PrintablePage['paper']): Promise<PageRaster> {
  const session = await createSession('paper');
  const serve = createPaperServer(session);
  const { width, height } = paperPixels[paper];
  const window = new BrowserWindow({
    show: false,
    frame: false,
    useContentSize: true,
    width: Math.ceil(width * zoomFactor),
    height: Math.ceil(height * zoomFactor) * pagesInPicture,
    webPreferences: {
      ...hardenedPreferences(session, false),
      javascript: false,
      offscreen: true,
      zoomFactor,
    },
  });
  silenceContents(window.webContents);
  return {
    async draw(page) {
      const address = `app://paper/${randomUUID()}`;
      serve(address, page.html);
      await window.loadURL(address);
      return pictureOf(window);
    },
    close: () => window.destroy(),
  };
}

/** The first frame may come a moment after the page has loaded; until then the picture is empty, or there is none to take. */
async function pictureOf(window: BrowserWindow): Promise<Uint8Array<ArrayBuffer>> {
  let cause: unknown = null;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    try {
      const picture = await window.webContents.capturePage();
      if (!picture.isEmpty()) return Uint8Array.from(picture.toPNG());
    } catch (error) {
      // On a busy machine the compositor refuses now and then, and gives the picture when it is asked again.
      cause = error;
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
  }
  throw new VaultError('paper.failed', {}, { cause });
}
