import type { FrameFacts, PageRequest, PageResponse } from '../wire/calls.ts';
import { host, record, reportLostHost } from './host.ts';
import type { StandInSession } from './session.ts';
import { strict } from './strict.ts';
import { StandInEvent, StrictEmitter } from './strict-emitter.ts';
import { StandInFrame } from './web-frame-main.ts';

type WindowOpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];
type Implemented =
  | 'getURL'
  | 'id'
  | 'isDestroyed'
  | 'print'
  | 'capturePage'
  | 'printToPDF'
  | 'send'
  | 'setWebRTCIPHandlingPolicy'
  | 'setWindowOpenHandler';

const events = [
  'destroyed',
  'did-fail-load',
  'did-finish-load',
  'dom-ready',
  'render-process-gone',
  'will-attach-webview',
  'will-frame-navigate',
  'will-navigate',
  'will-redirect',
];

export class StandInWebContents
  extends StrictEmitter
  implements Pick<Electron.WebContents, Implemented>
{
  readonly id: number;
  readonly session: StandInSession;
  readonly mainFrame = new StandInFrame(true);
  private readonly frames = new Map<string, StandInFrame>();
  private url = '';
  private destroyed = false;
  private windowOpenHandler: WindowOpenHandler | null = null;

  constructor(id: number, session: StandInSession) {
    super('webContents', events);
    this.id = id;
    this.session = session;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  getURL(): string {
    return this.url;
  }

  send(channel: string, ...args: unknown[]): void {
    const copies: unknown[] = structuredClone(args);
    host.ask('window.send', { windowId: this.id, channel, args: copies }).catch(reportLostHost);
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    record('webContents.setWebRTCIPHandlingPolicy', policy);
  }

  async capturePage(): Promise<Electron.NativeImage> {
    const bytes = await host.ask('window.capture', { windowId: this.id });
    return strict('NativeImage', {
      isEmpty: () => false,
      toPNG: () => Buffer.from(bytes),
    }) as Electron.NativeImage;
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    const bytes = await host.ask('window.printToPDF', { windowId: this.id, options });
    return Buffer.from(bytes);
  }

  /** The host keeps the printed page; a dialog may stand open as long as the person likes. */
  print(
    options: Electron.WebContentsPrintOptions = {},
    callback: (success: boolean, failureReason: string) => void = () => undefined,
  ): void {
    host.ask('window.print', { windowId: this.id, options }, null).then(
      ({ success, reason }) => callback(success, reason),
      (error: unknown) => callback(false, String(error)),
    );
  }

  async load(url: string): Promise<void> {
    this.url = url;
    try {
      await host.ask('window.load', { windowId: this.id, url });
    } catch (error) {
      this.emit('did-fail-load', new StandInEvent(), -2, String(error), url, true);
      throw error;
    }
    this.emit('dom-ready', new StandInEvent());
    this.emit('did-finish-load');
  }

  frame(facts: FrameFacts): StandInFrame {
    if (facts.isMainFrame) return this.mainFrame.update(facts);
    const known = this.frames.get(facts.frameId) ?? new StandInFrame(false);
    this.frames.set(facts.frameId, known);
    return known.update(facts);
  }

  /** Everything a page asks of the network comes through here. */
  async answerRequest(request: PageRequest): Promise<PageResponse> {
    if (request.navigation !== 'none' && this.refusesNavigation(request)) {
      return { kind: 'blocked' };
    }
    const { url, method, headers, resourceType } = request;
    const cancelled = await this.session.webRequest.cancels({
      id: 0,
      url,
      method,
      webContentsId: this.id,
      resourceType,
      referrer: headers['referer'] ?? '',
      timestamp: Date.now(),
      uploadData: [],
    });
    if (cancelled) return { kind: 'blocked' };
    const handler = this.session.protocol.handlerOf(url);
    if (handler === null) return { kind: 'unhandled' };
    const response = await handler(new Request(url, { method, headers }));
    if (response.type === 'error') return { kind: 'blocked' };
    return {
      kind: 'response',
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    };
  }

  openWindow(url: string, frameName: string, features: string): { action: 'allow' | 'deny' } {
    const { windowOpenHandler } = this;
    if (windowOpenHandler === null) return { action: 'allow' };
    const referrer: Electron.Referrer = { url: this.url, policy: 'default' };
    const disposition = features === '' ? 'foreground-tab' : 'new-window';
    return windowOpenHandler({ url, frameName, features, disposition, referrer });
  }

  markDestroyed(): void {
    this.destroyed = true;
    this.emit('destroyed');
  }

  private refusesNavigation({ url, navigation }: PageRequest): boolean {
    const isMainFrame = navigation === 'mainFrame';
    const details = { url, isSameDocument: false, isMainFrame, frame: this.mainFrame };
    const event = Object.assign(new StandInEvent(), details);
    this.emit('will-frame-navigate', event);
    if (isMainFrame) this.emit('will-navigate', event, url);
    return event.defaultPrevented;
  }
}
