import { basename, extname } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { shellMessages } from './shell-messages.ts';

export interface FileDialogs {
  /** Each answers with absolute paths, and with null when the person cancelled. */
  chooseVault(): Promise<string | null>;
  chooseNewVault(): Promise<string | null>;
  chooseImportFiles(): Promise<readonly string[] | null>;
  choosePdf(title: string): Promise<string | null>;
  chooseCalendar(): Promise<string | null>;
  chooseBraille(title: string): Promise<string | null>;
  chooseReader(): Promise<string | null>;
  /** The ending of the suggested name is kept where the person gives none. */
  chooseServerFile(fileName: string): Promise<string | null>;
}

const vaultFilter = { name: shellMessages.vaultFiles, extensions: ['sparekey'] };
const anyFilter = { name: shellMessages.allFiles, extensions: ['*'] };

export function createFileDialogs(parent: () => BrowserWindow | null): FileDialogs {
  const open = async (options: Electron.OpenDialogOptions): Promise<readonly string[] | null> => {
    const window = parent();
    if (window === null) return null;
    const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
    return canceled || filePaths.length === 0 ? null : filePaths;
  };
  const save = async (options: Electron.SaveDialogOptions): Promise<string | null> => {
    const window = parent();
    if (window === null) return null;
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      ...options,
      properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    });
    return canceled || filePath === '' ? null : filePath;
  };

  return {
    async chooseVault() {
      const paths = await open({
        title: shellMessages.openVault,
        filters: [vaultFilter, anyFilter],
        properties: ['openFile', 'dontAddToRecent'],
      });
      return paths?.[0] ?? null;
    },
    async chooseNewVault() {
      const path = await save({
        title: shellMessages.createVault,
        defaultPath: shellMessages.newVaultName,
        filters: [vaultFilter],
      });
      return path === null ? null : withEnding(path, '.sparekey');
    },
    chooseImportFiles: () =>
      open({
        title: shellMessages.importFiles,
        filters: [anyFilter],
        properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
      }),
    async choosePdf(title) {
      const path = await save({
        title: shellMessages.savePdf,
        defaultPath: `${basename(title)}.pdf`,
        filters: [{ name: shellMessages.pdfFiles, extensions: ['pdf'] }],
      });
      return path === null ? null : withEnding(path, '.pdf');
    },
    async chooseCalendar() {
      const path = await save({
        title: shellMessages.saveCalendar,
        defaultPath: shellMessages.calendarName,
        filters: [{ name: shellMessages.calendarFiles, extensions: ['ics'] }],
      });
      return path === null ? null : withEnding(path, '.ics');
    },
    async chooseBraille(title) {
      const path = await save({
        title: shellMessages.saveBraille,
        defaultPath: `${basename(title)}.brf`,
        filters: [{ name: shellMessages.brailleFiles, extensions: ['brf'] }],
      });
      return path === null ? null : withEnding(path, '.brf');
    },
    async chooseReader() {
      const path = await save({
        title: shellMessages.saveReader,
        defaultPath: shellMessages.readerName,
        filters: [{ name: shellMessages.webPages, extensions: ['html'] }],
      });
      return path === null ? null : withEnding(path, '.html');
    },
    async chooseServerFile(fileName) {
      const path = await save({
        title: shellMessages.saveServerFile,
        defaultPath: basename(fileName),
        filters: [anyFilter],
      });
      return path === null ? null : withEnding(path, extname(fileName));
    },
  };
}

/** Not every desktop's save dialog adds the ending of its filter. */
function withEnding(path: string, ending: string): string {
  return extname(path) === '' ? path + ending : path;
}
