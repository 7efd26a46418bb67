import { randomBytes } from 'node:crypto';
import type { CDPSession } from 'playwright-core';
import { pageWorldScript, preloadWorldScript } from '../page/page-scripts.ts';
import type { HostMessage, PreloadMessage } from '../page/start-preload.ts';
import { toApplicationAddress } from '../wire/address-map.ts';
import { createTaggedJson } from '../wire/tagged-json.ts';

/** The document that a message came from, as the browser engine reports it. */
export interface Origin {
  readonly frameId: string;
  readonly origin: string;
}

type Listener = (message: PreloadMessage, from: Origin) => void;

const codec = createTaggedJson();

/** The host's end of one page's preload: an isolated world, a binding into the host and a function back. */
export class PreloadBridge {
  private readonly cdp: CDPSession;
  private readonly world = randomName();
  private readonly receiver = randomName();
  private readonly contexts = new Map<number, Origin>();

  private constructor(cdp: CDPSession) {
    this.cdp = cdp;
  }

  /** Prepares every document that the page will load. */
  static async install(
    cdp: CDPSession,
    preload: string,
    listener: Listener,
  ): Promise<PreloadBridge> {
    const bridge = new PreloadBridge(cdp);
    const binding = randomName();
    const { world, receiver } = bridge;
    const names = { binding, receiver, toPage: randomName(), toPreload: randomName() };
    bridge.followContexts();
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      const from = bridge.contexts.get(executionContextId);
      if (name !== binding || from === undefined) return;
      listener(codec.decode(payload) as PreloadMessage, from);
    });
    await cdp.send('Page.enable');
    await cdp.send('Runtime.enable');
    await cdp.send('Runtime.addBinding', { name: binding, executionContextName: world });
    const source = pageWorldScript(names);
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source: preloadWorldScript(names, preload),
      worldName: world,
    });
    return bridge;
  }

  /** To the main frame's current document; lost, as in Electron, when there is none. */
  async tell(message: HostMessage): Promise<void> {
    const executionContextId = [...this.contexts.keys()].at(-1);
    if (executionContextId === undefined) return;
    await this.cdp.send('Runtime.callFunctionOn', {
      executionContextId,
      functionDeclaration: `function (text) { globalThis[${JSON.stringify(this.receiver)}](text); }`,
      arguments: [{ value: codec.encode(message) }],
    });
  }

  private followContexts(): void {
    this.cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const frameId: unknown = context.auxData?.['frameId'];
      if (context.name !== this.world || typeof frameId !== 'string') return;
      this.contexts.set(context.id, { frameId, origin: toApplicationAddress(context.origin) });
    });
    this.cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      this.contexts.delete(executionContextId);
    });
    this.cdp.on('Runtime.executionContextsCleared', () => this.contexts.clear());
  }
}

function randomName(): string {
  return `w${randomBytes(12).toString('hex')}`;
}
