import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, dialog, shell } from 'electron';
import type { LockReason } from '../shared/app-types.ts';
import type { Result } from '../shared/contract.ts';
import { installAppMenu } from './shell/app-menu.ts';
import { registerAppScheme } from './shell/app-protocol.ts';
import { closeDefaultSession } from './shell/app-session.ts';
import { openSettings } from './shell/app-settings.ts';
import { createAppState } from './shell/app-state.ts';
import { createAppWindow } from './shell/app-window.ts';
import { createBadge } from './shell/badge.ts';
import { listBundleFiles } from './shell/bundle-files.ts';
import { confineAllContents } from './shell/content-policy.ts';
import { applyDataFolder } from './shell/data-folder.ts';
import { createFileDialogs } from './shell/file-dialogs.ts';
import { openEndpoint } from './shell/ipc-endpoint.ts';
import { createLockFlow } from './shell/lock-flow.ts';
import { createLockTriggers } from './shell/lock-triggers.ts';
import { logBug, logUncaught } from './log-bug.ts';
import { createMainRequests } from './shell/main-requests.ts';
import { silenceCommandLine, silenceResolver } from './shell/network-silence.ts';
import { openPageRaster } from './shell/page-raster.ts';
import { setOverlayIcon } from './shell/overlay-icon.ts';
import { platformOf } from './shell/platform.ts';
import { printPage, savePageAsPdf } from './shell/printing.ts';
import { installQuitFlow } from './shell/quit-flow.ts';
import { createRequestHandler } from './shell/request-handler.ts';
import { createSecretClipboard } from './shell/secret-clipboard.ts';
import { shellMessages } from './shell/shell-messages.ts';
import { claimSingleInstance, onSecondStart } from './shell/single-instance.ts';
import { startRefusal } from './shell/start-guard.ts';
import { systemClipboard } from './shell/system-clipboard.ts';
import { createVaultProcessClient } from './shell/vault-process-client.ts';
import { createVaultRelay } from './shell/vault-relay.ts';
import { installWindowRules } from './shell/window-rules.ts';

const platform = platformOf(process.platform);

/** Everything that must be settled before Electron is ready. */
function prepare(): void {
  logUncaught('main', () => undefined);
  applyDataFolder(process.env);
  app.enableSandbox();
  registerAppScheme();
  silenceCommandLine();
  confineAllContents();
}

async function start(): Promise<void> {
  silenceResolver();
  await closeDefaultSession();
  const settings = await openSettings(join(app.getPath('userData'), 'settings.json'));
  const files = await listBundleFiles(join(import.meta.dirname, '../renderer'));
  const state = createAppState(settings.current.lastVaultPath);

  const badge = createBadge({
    platform,
    setCount: (count) => void app.setBadgeCount(count),
    setOverlay: (png, words) => setOverlayIcon(window.current, png, words),
  });
  const vaultProcess = createVaultProcessClient({
    entry: join(import.meta.dirname, 'vault-process.js'),
    deviceId: await settings.deviceId(),
    onEvent(event) {
      badge.noteEvent(event);
      window.send(event);
    },
    onUnexpectedEnd: (started) =>
      attempt('restart', lockFlow.vaultProcessEnded(started, Date.now())),
  });
  const window = createAppWindow({
    files,
    platform,
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    devTools: !app.isPackaged,
    settings: () => settings.current.settings,
    onClosed: (crashed) => windowRules.closed(crashed),
  });
  const clipboard = createSecretClipboard(systemClipboard(platform), () =>
    window.send({ type: 'clipboard.cleared' }),
  );
  const triggers = createLockTriggers({
    platform,
    idleSeconds: () => settings.current.settings.autoLockSeconds,
    lock: (reason) => lock(reason),
    send: window.send,
  });
  const lockFlow = createLockFlow({
    state,
    vaultProcess,
    window,
    clipboard,
    stopAutoLock() {
      triggers.stop();
      badge.clear();
    },
  });
  const lock = (reason: LockReason): void => attempt('lock', lockFlow.lock(reason));
  const windowRules = installWindowRules({ platform, state, window, lockFlow });

  const handlers = createMainRequests({
    platform,
    version: app.getVersion(),
    state,
    settings,
    dialogs: createFileDialogs(() => window.current),
    clipboard,
    vaultProcess,
    printing: { printPage, savePageAsPdf, openPageRaster },
    lock,
    send: window.send,
    applySettings: window.applySettings,
    showInFolder: (path) => shell.showItemInFolder(path),
    emergencyReader: () =>
      readFile(join(import.meta.dirname, '../emergency-reader/open-vault.html')),
    moveToTrash: (path) => shell.trashItem(path),
  });
  const noteUnlocked = async (): Promise<void> => {
    const reply = await vaultProcess.request('vault.snapshot', {});
    if (reply.ok) badge.noteSnapshot(reply.value as Result<'vault.snapshot'>);
  };
  const relay = createVaultRelay({
    state,
    vaultProcess,
    onUnlocked(path) {
      state.unlocked(path);
      triggers.start();
      attempt('settings', settings.rememberVault(path));
      attempt('badge', noteUnlocked());
    },
  });
  openEndpoint({
    isOwnPage: window.owns,
    noteActivity: triggers.noteActivity,
    handle: createRequestHandler({ handlers, relay, onBug: logBug }),
  });

  installAppMenu(platform, {
    command: (command) => window.send({ type: 'menu', command }),
    lock: () => lock('person'),
  });
  installQuitFlow(lockFlow.shutDown);
  onSecondStart(windowRules.show);
  await window.open();
}

function attempt(where: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => logBug(where, error));
}

const refusal = startRefusal({
  argv: process.argv,
  packaged: app.isPackaged,
  napi: process.versions['napi'],
  platform: process.platform,
});
if (refusal !== null) {
  console.error(refusal);
  dialog.showErrorBox(shellMessages.cannotStart, refusal);
  app.exit(1);
} else {
  prepare();
  if (claimSingleInstance()) {
    app
      .whenReady()
      .then(start)
      .catch((error: unknown) => {
        logBug('start', error);
        app.exit(1);
      });
  } else {
    app.quit();
  }
}
