import type { BrowserWindowConstructorOptions, Session, WebPreferences } from 'electron';
import type { Platform } from '../../shared/app-types.ts';

/** Height of the page's own title bar, in CSS pixels. */
const titleBarHeight = 40;

export interface WindowColours {
  readonly background: string;
  readonly symbols: string;
}

/** `--window` and `--ink` of the two themes, so that nothing flashes before the page has painted. */
export function windowColours(dark: boolean): WindowColours {
  return dark
    ? { background: '#101312', symbols: '#EDEEEA' }
    : { background: '#EEECE6', symbols: '#1C1D1A' };
}

/** Preferences of every window; nothing here is left to a default that a later Electron could change. */
export function hardenedPreferences(session: Session, devTools: boolean): WebPreferences {
  return {
    session,
    devTools,
    sandbox: true,
    contextIsolation: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    experimentalFeatures: false,
    allowRunningInsecureContent: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    plugins: false,
    webgl: false,
    disableDialogs: true,
    enableWebSQL: false,
    autoplayPolicy: 'user-gesture-required',
    v8CacheOptions: 'none',
  };
}

export interface AppWindowInput {
  readonly session: Session;
  readonly preload: string;
  readonly platform: Platform;
  readonly dark: boolean;
  readonly devTools: boolean;
}

export function appWindowOptions(input: AppWindowInput): BrowserWindowConstructorOptions {
  return {
    title: 'Sparekey',
    width: 1280,
    height: 800,
    minWidth: 640,
    minHeight: 480,
    show: false,
    autoHideMenuBar: input.platform === 'windows',
    backgroundColor: windowColours(input.dark).background,
    ...titleBarOptions(input.platform, input.dark),
    webPreferences: {
      ...hardenedPreferences(input.session, input.devTools),
      preload: input.preload,
    },
  };
}

/** The overlay that carries the window buttons on Windows, in the colours of the theme. */
export function titleBarOverlay(dark: boolean) {
  const { background, symbols } = windowColours(dark);
  return { color: background, symbolColor: symbols, height: titleBarHeight };
}

function titleBarOptions(platform: Platform, dark: boolean): BrowserWindowConstructorOptions {
  if (platform === 'mac') return { titleBarStyle: 'hiddenInset' };
  if (platform === 'windows') {
    return { titleBarStyle: 'hidden', titleBarOverlay: titleBarOverlay(dark) };
  }
  return {};
}
