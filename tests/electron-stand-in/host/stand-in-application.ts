import { fork, type ChildProcess } from 'node:child_process';
import type {
  CallsToHost,
  CallsToMain,
  ColorScheme,
  MenuEntry,
  SecondInstance,
} from '../wire/calls.ts';
import { Link } from '../wire/link.ts';
import type { Desktop } from './desktop.ts';
import { HostWindow, type WindowSurroundings } from './host-window.ts';
import { pdfOptionsOf } from './print-options.ts';
import type { RunningBrowser } from './start-browser.ts';

export interface StandInOptions {
  readonly running: RunningBrowser;
  readonly desktop: Desktop;
  /** Built main, an absolute path. */
  readonly mainFile: string;
  /** Folder of the application's package.json. */
  readonly appPath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly deviceScaleFactor: number;
  readonly viewport?: WindowSurroundings['viewport'];
  readonly reportViolation: (text: string) => void;
}

export interface ExitOfMain {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

const register = new URL('../main/register.ts', import.meta.url).href;
/** By data folder, for the second instance to reach the first. */
const firstInstances = new Map<string, StandInApplication>();

/** One run of the application's main process, and the windows that it opens. */
export class StandInApplication {
  readonly main: Link<CallsToMain, CallsToHost>;
  readonly pid: number;
  readonly exited: Promise<ExitOfMain>;
  readonly utilities = new Map<number, string>();
  menu: readonly MenuEntry[] | null = null;
  /** What main and its children wrote; the last lines explain a failed start. */
  output = '';
  private themeSource: Electron.NativeTheme['themeSource'] = 'system';
  private readonly options: StandInOptions;
  private readonly child: ChildProcess;
  private readonly windows = new Map<number, Promise<HostWindow>>();
  private readonly opened = new Map<number, HostWindow>();

  constructor(options: StandInOptions) {
    this.options = options;
    this.child = fork(options.mainFile, options.args, {
      execArgv: ['--import', register],
      serialization: 'advanced',
      env: { ...process.env, ...options.env, STAND_IN_APP_PATH: options.appPath },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    if (this.child.pid === undefined) throw new Error('Main could not be started');
    this.pid = this.child.pid;
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
    this.main = new Link({
      send: (message) => void this.child.send(message as object, () => undefined),
      listen: (listener) => void this.child.on('message', listener),
    });
    this.exited = new Promise((resolve) => {
      this.child.once('exit', (code, signal) => {
        void this.cleanUp().then(() => resolve({ code, signal }));
      });
    });
    this.answerWindows();
    this.answerMachine();
  }

  /** Windows that a person would see, oldest first. */
  shownWindows(): HostWindow[] {
    return [...this.opened.values()].filter(({ shown, loaded }) => shown && loaded);
  }

  /** All windows, with the hidden ones that print. */
  allWindows(): HostWindow[] {
    return [...this.opened.values()];
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  private answerWindows(): void {
    const { main } = this;
    main.answer('window.create', async (creation) => {
      const opening = HostWindow.open(creation, this.surroundings());
      this.windows.set(creation.windowId, opening);
      const window = await opening;
      if (this.windows.has(creation.windowId)) this.opened.set(creation.windowId, window);
      return null;
    });
    main.answer('window.load', async ({ windowId, url }) => {
      await (await this.window(windowId)).load(url);
      return null;
    });
    main.answer('window.show', async ({ windowId }) => {
      (await this.window(windowId)).shown = true;
      return null;
    });
    main.answer('window.send', async ({ windowId, channel, args }) => {
      await (await this.window(windowId)).send(channel, args);
      return null;
    });
    main.answer('window.destroy', async ({ windowId }) => {
      const window = await this.window(windowId);
      this.windows.delete(windowId);
      this.opened.delete(windowId);
      await window.close();
      return null;
    });
    main.answer('window.capture', async ({ windowId }) => (await this.window(windowId)).capture());
    main.answer('window.printToPDF', async ({ windowId, options }) =>
      (await this.window(windowId)).printToPDF(options),
    );
    main.answer('window.print', async ({ windowId, options }) => {
      const { desktop } = this.options;
      const window = await this.window(windowId);
      const pdf = await window.printToPDF(pdfOptionsOf(options));
      const reason = await desktop.dialogs.print({
        title: await window.page.title(),
        options,
        pdf,
      });
      return { success: reason === '', reason };
    });
  }

  private answerMachine(): void {
    const { main, options } = this;
    const { desktop } = options;
    main.answer('app.ready', ({ userData }) => {
      if (!firstInstances.has(userData)) firstInstances.set(userData, this);
      return desktop.facts();
    });
    main.answer('app.secondInstance', (second) => this.tellFirstInstance(second));
    main.answer('dialog.open', (asked) => desktop.dialogs.open(asked.options));
    main.answer('dialog.save', (asked) => desktop.dialogs.save(asked.options));
    main.answer('dialog.message', (asked) => desktop.dialogs.message(asked.options));
    main.answer('clipboard.written', ({ contents }) => ((desktop.clipboard = contents), null));
    main.answer('menu.set', ({ entries }) => ((this.menu = entries), null));
    main.answer('utility.spawned', ({ pid, serviceName }) => {
      this.utilities.set(pid, serviceName);
      return null;
    });
    main.answer('utility.exited', ({ pid }) => (this.utilities.delete(pid), null));
    main.answer('recorded', (call) => (desktop.recorded.push(call), null));
    main.answer('theme.source', async ({ source }) => {
      this.themeSource = source;
      const colorScheme = this.colorScheme();
      await Promise.all(this.allWindows().map((window) => window.setColorScheme(colorScheme)));
      return null;
    });
  }

  private async tellFirstInstance(second: SecondInstance): Promise<null> {
    const first = firstInstances.get(second.userData);
    if (first !== undefined && first !== this) await first.main.ask('app.secondInstance', second);
    return null;
  }

  private surroundings(): WindowSurroundings {
    const { running, deviceScaleFactor, viewport, reportViolation } = this.options;
    const colorScheme = this.colorScheme();
    return { running, main: this.main, colorScheme, deviceScaleFactor, viewport, reportViolation };
  }

  private colorScheme(): ColorScheme {
    return this.themeSource === 'system' ? this.options.desktop.colorScheme : this.themeSource;
  }

  private window(windowId: number): Promise<HostWindow> {
    const window = this.windows.get(windowId);
    if (window === undefined) throw new Error(`Window ${windowId} is destroyed`);
    return window;
  }

  private async cleanUp(): Promise<void> {
    this.main.close('main has ended');
    for (const [userData, application] of firstInstances) {
      if (application === this) firstInstances.delete(userData);
    }
    const windows = await Promise.allSettled(this.windows.values());
    this.windows.clear();
    this.opened.clear();
    await Promise.allSettled(
      windows.map(async (window) => {
        if (window.status === 'fulfilled') await window.value.close();
      }),
    );
  }
}
