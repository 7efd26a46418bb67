import type { TaggedJson } from '../wire/tagged-json.ts';
import type { WorldBridge } from './connect-worlds.ts';

/** What the preload's world tells the host through its binding, as tagged JSON. */
export type PreloadMessage =
  | {
      readonly kind: 'invoke';
      readonly id: number;
      readonly channel: string;
      readonly args: unknown[];
    }
  | { readonly kind: 'send'; readonly channel: string; readonly args: unknown[] }
  | { readonly kind: 'violation'; readonly text: string }
  | { readonly kind: 'preloadFailed'; readonly text: string }
  | {
      readonly kind: 'key';
      readonly key: string;
      readonly control: boolean;
      readonly meta: boolean;
      readonly shift: boolean;
      readonly alt: boolean;
    };

/** What the host tells the preload's world. */
export type HostMessage =
  | { readonly kind: 'event'; readonly channel: string; readonly args: unknown[] }
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string };

export interface PreloadSetup {
  /** Global function that takes a string to the host. */
  readonly binding: string;
  /** Global function that the host calls with a string. */
  readonly receiver: string;
}

type Listener = (event: object, ...args: unknown[]) => void;
type PreloadScript = (
  require: (name: string) => unknown,
  module: { exports: object },
  exports: object,
) => void;

/**
 * Runs the built preload script in the isolated world, with the part of `electron` that a sandboxed preload may require.
 *
 * Self-contained on purpose: its source text runs inside the page.
 */
export function startPreload(
  setup: PreloadSetup,
  codec: TaggedJson,
  bridge: WorldBridge,
  script: PreloadScript,
): void {
  const post = Reflect.get(globalThis, setup.binding) as (text: string) => void;
  const tell = (message: PreloadMessage) => post(codec.encode(message));
  const strict = <Value extends object>(label: string, value: Value): Value =>
    new Proxy(value, {
      get(object, key, receiver) {
        if (typeof key === 'string' && !(key in object) && key !== 'then' && key !== 'toJSON') {
          throw new Error(`Electron stand-in lacks ${label}.${key}`);
        }
        return Reflect.get(object, key, receiver) as unknown;
      },
    });

  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const listeners = new Map<string, Set<Listener>>();
  let nextId = 1;

  const ipcRenderer = {
    async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const id = nextId++;
      const settle = Promise.withResolvers<unknown>();
      // Cloned here, so that what does not clone fails on the sending side.
      tell({ kind: 'invoke', id, channel, args: structuredClone(args) });
      waiting.set(id, settle);
      return settle.promise;
    },
    send(channel: string, ...args: unknown[]): void {
      tell({ kind: 'send', channel, args: structuredClone(args) });
    },
    on(channel: string, listener: Listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set<Listener>()).add(listener));
      return ipcRenderer;
    },
    off(channel: string, listener: Listener) {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
    removeListener(channel: string, listener: Listener) {
      return ipcRenderer.off(channel, listener);
    },
  };

  const receive = (text: string) => {
    const message = codec.decode(text) as HostMessage;
    if (message.kind === 'event') {
      // A listener that is added meanwhile hears the next event, not this one.
      const present = Array.from(listeners.get(message.channel) ?? []);
      for (const listener of present) {
        listener({ sender: ipcRenderer, ports: [] }, ...message.args);
      }
      return;
    }
    const settle = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'result') settle?.resolve(message.value);
    else settle?.reject(new Error(message.message));
  };
  Object.defineProperty(globalThis, setup.receiver, { value: receive });

  addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event;
    const place = `${sourceFile}:${lineNumber}`;
    tell({ kind: 'violation', text: `${effectiveDirective} ${blockedURI} ${sample} ${place}` });
  });
  // Menu accelerators get a key only when the page did not take it, which is known after the page's own listeners.
  const pressed = (event: KeyboardEvent) => {
    const { key, ctrlKey: control, metaKey: meta, shiftKey: shift, altKey: alt } = event;
    if (!event.defaultPrevented) tell({ kind: 'key', key, control, meta, shift, alt });
  };
  addEventListener(
    'keydown',
    (event) => void (event.isTrusted && setTimeout(pressed, 0, event)),
    true,
  );

  const electron = strict('electron', {
    contextBridge: strict('contextBridge', {
      exposeInMainWorld: (key: string, value: unknown) => bridge.expose(key, value),
    }),
    ipcRenderer: strict('ipcRenderer', ipcRenderer),
  });
  const require = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  try {
    script(require, module, module.exports);
  } catch (error) {
    tell({ kind: 'preloadFailed', text: String(error) });
  }
}
