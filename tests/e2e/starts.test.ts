import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchApplication, type Application } from './support/application.ts';

declare const sparekey: { readonly request: (name: unknown, params: unknown) => Promise<unknown> };

let dataFolder: string;
let application: Application;

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'sparekey-starts-'));
  application = await launchApplication({ dataFolder });
});

// Whatever a probe provokes is taken within its test; anything left over fails it.
afterEach(() => {
  expect(application.takeViolations()).toEqual([]);
});

afterAll(async () => {
  await application.close();
  await rm(dataFolder, { recursive: true, force: true });
});

test('the built application reaches its first screen', async () => {
  const page = application.page();
  await page.getByRole('button', { name: 'Create new vault' }).waitFor();
  await page.getByRole('button', { name: 'Open existing vault' }).waitFor();
  expect(await page.title()).toBe('Sparekey');
  expect(application.output()).toBe('');
});

test('the page is a secure context, isolated from others', async () => {
  const seen = await application.page().evaluate(() => [isSecureContext, crossOriginIsolated]);
  expect(seen).toEqual([true, true]);
});

describe('what the page can reach', () => {
  test('exactly request and subscribe, unchangeable', async () => {
    const seen = await application.page().evaluate(() => {
      const bridge: unknown = Reflect.get(globalThis, 'sparekey');
      const { writable, configurable } =
        Object.getOwnPropertyDescriptor(globalThis, 'sparekey') ?? {};
      return { keys: Reflect.ownKeys(bridge as object), writable, configurable };
    });
    expect(seen).toEqual({ keys: ['request', 'subscribe'], writable: false, configurable: false });
  });

  test('nothing of Node or Electron', async () => {
    const names = ['require', 'module', 'process', 'Buffer', 'global', 'ipcRenderer', 'electron'];
    const present = await application
      .page()
      .evaluate((asked) => asked.filter((name) => name in globalThis), names);
    expect(present).toEqual([]);
  });

  test.each([
    ['an unknown name', `'vault.steal'`, '{}'],
    ['an empty name', `''`, '{}'],
    ['a name in other letters', `'APP.STATUS'`, '{}'],
    ['__proto__', `'__proto__'`, '{}'],
    ['constructor', `'constructor'`, '{}'],
    ['toString', `'toString'`, '{}'],
    ['hasOwnProperty', `'hasOwnProperty'`, '{}'],
    ['a request that only main may make', `'host.codeValue'`, `{ codeId: 'x' }`],
    ['another one', `'host.importFiles'`, `{ paths: ['/etc/passwd'] }`],
    ['a number', '7', '{}'],
    ['null', 'null', '{}'],
    ['a list around a name', `['app.status']`, '{}'],
    ['an object with toString', `{ length: 1, 0: 'a' }`, '{}'],
    ['no parameters', `'app.status'`, 'undefined'],
    ['null parameters', `'app.status'`, 'null'],
    ['a list of parameters', `'app.status'`, '[1]'],
    ['an extra key', `'app.status'`, '{ path: "/etc/passwd" }'],
    ['an own __proto__', `'app.status'`, `JSON.parse('{"__proto__": {"a": 1}}')`],
    ['an own constructor', `'app.changeSettings'`, `{ constructor: 1 }`],
    ['a value outside the list', `'app.changeSettings'`, `{ theme: 'pink' }`],
    ['a setting of another type', `'app.changeSettings'`, `{ autoLockSeconds: '300' }`],
    ['an id that is none', `'code.copy'`, `{ codeId: '../../x' }`],
    ['a text of a million letters', `'code.copy'`, `{ codeId: 'a'.repeat(1e6) }`],
  ])('%s is answered request.invalid', async (_name, name, params) => {
    const reply = await application.page().evaluate(`sparekey.request(${name}, ${params})`);
    expect(reply).toMatchObject({ ok: false, error: { code: 'request.invalid' } });
  });

  test('a function does not travel at all', async () => {
    const refusal = application
      .page()
      .evaluate(() => sparekey.request('app.status', { run: () => 1 }));
    await expect(refusal).rejects.toThrow('could not be cloned');
  });
});

describe('what leaves the page', () => {
  test.each([
    ['fetch', `fetch('https://example.com/f').catch(() => 0)`, 'connect-src'],
    ['WebSocket', `new WebSocket('wss://example.com/w')`, 'connect-src'],
    ['EventSource', `new EventSource('https://example.com/e')`, 'connect-src'],
    ['sendBeacon', `navigator.sendBeacon('https://example.com/b', 'x')`, 'connect-src'],
    [
      'XMLHttpRequest',
      `(() => { const x = new XMLHttpRequest(); x.open('GET', 'https://example.com/x'); x.send(); })()`,
      'connect-src',
    ],
    ['a picture', `{ new Image().src = 'https://example.com/i.png' }`, 'img-src'],
    ['a frame', element('iframe', `e.src = 'https://example.com/'`), 'frame-src'],
    ['a plug-in', element('object', `e.data = 'https://example.com/o'`), 'trusted-types'],
    ['a sound', element('audio', `e.src = 'https://example.com/a.ogg'`), 'media-src'],
    [
      'a foreign style',
      element('link', `e.rel = 'stylesheet'; e.href = 'https://example.com/s.css'`, 'head'),
      'style-src-elem',
    ],
    [
      'a style of its own',
      element('style', `e.textContent = '* { color: red }'`),
      'style-src-elem',
    ],
    ['a base address', element('base', `e.href = 'https://example.com/'`, 'head'), 'base-uri'],
    [
      'a form',
      element('form', `e.action = 'https://example.com/'; setTimeout(() => e.submit())`),
      'form-action',
    ],
    ['a script from text', element('script', `e.textContent = 'alert(1)'`), 'trusted-types'],
    ['a worker from data', `new Worker('data:text/javascript,1')`, 'trusted-types'],
  ])('%s is stopped by the policy', async (_name, source, directive) => {
    await application
      .page()
      .evaluate(`(async () => { try { ${source}; } catch { /* told as a violation */ } })()`);
    await expect
      .poll(() => application.violations.find((text) => text.startsWith('CSP:')))
      .toContain(directive);
    // The console's report comes on another way, and may come last.
    await expect
      .poll(() => application.violations.filter((text) => text.startsWith('console')).length)
      .toBeGreaterThan(0);
    const unstopped = application
      .takeViolations()
      .filter((text) => text.startsWith('request to') || text.startsWith('the page navigated'));
    expect(unstopped).toEqual([]);
  });

  test.each([
    `document.body.innerHTML = '<b>x</b>'`,
    `document.body.insertAdjacentHTML('beforeend', '<b>x</b>')`,
    `document.createRange().createContextualFragment('<b>x</b>')`,
    `new DOMParser().parseFromString('<b>x</b>', 'text/html')`,
  ])('no markup from text: %s', async (source) => {
    await expect(application.page().evaluate(source)).rejects.toThrow();
  });

  test.each([
    'https://example.com/',
    'http://127.0.0.1:9/',
    '/assets/other.html',
    'file:///etc/passwd',
    'data:text/html,x',
  ])('the page cannot go to %s', async (address) => {
    const page = application.page();
    await page.evaluate((url) => {
      location.href = url;
    }, address);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));
    expect(await page.title()).toBe('Sparekey');
    expect(await page.evaluate(() => typeof sparekey.request)).toBe('function');
    // Chromium itself says on the console that it does not load files, and no data as a page.
    for (const text of application.takeViolations())
      expect(text).toMatch(/^console error: Not allowed/);
  });

  test.each(['https://example.com/', 'about:blank', '/index.html'])(
    'no window opens for %s',
    async (address) => {
      const page = application.page();
      await page.evaluate((url) => void window.open(url), address);
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));
      await expect.poll(() => page.context().pages().length).toBe(1);
      expect(application.takeViolations()).toEqual([]);
    },
  );

  test('permissions are denied without asking', async () => {
    const states = await application.page().evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'midi', 'clipboard-read'];
      const asked = names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }),
      );
      return (await Promise.all(asked)).map(({ state }) => state);
    });
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'denied']);
  });
});

/** Source that adds one prepared element to the page. */
function element(name: string, prepare: string, place = 'body'): string {
  return `(() => { const e = document.createElement('${name}'); ${prepare}; document.${place}.append(e); })()`;
}
