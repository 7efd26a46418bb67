import { app } from './app.ts';
import { record } from './host.ts';
import { strict } from './strict.ts';

type Handler = Parameters<Electron.Protocol['handle']>[1];
type Implemented = 'handle' | 'registerSchemesAsPrivileged';

/** The protocols of one session. */
export class StandInProtocol implements Pick<Electron.Protocol, Implemented> {
  private readonly handlers = new Map<string, Handler>();

  constructor() {
    return strict('protocol', this);
  }

  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    if (app.isReady()) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    }
    record('protocol.registerSchemesAsPrivileged', schemes);
  }

  handle(scheme: string, handler: Handler): void {
    if (this.handlers.has(scheme)) throw new Error(`Scheme ${scheme} is already handled`);
    this.handlers.set(scheme, handler);
  }

  handlerOf(url: string): Handler | null {
    return this.handlers.get(new URL(url).protocol.slice(0, -1)) ?? null;
  }
}

/** Electron's module-level `protocol`: the default session's, and the place to register schemes. */
export const protocol = new StandInProtocol();
