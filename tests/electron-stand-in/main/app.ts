import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { MachineFacts } from '../wire/calls.ts';
import { host, record, reportLostHost } from './host.ts';
import { takeLock } from './single-instance-lock.ts';
import { StandInEvent, StrictEmitter } from './strict-emitter.ts';
import { strict } from './strict.ts';

type PathName = Parameters<Electron.App['getPath']>[0];

/** What main can do to its windows when it quits; given by `browser-window.ts`, which depends on this file. */
export interface OpenWindows {
  readonly count: () => number;
  readonly closeAll: () => boolean;
}

const events = [
  'activate',
  'before-quit',
  'quit',
  'ready',
  'second-instance',
  'web-contents-created',
  'will-quit',
  'window-all-closed',
];

type Implemented =
  | 'configureHostResolver'
  | 'enableSandbox'
  | 'exit'
  | 'getAppPath'
  | 'getPath'
  | 'getVersion'
  | 'isPackaged'
  | 'isReady'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setAppUserModelId'
  | 'setBadgeCount'
  | 'setPath'
  | 'whenReady';

class StandInApp extends StrictEmitter implements Pick<Electron.App, Implemented> {
  readonly isPackaged = false;
  readonly commandLine: Pick<Electron.CommandLine, 'appendSwitch' | 'getSwitchValue' | 'hasSwitch'>;
  private readonly paths = new Map<string, string>();
  private readonly manifest: { readonly version: string };
  private readonly ready = Promise.withResolvers<void>();
  private facts: MachineFacts | null = null;
  private windows: OpenWindows = { count: () => 0, closeAll: () => true };
  private quitting = false;

  constructor() {
    super('app', events);
    const text = readFileSync(join(this.getAppPath(), 'package.json'), 'utf8');
    this.manifest = JSON.parse(text) as { version: string };
    this.commandLine = strict('app.commandLine', createCommandLine());
    const given = this.commandLine.getSwitchValue('user-data-dir');
    if (given !== '') this.paths.set('userData', resolve(given));
    setImmediate(() => void this.start().catch(reportLostHost));
    host.answer('app.quit', () => (this.quit(), null));
    host.answer('app.secondInstance', ({ argv, workingDirectory, additionalData }) => {
      this.emit('second-instance', new StandInEvent(), argv, workingDirectory, additionalData);
      return null;
    });
  }

  /** The facts of the machine; throws before ready, like everything in Electron that needs them. */
  machine(): MachineFacts {
    if (this.facts === null) throw new Error('This can only be used after the app is ready');
    return this.facts;
  }

  ownWindows(windows: OpenWindows): void {
    this.windows = windows;
  }

  whenReady(): Promise<void> {
    return this.ready.promise;
  }

  isReady(): boolean {
    return this.facts !== null;
  }

  enableSandbox(): void {
    if (this.isReady()) throw new Error('app.enableSandbox() must be called before app is ready');
    record('app.enableSandbox');
  }

  configureHostResolver(options: Electron.ConfigureHostResolverOptions): void {
    if (!this.isReady()) throw new Error('configureHostResolver cannot be called before ready');
    record('app.configureHostResolver', options);
  }

  getAppPath(): string {
    return resolve(process.env['STAND_IN_APP_PATH'] ?? process.cwd());
  }

  getVersion(): string {
    return this.manifest.version;
  }

  getPath(name: PathName): string {
    const known = this.paths.get(name);
    if (known !== undefined) return known;
    if (name === 'home') return homedir();
    if (name === 'temp') return tmpdir();
    if (name === 'documents' || name === 'desktop' || name === 'downloads') return homedir();
    throw new Error(`Electron stand-in knows no path '${name}'; give --user-data-dir or setPath`);
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }

  setAppUserModelId(id: string | null): void {
    record('app.setAppUserModelId', id);
  }

  setBadgeCount(count = 0): boolean {
    record('app.setBadgeCount', count);
    return true;
  }

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    const userData = this.getPath('userData');
    if (takeLock(userData)) return true;
    const second = { userData, argv: process.argv, workingDirectory: process.cwd() };
    host
      .ask('app.secondInstance', { ...second, additionalData: additionalData ?? null })
      .catch(reportLostHost);
    return false;
  }

  quit(): void {
    if (this.quitting) return;
    const before = new StandInEvent();
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    this.quitting = true;
    if (this.windows.closeAll()) this.finish();
    else this.quitting = false;
  }

  exit(code = 0): void {
    this.emit('quit', new StandInEvent(), code);
    void this.leave(code);
  }

  /** Called after every closed window. */
  windowClosed(): void {
    if (this.quitting || this.windows.count() > 0) return;
    if (this.listenerCount('window-all-closed') === 0) this.quit();
    else this.emit('window-all-closed');
  }

  private async start(): Promise<void> {
    const userData = this.paths.get('userData') ?? '';
    this.facts = await host.ask('app.ready', { userData });
    this.ready.resolve();
    this.emit('ready', {}, {});
  }

  private finish(): void {
    const will = new StandInEvent();
    this.emit('will-quit', will);
    if (will.defaultPrevented) this.quitting = false;
    else this.exit(0);
  }

  /** What was told to the host shortly before must still arrive there. */
  private async leave(code: number): Promise<void> {
    await Promise.race([host.settled(), new Promise((wake) => setTimeout(wake, 1_000))]);
    process.exit(code);
  }
}

function createCommandLine(): StandInApp['commandLine'] {
  const switches = new Map<string, string>();
  for (const argument of process.argv.slice(2)) {
    const parts = /^--([^=]+)(?:=(.*))?$/s.exec(argument);
    if (parts?.[1] !== undefined) switches.set(parts[1], parts[2] ?? '');
  }
  return {
    appendSwitch(name, value) {
      switches.set(name, value ?? '');
      record('app.commandLine.appendSwitch', name, value ?? null);
    },
    getSwitchValue: (name) => switches.get(name) ?? '',
    hasSwitch: (name) => switches.has(name),
  };
}

export const app = new StandInApp();
