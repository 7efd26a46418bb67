import { BrowserWindow, nativeTheme, type WebFrameMain } from 'electron';
import type { AppEvent, AppSettings, Platform } from '../../shared/app-types.ts';
import { applicationOrigin, applicationPage, serveApplication } from './app-protocol.ts';
import { createSession } from './app-session.ts';
import type { BundleFiles } from './bundle-files.ts';
import { silenceContents } from './network-silence.ts';
import { appWindowOptions, titleBarOverlay } from './window-options.ts';

export interface AppWindowDependencies {
  readonly files: BundleFiles;
  readonly preload: string;
  readonly platform: Platform;
  readonly devTools: boolean;
  readonly settings: () => AppSettings;
  /** The person, or the system, closed the window, or its page crashed; not called after `close`. */
  readonly onClosed: (crashed: boolean) => void;
}

export interface AppWindow {
  /** The window on screen, as parent of dialogs; null between two windows. */
  readonly current: BrowserWindow | null;
  /** Opens a window, where the last one was, in a session of its own. */
  open(): Promise<void>;
  /** Destroys the window and, with it, the process that drew its page. */
  close(): void;
  focus(): void;
  /** True only for the top frame of the present window, showing our own page. */
  owns(frame: WebFrameMain | null): boolean;
  send(event: AppEvent): void;
  applySettings(): void;
}

interface Place {
  readonly bounds: Electron.Rectangle;
  readonly maximised: boolean;
  readonly fullScreen: boolean;
}

/** Keeps the one window of the application. */
export function createAppWindow(deps: AppWindowDependencies): AppWindow {
  let current: BrowserWindow | null = null;
  let place: Place | null = null;

  const applySettings = (): void => {
    const { theme, blockScreenCapture } = deps.settings();
    nativeTheme.themeSource = theme;
    current?.setContentProtection(blockScreenCapture);
  };

  const paintTitleBar = (): void => {
    if (deps.platform !== 'windows') return;
    current?.setTitleBarOverlay(titleBarOverlay(nativeTheme.shouldUseDarkColors));
  };
  nativeTheme.on('updated', paintTitleBar);

  const open = async (): Promise<void> => {
    const session = await createSession('application');
    serveApplication(session, deps.files);
    const { preload, platform, devTools } = deps;
    const dark = nativeTheme.shouldUseDarkColors;
    const options = appWindowOptions({ session, preload, platform, devTools, dark });
    const window = new BrowserWindow({ ...options, ...place?.bounds });
    current = window;
    silenceContents(window.webContents);
    applySettings();
    window.once('ready-to-show', () => showIn(window, place));
    let crashed = false;
    window.webContents.once('render-process-gone', () => {
      crashed = true;
      window.destroy();
    });
    window.once('closed', () => {
      if (current !== window) return;
      current = null;
      deps.onClosed(crashed);
    });
    await window.loadURL(applicationPage).catch((error: unknown) => {
      // A lock or a quit may take the window away while it loads.
      if (!window.isDestroyed()) throw error;
    });
  };

  const close = (): void => {
    const window = current;
    if (window === null) return;
    place = placeOf(window);
    current = null;
    window.destroy();
  };

  return {
    get current() {
      return current;
    },
    open,
    close,
    focus() {
      if (current?.isMinimized() === true) current.restore();
      current?.focus();
    },
    owns(frame) {
      if (current === null || frame === null) return false;
      return frame === current.webContents.mainFrame && frame.origin === applicationOrigin;
    },
    send(event) {
      current?.webContents.send('sparekey:event', event);
    },
    applySettings,
  };
}

function placeOf(window: BrowserWindow): Place {
  return {
    bounds: window.getNormalBounds(),
    maximised: window.isMaximized(),
    fullScreen: window.isFullScreen(),
  };
}

function showIn(window: BrowserWindow, place: Place | null): void {
  if (window.isDestroyed()) return;
  window.show();
  if (place?.maximised === true) window.maximize();
  if (place?.fullScreen === true) window.setFullScreen(true);
}
