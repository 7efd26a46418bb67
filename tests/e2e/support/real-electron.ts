import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import type { PrintJob, RecordedCall } from '../../electron-stand-in/host/desktop.ts';
import { QueuedDialogs } from '../../electron-stand-in/host/queued-dialogs.ts';
import type { Application, LaunchOptions } from './application.ts';
import { programOf } from './sparekey-program.ts';

const require = createRequire(import.meta.url);

/** Path of Electron's binary, null when only its declarations are installed. */
export function electronBinary(): string | null {
  const folder = dirname(require.resolve('electron/package.json'));
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist');
  const binary = join(dist, readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

/** The same interface over Electron itself. Printing and power events are replaced inside main, dialogs answered there. */
export async function launchRealElectron(
  options: LaunchOptions,
  executablePath: string,
): Promise<Application> {
  const { appPath } = programOf(options);
  const violations: string[] = [];
  const dialogs = new QueuedDialogs((text) => violations.push(text));
  const jobs: PrintJob[] = [];
  const recorded: RecordedCall[] = [];
  let output = '';

  const start = async (): Promise<ElectronApplication> => {
    const started = await _electron.launch({
      executablePath,
      args: [appPath, `--user-data-dir=${options.dataFolder}`],
      env: { ...definedEnvironment(), ...options.env, SPAREKEY_DATA_FOLDER: options.dataFolder },
      colorScheme: options.colorScheme ?? 'light',
      timeout: 30_000,
    });
    started.process().stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    started.on('window', (page) => watch(page, violations));
    for (const page of started.windows()) watch(page, violations);
    return started;
  };
  let electron = await start();

  const page = (): Page => {
    const last = electron.windows().at(-1);
    if (last === undefined) throw new Error('The application shows no window');
    return last;
  };
  const waitForWindow = async (previous?: Page): Promise<Page> => {
    const found = electron.windows().findLast((candidate) => candidate !== previous);
    return found ?? (await electron.waitForEvent('window', { timeout: 20_000 }));
  };
  /** Answers are installed one by one, because main cannot call back into this process. */
  const answerNext = (kind: 'open' | 'save', paths: readonly string[]): void => {
    void electron.evaluate(
      ({ dialog }, answer) => {
        const canceled = answer.paths.length === 0;
        if (answer.kind === 'open') {
          dialog.showOpenDialog = () => Promise.resolve({ canceled, filePaths: answer.paths });
        } else {
          const filePath = answer.paths[0] ?? '';
          dialog.showSaveDialog = () => Promise.resolve({ canceled, filePath });
        }
      },
      { kind, paths: [...paths] },
    );
  };
  const close = async (): Promise<void> => electron.close();

  await waitForWindow();
  return {
    engine: `Electron ${await electron.evaluate(() => process.versions['electron'])}`,
    page,
    waitForWindow,
    dialogs: {
      answerOpen: (paths) => answerNext('open', paths),
      answerSave: (path) => answerNext('save', path === null ? [] : [path]),
      shown: dialogs.shown,
    },
    clipboard: {
      text: () => electron.evaluate(({ clipboard }) => clipboard.readText()),
      contents: async () => ({
        'text/plain': await electron.evaluate(({ clipboard }) => clipboard.readText()),
      }),
      setText: (text) =>
        electron.evaluate(({ clipboard }, value) => clipboard.writeText(value), text),
    },
    printer: {
      jobs,
      refuse: () => {
        throw new Error('The print dialog of the system cannot be driven');
      },
    },
    power: {
      emit: (event) =>
        electron.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event),
      set: (state) =>
        electron.evaluate(({ powerMonitor }, { idleSeconds = 0, screenLocked = false }) => {
          powerMonitor.getSystemIdleTime = () => idleSeconds;
          powerMonitor.getSystemIdleState = (threshold) =>
            screenLocked ? 'locked' : idleSeconds >= threshold ? 'idle' : 'active';
        }, state),
    },
    clickMenu: (item) =>
      electron.evaluate(({ Menu }, wanted) => {
        const items = (Menu.getApplicationMenu()?.items ?? []).flatMap((top) => [
          top,
          ...(top.submenu?.items ?? []),
        ]);
        const found = items.find(({ id, label }) => id === wanted || label === wanted);
        found?.click();
        return found !== undefined;
      }, item),
    closeWindow: async () => {
      await page().close({ runBeforeUnload: true });
    },
    violations,
    takeViolations: () => violations.splice(0),
    recorded,
    windowOptions: () => [],
    mainPid: () => electron.process().pid ?? 0,
    vaultProcessPid: () => null,
    output: () => output,
    async kill(signal) {
      const main = electron.process();
      const gone = new Promise((resolve) => main.once('exit', resolve));
      main.kill(signal);
      await gone;
    },
    async restart() {
      await close().catch(() => undefined);
      electron = await start();
      return waitForWindow();
    },
    close,
  };
}

function watch(page: Page, violations: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') violations.push(`console error: ${message.text()}`);
  });
  page.on('pageerror', (error) => violations.push(`page error: ${String(error)}`));
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
