import { once } from 'node:events';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  clipboard,
  ClipboardItem,
  dialog,
  nativeTheme,
  powerMonitor,
  protocol,
  session,
  utilityProcess,
} from 'electron';

type Action = (...args: unknown[]) => unknown;

const paper =
  '<!doctype html><title>Paper</title><p>printed</p><script>document.title="ran"</script>';

/** What the tests ask the fixture's main to do, by name. */
export function fixtureActions(window: BrowserWindow): Readonly<Record<string, Action>> {
  const powerEvents: string[] = [];
  powerMonitor.on('suspend', () => powerEvents.push('suspend'));
  return {
    open: () => dialog.showOpenDialog(window, { properties: ['openFile'] }),
    save: () => dialog.showSaveDialog(window, { defaultPath: 'name' }),
    copy: () =>
      clipboard.write([
        new ClipboardItem({ 'text/plain': 'code', 'application/x-hint': new Blob(['secret']) }),
      ]),
    paste: () => clipboard.readText(),
    clear: () => clipboard.clear(),
    dark: () => {
      nativeTheme.themeSource = 'dark';
      return nativeTheme.shouldUseDarkColors;
    },
    power: () => ({
      events: powerEvents,
      idle: powerMonitor.getSystemIdleTime(),
      state: powerMonitor.getSystemIdleState(60),
    }),
    facts: () => ({
      version: app.getVersion(),
      packaged: app.isPackaged,
      type: process.type,
      electron: typeof process.versions.electron,
    }),
    print: () => inPaperWindow((paperWindow) => printed(paperWindow)),
    pdf: () =>
      inPaperWindow(async ({ webContents }) => {
        const pdf = await webContents.printToPDF({ pageSize: 'A5' });
        return pdf.subarray(0, 4).toString();
      }),
    utility: () => talkToUtility(),
    hold: () => void utilityProcess.fork(join(import.meta.dirname, 'utility.ts')),
    lacking: () => [
      refusalOf(() => app.getGPUFeatureStatus()),
      refusalOf(() => app.on('gpu-info-update', () => undefined)),
      refusalOf(() => window.setProgressBar(0)),
      refusalOf(() => window.webContents.getOSProcessId()),
      refusalOf(() => app.enableSandbox()),
      refusalOf(() => protocol.registerSchemesAsPrivileged([])),
      refusalOf(() => session.fromPartition('persist:x')),
    ],
    quit: () => app.quit(),
  };
}

function refusalOf(attempt: () => unknown): string {
  try {
    attempt();
    return 'allowed';
  } catch (error) {
    return String(error);
  }
}

function printed({ webContents }: BrowserWindow): Promise<{ success: boolean; reason: string }> {
  return new Promise((resolve) => {
    webContents.print({ pageSize: 'A5', printBackground: true }, (success, reason) =>
      resolve({ success, reason }),
    );
  });
}

async function inPaperWindow<T>(work: (window: BrowserWindow) => Promise<T>): Promise<T> {
  const own = session.fromPartition(`paper ${Math.random()}`);
  own.protocol.handle(
    'app',
    () => new Response(paper, { headers: { 'content-type': 'text/html' } }),
  );
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: own, javascript: false },
  });
  try {
    await window.loadURL('app://paper/one');
    return await work(window);
  } finally {
    window.destroy();
  }
}

async function talkToUtility(): Promise<unknown> {
  const child = utilityProcess.fork(join(import.meta.dirname, 'utility.ts'), ['one'], {
    serviceName: 'fixture utility',
  });
  const before = child.pid;
  child.postMessage(new Uint8Array([1, 2, 3]));
  const [doubled] = (await once(child, 'message')) as [Uint8Array];
  child.postMessage('who');
  const [who] = (await once(child, 'message')) as [{ pid: number; argv: string[] }];
  const refused = refusalOf(() => child.postMessage(() => undefined));
  const same = who.pid === child.pid;
  child.postMessage('exit');
  const [code] = (await once(child, 'exit')) as [number];
  return { before, doubled, argv: who.argv, same, refused, code };
}
