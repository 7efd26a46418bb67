import { existsSync } from 'node:fs';
import path from 'node:path';

export interface ChromiumLaunch {
  readonly executablePath: string;
  readonly args: string[];
  readonly chromiumSandbox: boolean;
}

const programNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

const installedAt: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    if (folder === undefined) return [];
    return ['Google/Chrome', 'Chromium', 'Microsoft/Edge'].map((product) =>
      path.join(
        folder,
        product,
        'Application',
        product.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe',
      ),
    );
  }),
};

/** The Chromium named in CHROME_PATH, one of the machine, else the one of the package `@sparticuz/chromium` (Linux only), else null. */
export async function findChromium(): Promise<ChromiumLaunch | null> {
  const onPath = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .flatMap((folder) => programNames.map((name) => path.join(folder, name)));
  const named = process.env['CHROME_PATH'] ?? '';
  const candidates = [named, ...(installedAt[process.platform] ?? []), ...onPath];
  const executablePath = candidates.find((file) => file !== '' && existsSync(file));
  // Chromium refuses to run its sandbox for root.
  const chromiumSandbox = process.getuid?.() !== 0;
  if (executablePath !== undefined) return { executablePath, args: [], chromiumSandbox };
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const { default: packaged } = await import('@sparticuz/chromium');
  return {
    executablePath: await packaged.executablePath(),
    args: packaged.args,
    chromiumSandbox: false,
  };
}
