import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import { VaultError } from '../../shared/errors.ts';
import type { PrintablePage } from '../../shared/host-contract.ts';
import { createPaperServer } from './app-protocol.ts';
import { createSession } from './app-session.ts';
import { silenceContents } from './network-silence.ts';
import { saveFailure } from './save-failure.ts';
import { replaceFile } from './replace-file.ts';
import { hardenedPreferences } from './window-options.ts';

/** Shows the system's print dialog; false when the person cancelled. Throws `paper.failed` and `paper.noPrinter`. */
export function printPage(page: PrintablePage): Promise<boolean> {
  return withPaperWindow(page, async (window) => {
    const reason = await new Promise<string | null>((resolve) => {
      window.webContents.print(
        { silent: false, printBackground: true, pageSize: page.paper },
        (printed, failure) => resolve(printed ? null : failure),
      );
    });
    if (reason === null) return true;
    if (/cancel/i.test(reason)) return false;
    throw new VaultError(/no printer/i.test(reason) ? 'paper.noPrinter' : 'paper.failed');
  });
}

/** Writes the page as PDF to `path`, readable by its owner only. Throws `paper.failed`, `storage.full` or `storage.writeFailed`. */
export async function savePageAsPdf(page: PrintablePage, path: string): Promise<void> {
  const pdf = await withPaperWindow(page, (window) =>
    window.webContents
      .printToPDF({
        pageSize: page.paper,
        preferCSSPageSize: true,
        printBackground: true,
        // Headings, tables and reading order, for whoever reads the file with a screen reader.
        generateTaggedPDF: true,
        generateDocumentOutline: false,
      })
      .catch((cause: unknown) => {
        throw new VaultError('paper.failed', {}, { cause });
      }),
  );
  try {
    await replaceFile(path, pdf);
  } catch (error) {
    throw saveFailure(error);
  }
}

/** A hidden window without scripts, in a session that serves this one page once. */
async function withPaperWindow<T>(
  page: PrintablePage,
  work: (window: BrowserWindow) => Promise<T>,
): Promise<T> {
  const session = await createSession('paper');
  const address = `app://paper/${randomUUID()}`;
  createPaperServer(session)(address, page.html);
  const window = new BrowserWindow({
    show: false,
    title: page.title,
    webPreferences: { ...hardenedPreferences(session, false), javascript: false },
  });
  try {
    silenceContents(window.webContents);
    await window.loadURL(address);
    return await work(window);
  } finally {
    window.destroy();
  }
}
