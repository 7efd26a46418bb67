import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, Menu, protocol, session } from 'electron';
import { fixtureActions } from './actions.ts';

/** A small program that uses every part of Electron that the stand-in implements. */
const pages: Readonly<Record<string, readonly [type: string, body: string]>> = {
  '/index.html': [
    'text/html',
    '<!doctype html><title>Fixture</title><h1>ready</h1><a href="/other.html">other</a><script src="page.js"></script>',
  ],
  '/other.html': ['text/html', '<!doctype html><title>Other</title>'],
  '/page.js': ['text/javascript', 'globalThis.inlineRan = false; globalThis.pageRan = true;'],
};
const policy = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'";
const log: string[] = [];

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true } },
]);
app.enableSandbox();
app.on('second-instance', (_event, argv) => log.push(`second ${argv.length > 1}`));
app.on('before-quit', () => log.push('before-quit'));

function openWindow(): BrowserWindow {
  const own = session.fromPartition('fixture');
  own.protocol.handle('app', ({ url }) => {
    const [type, body] = pages[new URL(url).pathname] ?? ['text/plain', ''];
    const headers = {
      'content-type': type,
      'content-security-policy': policy,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    };
    return new Response(body, { status: body === '' ? 404 : 200, headers });
  });
  own.webRequest.onBeforeRequest(({ url }, callback) => {
    const cancel = !url.startsWith('app:');
    if (cancel) log.push(`cancelled ${url}`);
    callback({ cancel });
  });
  own.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  own.setPermissionCheckHandler((_contents, permission) => permission === 'midi');
  const window = new BrowserWindow({
    width: 500,
    height: 400,
    webPreferences: { session: own, preload: join(import.meta.dirname, 'preload.cjs') },
  });
  window.webContents.setWindowOpenHandler(({ url }) => {
    log.push(`window.open ${url}`);
    return { action: 'deny' };
  });
  window.webContents.on('will-navigate', (event) => {
    log.push(`will-navigate ${event.url}`);
    event.preventDefault();
  });
  return window;
}

async function start(): Promise<void> {
  await app.whenReady();
  const window = openWindow();
  ipcMain.handle('echo', (_event, value: unknown) => value);
  ipcMain.handle('fail', () => {
    throw new RangeError('from main');
  });
  ipcMain.handle('sender', ({ sender, senderFrame }) => ({
    sameContents: sender === window.webContents,
    sameFrame: senderFrame === window.webContents.mainFrame,
    origin: senderFrame?.origin,
  }));
  ipcMain.handle('push', (_event, ...args: unknown[]) =>
    window.webContents.send('pushed', ...args),
  );
  ipcMain.handle('log', () => log.splice(0));
  const actions = fixtureActions(window);
  ipcMain.handle('do', (_event, name: string, ...args: unknown[]) => actions[name]?.(...args));
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'File',
        submenu: [{ id: 'hit', accelerator: 'CmdOrCtrl+K', click: () => log.push('menu hit') }],
      },
    ]),
  );
  await window.loadURL('app://fixture/index.html');
}

if (app.requestSingleInstanceLock()) void start();
else app.quit();
