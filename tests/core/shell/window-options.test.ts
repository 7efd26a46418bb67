import { describe, expect, it } from 'vitest';
import {
  type AppWindowInput,
  appWindowOptions,
  hardenedPreferences,
} from '../../../electron/shell/window-options.ts';

type Session = AppWindowInput['session'];

// The options only carry the session on; any value tells whether they do.
const session = { name: 'a session' } as unknown as Session;

describe('window options', () => {
  it('harden every window', () => {
    expect(hardenedPreferences(session, false)).toEqual({
      session,
      devTools: false,
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
    });
  });

  it.each([
    ['mac', false, { titleBarStyle: 'hiddenInset', autoHideMenuBar: false }],
    [
      'windows',
      false,
      {
        titleBarStyle: 'hidden',
        titleBarOverlay: { color: '#EEECE6', symbolColor: '#1C1D1A', height: 40 },
        autoHideMenuBar: true,
      },
    ],
    [
      'windows',
      true,
      {
        titleBarStyle: 'hidden',
        titleBarOverlay: { color: '#101312', symbolColor: '#EDEEEA', height: 40 },
        autoHideMenuBar: true,
      },
    ],
    ['linux', true, { autoHideMenuBar: false }],
  ] as const)('fit %s (dark: %s)', (platform, dark, expected) => {
    const preload = '/out/preload/preload.cjs';
    expect(appWindowOptions({ session, preload, platform, dark, devTools: true })).toEqual({
      title: 'Sparekey',
      width: 1280,
      height: 800,
      minWidth: 640,
      minHeight: 480,
      show: false,
      backgroundColor: dark ? '#101312' : '#EEECE6',
      webPreferences: { ...hardenedPreferences(session, true), preload },
      ...expected,
    });
  });
});
