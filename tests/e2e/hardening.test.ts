import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Application } from './support/application.ts';
import { launchStandIn } from './support/stand-in-driver.ts';

let dataFolder: string;
let application: Application;

// Always the stand-in: what main asks of Electron can be read only there.
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'sparekey-hardening-'));
  application = await launchStandIn({ dataFolder });
});

afterAll(async () => {
  await application.close();
  await rm(dataFolder, { recursive: true, force: true });
});

/** Arguments of every call of a member, in order. */
const callsOf = (member: string): readonly (readonly unknown[])[] =>
  application.recorded.filter((call) => call.member === member).map(({ args }) => args);

test('every window preference is the hardened one', () => {
  const [options, ...others] = application.windowOptions();
  expect(others).toEqual([]);
  expect(options?.['webPreferences']).toEqual({
    session: null,
    preload: expect.stringMatching(/preload\.cjs$/) as string,
    devTools: true,
    sandbox: true,
    contextIsolation: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    experimentalFeatures: false,
    allowRunningInsecureContent: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    plugins: false,
    webgl: false,
    disableDialogs: true,
    enableWebSQL: false,
    autoplayPolicy: 'user-gesture-required',
    v8CacheOptions: 'none',
  });
});

test('the sandbox is on for everything, and the scheme has no privilege but these', () => {
  expect(callsOf('app.enableSandbox')).toEqual([[]]);
  expect(callsOf('protocol.registerSchemesAsPrivileged')).toEqual([
    [[{ scheme: 'app', privileges: { standard: true, secure: true } }]],
  ]);
});

test('the window lives in a session of its own, in memory and without a cache', () => {
  expect(callsOf('session.fromPartition')).toEqual([
    [expect.stringMatching(/^application-[0-9a-f-]{36}$/), { cache: false }],
  ]);
});

test.each([
  ['session.setDevicePermissionHandler', ['[function]']],
  ['session.setDisplayMediaRequestHandler', ['[function]']],
  ['session.setBluetoothPairingHandler', ['[function]']],
  ['session.setUSBProtectedClassesHandler', ['[function]']],
  ['session.setSpellCheckerEnabled', [false]],
  ['session.setSpellCheckerLanguages', [[]]],
  [
    'session.setProxy',
    [{ mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '' }],
  ],
])('%s closes the default session and the window’s', (member, args) => {
  const calls = callsOf(member);
  expect(calls.map(([name]) => name)).toEqual(['', expect.stringMatching(/^application-/)]);
  expect(calls.map(([, ...rest]) => rest)).toEqual([args, args]);
});

test('the network is silent', () => {
  expect(callsOf('app.commandLine.appendSwitch')).toEqual([
    ['disable-background-networking', null],
    ['disable-component-update', null],
    ['disable-domain-reliability', null],
    ['disable-sync', null],
    ['no-pings', null],
    ['host-resolver-rules', 'MAP * ~NOTFOUND'],
    ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ]);
  expect(callsOf('app.configureHostResolver')).toEqual([
    [
      {
        enableBuiltInResolver: false,
        enableAdditionalDnsQueryTypes: false,
        secureDnsMode: 'off',
      },
    ],
  ]);
  expect(callsOf('webContents.setWebRTCIPHandlingPolicy')).toEqual([['disable_non_proxied_udp']]);
});

test('screen capture is blocked from the start', () => {
  expect(callsOf('BrowserWindow.setContentProtection')).toEqual([[1, true]]);
});
