import type { Page } from 'playwright-core';
import { Desktop } from '../../electron-stand-in/host/desktop.ts';
import { QueuedDialogs } from '../../electron-stand-in/host/queued-dialogs.ts';
import { StandInApplication } from '../../electron-stand-in/host/stand-in-application.ts';
import type { Application, LaunchOptions } from './application.ts';
import { borrowBrowser } from './shared-browser.ts';
import { programOf } from './sparekey-program.ts';

const windowPatienceMs = 20_000;
const quitPatienceMs = 6_000;

/** The application over the stand-in; see `tests/electron-stand-in`. */
export async function launchStandIn(options: LaunchOptions): Promise<Application> {
  const program = programOf(options);
  const wish = { prefer: options.browser ?? 'bundled', headed: options.headed ?? false };
  const { running, release } = await borrowBrowser(wish);
  const violations: string[] = [];
  const dialogs = new QueuedDialogs((text) => violations.push(text));
  const desktop = new Desktop(dialogs, options.colorScheme ?? 'light');
  const start = () =>
    new StandInApplication({
      ...program,
      running,
      desktop,
      args: [`--user-data-dir=${options.dataFolder}`],
      env: { ...options.env, SPAREKEY_DATA_FOLDER: options.dataFolder },
      deviceScaleFactor: options.deviceScaleFactor ?? 1,
      viewport: wish.headed ? null : options.viewport,
      reportViolation: (text) => violations.push(text),
    });
  let current = start();

  const page = (): Page => {
    const window = current.shownWindows().at(-1);
    if (window === undefined) throw new Error('The application shows no window');
    return window.page;
  };
  const close = async (): Promise<void> => {
    current.main.ask('app.quit', null).catch(() => undefined);
    await endOf(current, quitPatienceMs);
    release();
  };
  const power: Application['power'] = {
    async emit(event) {
      if (event === 'lock-screen') desktop.screenLocked = true;
      if (event === 'unlock-screen') desktop.screenLocked = false;
      const { idleSeconds, screenLocked } = desktop;
      await current.main.ask('power.state', { idleSeconds, screenLocked });
      await current.main.ask('power.emit', { event });
    },
    async set(state) {
      Object.assign(desktop, state);
      const { idleSeconds, screenLocked } = desktop;
      await current.main.ask('power.state', { idleSeconds, screenLocked });
    },
  };

  const application: Application = {
    engine: `the Electron stand-in over ${running.description}`,
    page,
    waitForWindow: (previous) => waitForWindow(current, previous),
    dialogs,
    clipboard: {
      text: async () => textOf((await application.clipboard.contents())['text/plain']),
      contents: () => Promise.resolve(desktop.clipboard),
      async setText(text) {
        desktop.clipboard = { 'text/plain': text };
        await current.main.ask('clipboard.set', { contents: desktop.clipboard });
      },
    },
    printer: {
      jobs: dialogs.printed,
      refuse(reason) {
        dialogs.printRefusal = reason;
      },
    },
    power,
    clickMenu: (item) => current.main.ask('menu.click', { item }),
    async closeWindow() {
      const window = current.shownWindows().at(-1);
      if (window !== undefined) await current.main.ask('window.close', { windowId: window.id });
    },
    violations,
    takeViolations: () => violations.splice(0),
    recorded: desktop.recorded,
    windowOptions: () => current.allWindows().map(({ creation }) => creation.options),
    mainPid: () => current.pid,
    vaultProcessPid: () => [...current.utilities.keys()].at(-1) ?? null,
    output: () => current.output,
    async kill(signal) {
      current.kill(signal);
      await endOf(current, quitPatienceMs);
    },
    async restart() {
      current.main.ask('app.quit', null).catch(() => undefined);
      await endOf(current, quitPatienceMs);
      current = start();
      return waitForWindow(current);
    },
    close,
  };
  try {
    await waitForWindow(current);
  } catch (error) {
    await close();
    throw error;
  }
  return application;
}

/** Main must end by itself within the time, and is killed after it. */
async function endOf(application: StandInApplication, patienceMs: number): Promise<void> {
  const timer = setTimeout(() => application.kill('SIGKILL'), patienceMs);
  await application.exited;
  clearTimeout(timer);
}

async function waitForWindow(application: StandInApplication, previous?: Page): Promise<Page> {
  const deadline = Date.now() + windowPatienceMs;
  let ended = false;
  void application.exited.then(() => (ended = true));
  while (Date.now() < deadline) {
    const page = application.shownWindows().at(-1)?.page;
    if (page !== undefined && page !== previous && !page.isClosed()) return page;
    if (ended) throw new Error(`Main ended without a window.\n${application.output}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`No window within ${windowPatienceMs} ms.\n${application.output}`);
}

function textOf(part: string | Uint8Array | undefined): string {
  return typeof part === 'string' ? part : new TextDecoder().decode(part);
}
