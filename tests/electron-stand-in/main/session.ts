import { app } from './app.ts';
import { record } from './host.ts';
import { StandInProtocol, protocol } from './protocol.ts';
import { StrictEmitter } from './strict-emitter.ts';
import { strict } from './strict.ts';
import { StandInWebRequest } from './web-request.ts';

type Check = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
type Request = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type Contents = Electron.WebContents;
type Implemented =
  | 'setBluetoothPairingHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setProxy'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerLanguages'
  | 'setUSBProtectedClassesHandler';

const events = ['select-hid-device', 'select-serial-port', 'select-usb-device', 'will-download'];

/** What has no counterpart in the browser below is recorded for assertions. */
export class StandInSession extends StrictEmitter implements Pick<Electron.Session, Implemented> {
  readonly protocol: StandInProtocol;
  readonly webRequest = new StandInWebRequest();
  private readonly name: string;
  private check: Check = null;
  private request: Request = null;

  constructor(name: string, protocolOfSession: StandInProtocol) {
    super('session', events);
    this.name = name;
    this.protocol = protocolOfSession;
  }

  setPermissionCheckHandler(handler: Check): void {
    this.check = handler;
  }

  setPermissionRequestHandler(handler: Request): void {
    this.request = handler;
  }

  /** A permission is granted when neither handler refuses it; Electron grants everything by default. */
  async grants(contents: Contents, permission: string, origin: string): Promise<boolean> {
    const details = { isMainFrame: true, requestingUrl: `${origin}/`, securityOrigin: origin };
    const { check, request } = this;
    if (check !== null) {
      const name = permission as Parameters<typeof check>[1];
      if (!check(contents, name, origin, details)) return false;
    }
    if (request === null) return true;
    const name = permission as Parameters<typeof request>[1];
    return new Promise((resolve) => request(contents, name, resolve, details));
  }

  setDevicePermissionHandler(handler: object | null): void {
    this.note('setDevicePermissionHandler', handler);
  }

  setDisplayMediaRequestHandler(handler: object | null): void {
    this.note('setDisplayMediaRequestHandler', handler);
  }

  setBluetoothPairingHandler(handler: object | null): void {
    this.note('setBluetoothPairingHandler', handler);
  }

  setUSBProtectedClassesHandler(handler: object | null): void {
    this.note('setUSBProtectedClassesHandler', handler);
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.note('setSpellCheckerEnabled', enabled);
  }

  setSpellCheckerLanguages(languages: string[]): void {
    this.note('setSpellCheckerLanguages', languages);
  }

  async setProxy(config: Electron.ProxyConfig): Promise<void> {
    this.note('setProxy', config);
    await Promise.resolve();
  }

  private note(member: string, ...args: readonly unknown[]): void {
    record(`session.${member}`, this.name, ...args);
  }
}

const partitions = new Map<string, StandInSession>();
let standard: StandInSession | null = null;

export const session = strict('session', {
  fromPartition(name: string, options?: Electron.FromPartitionOptions): StandInSession {
    app.machine();
    if (name.startsWith('persist:'))
      throw new Error('Electron stand-in lacks persistent partitions');
    let known = partitions.get(name);
    if (known === undefined) {
      known = new StandInSession(name, new StandInProtocol());
      partitions.set(name, known);
      record('session.fromPartition', name, options ?? {});
    }
    return known;
  },
  get defaultSession(): StandInSession {
    app.machine();
    standard ??= new StandInSession('', protocol);
    return standard;
  },
});
