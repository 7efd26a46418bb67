import { basename } from 'node:path';
import type { AppEvent, AppStatus, LockReason, Platform } from '../../shared/app-types.ts';
import { VaultError } from '../../shared/errors.ts';
import type { PrintablePage } from '../../shared/host-contract.ts';
import type { Sealed } from '../../shared/sealed-channel.ts';
import type { SettingsStore } from './app-settings.ts';
import type { AppState } from './app-state.ts';
import type { FileDialogs } from './file-dialogs.ts';
import { createImportedFileRequests } from './imported-files.ts';
import { windowButtonsOf } from './platform.ts';
import type { PageRaster } from './page-raster.ts';
import type { MainHandlers } from './request-handler.ts';
import { replaceFile } from './replace-file.ts';
import { saveFailure } from './save-failure.ts';
import { createSheetRequests } from './sheet-requests.ts';
import type { SecretClipboard } from './secret-clipboard.ts';
import { vaultFileInfo, vaultFilePresence } from './vault-file-info.ts';
import type { VaultProcessClient } from './vault-process-client.ts';

export interface MainRequestDependencies {
  readonly platform: Platform;
  readonly version: string;
  readonly state: AppState;
  readonly settings: SettingsStore;
  readonly dialogs: FileDialogs;
  readonly clipboard: SecretClipboard;
  readonly vaultProcess: Pick<VaultProcessClient, 'ask'>;
  readonly printing: {
    printPage(page: PrintablePage): Promise<boolean>;
    savePageAsPdf(page: PrintablePage, path: string): Promise<void>;
    openPageRaster(paper: PrintablePage['paper']): Promise<PageRaster>;
  };
  readonly lock: (reason: LockReason) => void;
  readonly send: (event: AppEvent) => void;
  readonly applySettings: () => void;
  readonly showInFolder: (path: string) => void;
  /** The page that opens vaults and sheets without Sparekey. */
  readonly emergencyReader: () => Promise<Uint8Array>;
  readonly moveToTrash: (path: string) => Promise<void>;
}

/** Handlers of everything that needs the system: windows, dialogs, clipboard, printer. */
export function createMainRequests(deps: MainRequestDependencies): MainHandlers {
  const { state, settings, dialogs, vaultProcess } = deps;

  const print = async (page: PrintablePage) => ({ printed: await deps.printing.printPage(page) });
  const savePdf = async (page: PrintablePage) => {
    const path = await dialogs.choosePdf(page.title);
    if (path === null) return { savedAs: null };
    await deps.printing.savePageAsPdf(page, path);
    return { savedAs: basename(path) };
  };

  const saveFile = async (path: string | null, content: Uint8Array) => {
    if (path === null) return { savedAs: null };
    await replaceFile(path, content).catch((error: unknown) => {
      throw saveFailure(error);
    });
    return { savedAs: basename(path) };
  };

  const saveText = (path: string | null, text: string) => saveFile(path, Buffer.from(text));

  return {
    'app.status': () => statusOf(deps),
    async 'app.changeSettings'(change) {
      const changed = await settings.change(change).catch((error: unknown) => {
        throw saveFailure(error);
      });
      deps.applySettings();
      deps.send({ type: 'settings.changed', settings: changed });
      return changed;
    },
    // The endpoint has noted the activity already, as it does for every request.
    'app.noteActivity': async () => null,
    'app.saveReader': async () =>
      saveFile(await dialogs.chooseReader(), await deps.emergencyReader()),

    async 'vault.chooseFile'() {
      const path = await dialogs.chooseVault();
      if (path === null) return null;
      // Another file ends the work on the present one.
      if (state.phase === 'unlocked') deps.lock('person');
      state.chooseVault(path);
      return vaultFileInfo(path);
    },
    async 'vault.chooseNewFile'() {
      const path = await dialogs.chooseNewVault();
      if (path === null) return null;
      state.chooseNewVault(path);
      return vaultFileInfo(path);
    },
    async 'vault.lock'() {
      deps.lock('person');
      return null;
    },
    async 'vault.showInFolder'() {
      if (state.vaultPath === null) throw new VaultError('vault.notChosen');
      deps.showInFolder(state.vaultPath);
      return null;
    },

    'recoverySheet.print': async () => print(await vaultProcess.ask('host.recoverySheetHtml', {})),
    'recoverySheet.savePdf': async () =>
      savePdf(await vaultProcess.ask('host.recoverySheetHtml', {})),

    async 'code.copy'({ codeId }) {
      const { value } = await vaultProcess.ask('host.codeValue', { codeId });
      const seconds = settings.current.settings.clipboardSeconds;
      await deps.clipboard.copy(value, seconds);
      return { clearsInSeconds: seconds };
    },

    // A cancelled dialog asks for no file: the page gets its null sealed like any other answer.
    async 'import.chooseFiles'() {
      const paths = (await dialogs.chooseImportFiles()) ?? [];
      return (await vaultProcess.ask('host.importFiles', { paths })) as Sealed;
    },

    async 'reminder.saveCalendar'({ withNames }) {
      const { text } = await vaultProcess.ask('host.reminderCalendar', { withNames });
      return saveText(await dialogs.chooseCalendar(), text);
    },
    async 'generate.saveFile'({ fileId }) {
      const { fileName, text } = await vaultProcess.ask('host.serverFile', { fileId });
      return saveText(await dialogs.chooseServerFile(fileName), text);
    },
    'generate.print': async ({ previewId }) =>
      print(await vaultProcess.ask('host.generatedSheetsHtml', { previewId })),
    'generate.savePdf': async ({ previewId }) =>
      savePdf(await vaultProcess.ask('host.generatedSheetsHtml', { previewId })),

    ...createImportedFileRequests(deps),
    ...createSheetRequests({
      vaultProcess,
      print,
      savePdf,
      send: deps.send,
      openPageRaster: (paper) => deps.printing.openPageRaster(paper),
      saveBraille: async (title, text) => saveText(await dialogs.chooseBraille(title), text),
    }),
  };
}

async function statusOf(deps: MainRequestDependencies): Promise<AppStatus> {
  const { state, settings, platform } = deps;
  return {
    phase: state.phase,
    vaultFile: state.vaultPath === null ? null : vaultFileInfo(state.vaultPath),
    ...(await vaultFilePresence(state.vaultPath)),
    lockReason: state.lockReason,
    settings: settings.current.settings,
    platform,
    windowButtons: windowButtonsOf(platform),
    version: deps.version,
  };
}
