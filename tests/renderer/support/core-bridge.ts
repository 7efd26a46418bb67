import './node-bytes.ts';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AppEvent } from '../../../shared/app-types.ts';
import { VaultError } from '../../../shared/errors.ts';
import type {
  HostRequestName,
  HostRequests,
  PrintablePage,
} from '../../../shared/host-contract.ts';
import { assetsInModules } from '../../../electron/core/api/import-assets.ts';
import { createWorkerKeyDerivation } from '../../../electron/core/crypto/key-derivation.ts';
import { createQrReader } from '../../../electron/core/paper/restore/qr-reader.ts';
import { openSettings } from '../../../electron/shell/app-settings.ts';
import { createAppState } from '../../../electron/shell/app-state.ts';
import { createMainRequests } from '../../../electron/shell/main-requests.ts';
import { createRequestHandler } from '../../../electron/shell/request-handler.ts';
import { createSealedAnswers } from '../../../electron/vault-process/sealed-answers.ts';
import { createVaultRelay } from '../../../electron/shell/vault-relay.ts';
import type { Bridge } from '../../../renderer/vault/bridge.ts';
import { drawQrPage } from './draw-qr-page.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';

/** What a person would do in the dialogs of the system, and what came out of clipboard and printer. */
export interface TestDesk {
  /** Next answers of the dialogs; null cancels. */
  vaultFile: string | null;
  newVaultFile: string | null;
  importFiles: readonly string[] | null;
  pdfFile: string | null;
  calendarFile: string | null;
  brailleFile: string | null;
  readerFile: string | null;
  /** The system can move nothing to its trash. */
  trashRefuses: boolean;
  serverFile: string | null;
  readonly copied: string[];
  readonly printed: PrintablePage[];
  readonly saved: PrintablePage[];
  readonly shownInFolder: string[];
}

export interface CoreBridge {
  readonly bridge: Bridge;
  readonly desk: TestDesk;
  readonly core: TestCore;
  /** Of the vault made beforehand. */
  readonly recoveryKey: string;
  /** Requests of the page so far, in order. */
  readonly asked: readonly string[];
  send(event: AppEvent): void;
  dispose(): Promise<void>;
}

// In a test with a page `import.meta.url` is an address of the page, not of the file.
const deriveKey = createWorkerKeyDerivation(
  pathToFileURL(resolve('electron/core/crypto/key-derivation-worker.ts')),
);

const readQrCodes = createQrReader({
  workerUrl: pathToFileURL(resolve('electron/core/api/qr-reader-worker.ts')),
  readAsset: assetsInModules(pathToFileURL(`${resolve('node_modules')}/`)),
});

export interface CoreBridgeOptions {
  /** A vault made beforehand with the test passphrase: absent, or there but locked. */
  readonly vault: 'none' | 'locked';
  /** Locking begins: the page must go at once. */
  readonly closePage: () => void;
  /** A new vault process stands ready for a new page. */
  readonly openPage: () => void;
}

/**
 * The page's bridge over the real request handler of main, the real sealing and the real core. Only the system is played:
 * dialogs, clipboard, printer and folder window.
 */
export async function openCoreBridge({
  vault,
  closePage,
  openPage,
}: CoreBridgeOptions): Promise<CoreBridge> {
  let core = await openTestCore({ deriveKey, readQrCodes });
  let recoveryKey = '';
  if (vault === 'locked') {
    ({ recoveryKey } = await core.create());
    core = await core.restart();
  }
  const listeners = new Set<(event: AppEvent) => void>();
  const send = (event: AppEvent): void => {
    for (const listener of listeners) listener(structuredClone(event));
  };
  const desk = createDesk(core);
  const state = createAppState(vault === 'locked' ? core.vaultPath : null);
  const settings = await openSettings(join(core.folder, 'settings.json'));

  // What stands for the vault process: a new one after every lock, with a channel of its own.
  const startVaultProcess = () => {
    core.core.subscribe(send);
    return createSealedAnswers((name, params) => core.core.handle(name, params));
  };
  let answer = startVaultProcess();
  const lock = async (): Promise<void> => {
    closePage();
    core = await core.restart();
    answer = startVaultProcess();
    openPage();
  };

  const ask = async <N extends HostRequestName>(
    name: N,
    params: HostRequests[N]['params'],
  ): Promise<HostRequests[N]['result']> => {
    const reply = await answer(name, params);
    if (!reply.ok) throw new VaultError(reply.error.code, reply.error.detail);
    return reply.value;
  };

  const handle = createRequestHandler({
    handlers: createMainRequests({
      platform: 'linux',
      version: '0.1.0',
      state,
      settings,
      dialogs: {
        chooseVault: async () => desk.vaultFile,
        chooseNewVault: async () => desk.newVaultFile,
        chooseImportFiles: async () => desk.importFiles,
        choosePdf: async () => desk.pdfFile,
        chooseCalendar: async () => desk.calendarFile,
        chooseBraille: async () => desk.brailleFile,
        chooseReader: async () => desk.readerFile,
        chooseServerFile: async () => desk.serverFile,
      },
      clipboard: {
        copy: async (text) => void desk.copied.push(text),
        clearIfOurs: async () => undefined,
      },
      vaultProcess: { ask },
      printing: {
        async printPage(page) {
          desk.printed.push(page);
          return true;
        },
        savePageAsPdf: async (page) => void desk.saved.push(page),
        openPageRaster: async () => ({
          draw: async (page) => drawQrPage(page),
          close: () => undefined,
        }),
      },
      lock: (reason) => {
        state.locked(reason);
        void lock();
      },
      send,
      applySettings: () => undefined,
      showInFolder: (path) => void desk.shownInFolder.push(path),
      emergencyReader: async () => new TextEncoder().encode('<!doctype html>'),
      moveToTrash: async (path) => {
        if (desk.trashRefuses) throw new Error('refused');
        await rm(path);
      },
    }),
    relay: createVaultRelay({
      state,
      vaultProcess: {
        request: (name, params) => answer(name, params),
        chooseVault: async (path) => void (await ask('host.chooseVault', { path })),
      },
      onUnlocked: (path) => state.unlocked(path),
    }),
    onBug: (_name, error) => {
      throw error;
    },
  });

  const asked: string[] = [];
  return {
    desk,
    get core() {
      return core;
    },
    recoveryKey,
    asked,
    send,
    bridge: {
      async request(name, params) {
        asked.push(name);
        // Messages are cloned between processes; what cannot be cloned must fail here too.
        return structuredClone(await handle(name, structuredClone(params)));
      },
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    dispose: () => core.dispose(),
  };
}

function createDesk(core: TestCore): TestDesk {
  return {
    vaultFile: null,
    newVaultFile: core.vaultPath,
    importFiles: null,
    pdfFile: join(core.folder, 'sheet.pdf'),
    calendarFile: join(core.folder, 'reminders.ics'),
    brailleFile: join(core.folder, 'sheet.brf'),
    readerFile: join(core.folder, 'open-vault.html'),
    trashRefuses: false,
    serverFile: join(core.folder, 'server-file'),
    copied: [],
    printed: [],
    saved: [],
    shownInFolder: [],
  };
}
