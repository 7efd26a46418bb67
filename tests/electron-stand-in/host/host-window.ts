import type { BrowserContext, CDPSession, Page, Request, Route } from 'playwright-core';
import type { PreloadMessage } from '../page/start-preload.ts';
import { toApplicationAddress, toBrowserAddress } from '../wire/address-map.ts';
import type {
  CallsToHost,
  CallsToMain,
  ColorScheme,
  FrameFacts,
  ResourceType,
  WindowCreation,
} from '../wire/calls.ts';
import type { Link } from '../wire/link.ts';
import { applyPermissions } from './permissions.ts';
import { PreloadBridge, type Origin } from './preload-bridge.ts';
import { pdfCommand } from './print-options.ts';
import type { RunningBrowser } from './start-browser.ts';

export type MainLink = Link<CallsToMain, CallsToHost>;

export interface WindowSurroundings {
  readonly running: RunningBrowser;
  readonly main: MainLink;
  readonly colorScheme: ColorScheme;
  readonly deviceScaleFactor: number;
  /** `null` follows the size of the browser's own window. */
  readonly viewport: { readonly width: number; readonly height: number } | null | undefined;
  readonly reportViolation: (text: string) => void;
}

/** One window of the application: a browser context with one page, so that nothing is shared with other windows. */
export class HostWindow {
  readonly id: number;
  readonly creation: WindowCreation;
  readonly page: Page;
  shown: boolean;
  /** False until the first document has loaded. */
  loaded = false;
  private readonly context: BrowserContext;
  private readonly cdp: CDPSession;
  private readonly surroundings: WindowSurroundings;
  private bridge: PreloadBridge | null = null;
  /** The address that `loadURL` announced and the page has not asked for yet. */
  private announced: string | null = null;
  private closing = false;

  private constructor(
    creation: WindowCreation,
    surroundings: WindowSurroundings,
    opened: { context: BrowserContext; page: Page; cdp: CDPSession },
  ) {
    this.id = creation.windowId;
    this.creation = creation;
    this.shown = creation.shown;
    this.surroundings = surroundings;
    this.context = opened.context;
    this.page = opened.page;
    this.cdp = opened.cdp;
  }

  static async open(
    creation: WindowCreation,
    surroundings: WindowSurroundings,
  ): Promise<HostWindow> {
    const { running, colorScheme, deviceScaleFactor, viewport } = surroundings;
    const size = { width: creation.width, height: creation.height };
    const context = await running.browser.newContext({
      javaScriptEnabled: creation.javascript,
      colorScheme,
      serviceWorkers: 'block',
      ...(viewport === null
        ? { viewport: null }
        : { viewport: viewport ?? size, deviceScaleFactor }),
    });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    const window = new HostWindow(creation, surroundings, { context, page, cdp });
    await window.prepare();
    return window;
  }

  async load(url: string): Promise<void> {
    const address = toBrowserAddress(url);
    await applyPermissions(this.cdp, this.surroundings, this.id, address);
    this.announced = address;
    await this.page.goto(address, { waitUntil: 'load', timeout: 20_000 });
    this.loaded = true;
  }

  async send(channel: string, args: readonly unknown[]): Promise<void> {
    await this.bridge?.tell({ kind: 'event', channel, args: [...args] });
  }

  /** The content in the size that the window was made in, whatever the size of the browser's own. */
  async capture(): Promise<Uint8Array> {
    const { width, height, options } = this.creation;
    const preferences = options['webPreferences'] as { readonly zoomFactor?: number } | undefined;
    const scale = preferences?.zoomFactor ?? 1;
    const { data } = await this.cdp.send('Page.captureScreenshot', {
      format: 'png',
      captureBeyondViewport: true,
      clip: { x: 0, y: 0, width: width / scale, height: height / scale, scale },
    });
    return new Uint8Array(Buffer.from(data, 'base64'));
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Uint8Array> {
    const { data } = await this.cdp.send('Page.printToPDF', pdfCommand(options));
    return new Uint8Array(Buffer.from(data, 'base64'));
  }

  async setColorScheme(colorScheme: ColorScheme): Promise<void> {
    await this.page.emulateMedia({ colorScheme });
  }

  async close(): Promise<void> {
    this.closing = true;
    await this.context.close();
  }

  private async prepare(): Promise<void> {
    const { context, page, cdp, creation } = this;
    await cdp.send('Page.enable');
    cdp.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
      void this.askForWindow(url, windowName, windowFeatures.join(','));
    });
    context.on('page', (popup) => {
      if (popup !== page) void popup.close();
    });
    await context.route('**/*', (route) => this.route(route));
    this.watch();
    if (creation.preload !== null && creation.javascript) {
      this.bridge = await PreloadBridge.install(cdp, creation.preload, (message, from) => {
        void this.receive(message, from);
      });
    }
  }

  private watch(): void {
    const { page } = this;
    const { main, reportViolation } = this.surroundings;
    page.on('console', (message) => {
      const text = message.text();
      if (message.type() !== 'error' && !/content security policy|trusted ?type/i.test(text))
        return;
      reportViolation(`console ${message.type()}: ${text}`);
    });
    page.on('pageerror', (error) => reportViolation(`page error: ${error.stack ?? String(error)}`));
    page.on('framenavigated', (frame) => {
      // These never reach the network, where the application could have been asked in time.
      if (frame !== page.mainFrame() || !/^(about|blob|data):/.test(frame.url())) return;
      if (this.announced === frame.url()) this.announced = null;
      else if (!this.closing) reportViolation(`the page navigated itself to ${frame.url()}`);
    });
    const gone = (reason: 'closed' | 'crashed') => () => {
      if (this.closing) return;
      main.ask('window.gone', { windowId: this.id, reason }).catch(() => undefined);
    };
    page.on('close', gone('closed'));
    page.on('crash', gone('crashed'));
  }

  private async receive(message: PreloadMessage, from: Origin): Promise<void> {
    const { main, reportViolation } = this.surroundings;
    const windowId = this.id;
    if (message.kind === 'violation') reportViolation(`CSP: ${message.text}`);
    else if (message.kind === 'preloadFailed') reportViolation(`preload: ${message.text}`);
    else if (message.kind === 'key') {
      const { key, control, meta, shift, alt } = message;
      await main.ask('menu.key', { key, control, meta, shift, alt }).catch(() => false);
    } else if (message.kind === 'send') {
      const { channel, args } = message;
      const frame = this.frameFacts(from);
      await main.ask('ipc.send', { windowId, frame, channel, args }).catch(() => null);
    } else await this.invoke(message, this.frameFacts(from));
  }

  private async invoke(
    { id, channel, args }: Extract<PreloadMessage, { kind: 'invoke' }>,
    frame: FrameFacts,
  ): Promise<void> {
    const { main } = this.surroundings;
    const reply = await main
      .ask('ipc.invoke', { windowId: this.id, frame, channel, args }, null)
      .then(
        (value) => ({ kind: 'result', id, value }) as const,
        (error: Error) => ({ kind: 'failure', id, message: error.message }) as const,
      );
    // The page may be gone by now, together with whoever waited.
    await this.bridge?.tell(reply).catch(() => undefined);
  }

  private frameFacts({ frameId, origin }: Origin): FrameFacts {
    const url = toApplicationAddress(this.page.mainFrame().url());
    return { frameId, isMainFrame: true, origin, url };
  }

  private async route(route: Route): Promise<void> {
    try {
      await this.answer(route, route.request());
    } catch (error) {
      if (!this.closing) this.surroundings.reportViolation(`request failed: ${String(error)}`);
      await route.abort().catch(() => undefined);
    }
  }

  private async answer(route: Route, request: Request): Promise<void> {
    const navigation = this.kindOfNavigation(request);
    if (navigation === 'popup') return route.abort('aborted');
    const url = toApplicationAddress(request.url());
    const response = await this.surroundings.main.ask('request', {
      windowId: this.id,
      url,
      method: request.method(),
      headers: request.headers(),
      resourceType: resourceType(request, navigation),
      navigation: navigation === 'announced' ? 'none' : navigation,
    });
    if (response.kind === 'response') {
      const { status, headers, body } = response;
      return route.fulfill({ status, headers, body: Buffer.from(body) });
    }
    if (response.kind === 'unhandled') {
      this.surroundings.reportViolation(`request to ${url} was neither cancelled nor answered`);
    }
    // An aborted navigation leaves the page as it is; any other failure would show the engine's error page.
    return route.abort(request.isNavigationRequest() ? 'aborted' : 'blockedbyclient');
  }

  private kindOfNavigation(
    request: Request,
  ): 'none' | 'mainFrame' | 'subFrame' | 'announced' | 'popup' {
    const frame = frameOf(request);
    if (frame === null || frame.page() !== this.page) return 'popup';
    if (!request.isNavigationRequest()) return 'none';
    if (frame !== this.page.mainFrame()) return 'subFrame';
    if (request.url() !== this.announced) return 'mainFrame';
    this.announced = null;
    return 'announced';
  }

  private async askForWindow(url: string, frameName: string, features: string): Promise<void> {
    const { main, reportViolation } = this.surroundings;
    const asked = { windowId: this.id, url: toApplicationAddress(url), frameName, features };
    const { action } = await main.ask('window.open', asked).catch(() => ({ action: 'deny' }));
    if (action !== 'deny') reportViolation(`a new window was allowed for ${url}, and is not shown`);
  }
}

/** A popup's first request comes before its frame exists, and asking for the frame throws. */
function frameOf(request: Request): ReturnType<Request['frame']> | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}

const resourceTypes: Readonly<Record<string, ResourceType>> = {
  stylesheet: 'stylesheet',
  script: 'script',
  image: 'image',
  font: 'font',
  media: 'media',
  xhr: 'xhr',
  fetch: 'xhr',
  ping: 'ping',
  websocket: 'webSocket',
  cspreport: 'cspReport',
};

function resourceType(request: Request, navigation: string): ResourceType {
  if (navigation === 'subFrame') return 'subFrame';
  if (request.isNavigationRequest()) return 'mainFrame';
  return resourceTypes[request.resourceType()] ?? 'other';
}
