import { readFileSync } from 'node:fs';
import { app } from './app.ts';
import { cloneable, host, record, reportLostHost } from './host.ts';
import { session, StandInSession } from './session.ts';
import { StandInEvent, StrictEmitter } from './strict-emitter.ts';
import { contentsOfWindow, forgetContents, rememberContents } from './web-contents-list.ts';
import { StandInWebContents } from './web-contents.ts';

type Options = Electron.BrowserWindowConstructorOptions;
type Implemented =
  | 'close'
  | 'destroy'
  | 'focus'
  | 'getNormalBounds'
  | 'id'
  | 'isDestroyed'
  | 'isFullScreen'
  | 'isMaximized'
  | 'isMinimized'
  | 'loadURL'
  | 'maximize'
  | 'restore'
  | 'setContentProtection'
  | 'setFullScreen'
  | 'setTitleBarOverlay'
  | 'show';

const events = ['close', 'closed', 'ready-to-show', 'show'];

const windows = new Map<number, BrowserWindow>();
let nextId = 1;

export class BrowserWindow
  extends StrictEmitter
  implements Pick<Electron.BrowserWindow, Implemented>
{
  readonly id = nextId++;
  readonly webContents: StandInWebContents;
  private readonly bounds: Electron.Rectangle;
  private visible: boolean;
  private maximized = false;
  private fullScreen = false;
  private destroyed = false;
  private shownOnce = false;

  constructor(options: Options = {}) {
    super('BrowserWindow', events);
    app.machine();
    const { x = 0, y = 0, width = 800, height = 600, webPreferences = {} } = options;
    this.bounds = { x, y, width, height };
    this.visible = options.show !== false;
    this.webContents = new StandInWebContents(this.id, sessionOf(webPreferences));
    windows.set(this.id, this);
    rememberContents(this.id, this.webContents);
    this.tell(
      host.ask('window.create', {
        windowId: this.id,
        shown: this.visible,
        width,
        height,
        javascript: webPreferences.javascript !== false,
        preload: readPreload(webPreferences),
        options: cloneable(options) as Record<string, unknown>,
      }),
    );
    app.emit('web-contents-created', new StandInEvent(), this.webContents);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows.values()];
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url);
    if (this.destroyed || this.shownOnce) return;
    this.shownOnce = true;
    this.emit('ready-to-show');
  }

  show(): void {
    this.visible = true;
    this.tell(host.ask('window.show', { windowId: this.id }));
    this.emit('show');
  }

  focus(): void {
    record('BrowserWindow.focus', this.id);
  }

  restore(): void {
    record('BrowserWindow.restore', this.id);
  }

  maximize(): void {
    this.maximized = true;
    record('BrowserWindow.maximize', this.id);
  }

  setFullScreen(fullScreen: boolean): void {
    this.fullScreen = fullScreen;
    record('BrowserWindow.setFullScreen', this.id, fullScreen);
  }

  setContentProtection(enabled: boolean): void {
    record('BrowserWindow.setContentProtection', this.id, enabled);
  }

  setTitleBarOverlay(options: Electron.TitleBarOverlayOptions): void {
    record('BrowserWindow.setTitleBarOverlay', this.id, options);
  }

  isMinimized(): boolean {
    return false;
  }

  isMaximized(): boolean {
    return this.maximized;
  }

  isFullScreen(): boolean {
    return this.fullScreen;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  getNormalBounds(): Electron.Rectangle {
    return { ...this.bounds };
  }

  /** As when the person closes the window: a listener may refuse. */
  close(): void {
    if (this.destroyed) return;
    const event = new StandInEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.destroyed) return;
    this.tell(host.ask('window.destroy', { windowId: this.id }));
    this.forget();
  }

  /** The browser's window is already gone. */
  forget(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    windows.delete(this.id);
    this.webContents.markDestroyed();
    forgetContents(this.id);
    this.emit('closed');
    app.windowClosed();
  }

  private tell(call: Promise<unknown>): void {
    call.catch((error: unknown) => {
      // Closing races with everything that is under way for the same window.
      if (!this.destroyed) reportLostHost(error);
    });
  }
}

function sessionOf(preferences: Electron.WebPreferences): StandInSession {
  if (preferences.session !== undefined) {
    const given: unknown = preferences.session;
    if (given instanceof StandInSession) return given;
    throw new TypeError('webPreferences.session is not a session');
  }
  return preferences.partition === undefined
    ? session.defaultSession
    : session.fromPartition(preferences.partition);
}

/** Electron's own defaults would be unsafe to fall back to, so every preference must be the one that is implemented. */
function readPreload(preferences: Electron.WebPreferences): string | null {
  if (preferences.preload === undefined) return null;
  if (preferences.sandbox === false || preferences.contextIsolation === false) {
    throw new Error('Electron stand-in lacks preloads outside sandbox and context isolation');
  }
  return readFileSync(preferences.preload, 'utf8');
}

app.ownWindows({
  count: () => windows.size,
  closeAll: () => {
    for (const window of windows.values()) window.close();
    return windows.size === 0;
  },
});

host.answer('window.close', ({ windowId }) => (windows.get(windowId)?.close(), null));
host.answer('window.gone', ({ windowId, reason }) => {
  const window = windows.get(windowId);
  if (reason === 'crashed') {
    const details = { reason: 'crashed', exitCode: 1 };
    window?.webContents.emit('render-process-gone', new StandInEvent(), details);
  } else window?.forget();
  return null;
});
host.answer('request', (request) => contentsOfWindow(request.windowId).answerRequest(request));
host.answer('window.open', ({ windowId, url, frameName, features }) => {
  return { action: contentsOfWindow(windowId).openWindow(url, frameName, features).action };
});
host.answer('permission.granted', async ({ windowId, origin, permissions }) => {
  const contents = contentsOfWindow(windowId);
  const asked = contents as unknown as Electron.WebContents;
  const granted: string[] = [];
  for (const permission of permissions) {
    if (await contents.session.grants(asked, permission, origin)) granted.push(permission);
  }
  return granted;
});
