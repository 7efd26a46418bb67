import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchApplication, type Application } from './support/application.ts';

const appPath = resolve(import.meta.dirname, '../electron-stand-in/fixture-app');
const program = { appPath, mainFile: join(appPath, 'main.ts') };

interface Fixture {
  readonly invoke: (channel: string, ...args: unknown[]) => Promise<unknown>;
  readonly subscribe: (listener: (...args: unknown[]) => void) => () => void;
  readonly echo: (value: unknown) => unknown;
  readonly fail: () => void;
  readonly refusals: readonly string[];
}
declare const fixture: Fixture;

let dataFolder: string;
let application: Application;

const launch = () => launchApplication({ dataFolder, program });
const ask = (name: string, ...args: unknown[]): Promise<unknown> =>
  application
    .page()
    .evaluate(([action, rest]) => fixture.invoke('do', action, ...rest), [name, args] as const);
const takeLog = (): Promise<unknown> => application.page().evaluate(() => fixture.invoke('log'));
const errorOf = (body: string): Promise<string> =>
  application.page().evaluate(
    // The page's own policy forbids eval; a debugger's evaluation is exempt from it.
    `(async () => { try { await (${body}); return 'allowed'; } catch (e) { return String(e); } })()`,
  );

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'stand-in-'));
  application = await launch();
});

afterEach(async () => {
  await takeLog();
  expect(application.takeViolations()).toEqual([]);
});

afterAll(async () => {
  await application.close();
  await rm(dataFolder, { recursive: true, force: true });
});

describe('pages', () => {
  test('app:// is a secure, isolated context whose scripts run', async () => {
    const seen = await application.page().evaluate(() => ({
      ran: Reflect.get(globalThis, 'pageRan') as unknown,
      secure: isSecureContext,
      isolated: crossOriginIsolated,
      subtle: typeof crypto.subtle,
      size: [innerWidth, innerHeight],
    }));
    expect(seen).toEqual({
      ran: true,
      secure: true,
      isolated: true,
      subtle: 'object',
      size: [500, 400],
    });
  });

  test('the content security policy is enforced and every violation is reported', async () => {
    await application.page().evaluate(() => {
      const picture = document.createElement('img');
      picture.src = 'https://example.com/x.png';
      document.body.append(picture);
    });
    expect(await errorOf(`document.body.innerHTML = '<i>x</i>'`)).toMatch(/TrustedHTML/);
    // Each is told twice: by the page's event and by the console.
    await expect.poll(() => application.violations.length).toBe(4);
    const seen = application.takeViolations().join('\n');
    expect(seen).toMatch(/CSP: img-src https:\/\/example.com\/x.png/);
    expect(seen).toMatch(/CSP: require-trusted-types-for/);
    expect(seen).toMatch(/console error: .*Content Security Policy/);
  });

  test('requests outside the application reach its hook and are cancelled', async () => {
    const page = application.page();
    await page.evaluate(() => void (location.href = 'https://example.com/away'));
    await expect.poll(takeLog).toEqual(['will-navigate https://example.com/away']);
    expect(await page.evaluate(() => document.title)).toBe('Fixture');
    application.takeViolations();
  });

  test('a link inside the application asks will-navigate', async () => {
    await application.page().click('text=other');
    await expect.poll(takeLog).toEqual(['will-navigate app://fixture/other.html']);
    expect(await application.page().evaluate(() => document.title)).toBe('Fixture');
    application.takeViolations();
  });

  test.each(['https://example.com/', 'about:blank', '/other.html'])(
    'window.open of %s asks the handler and shows nothing',
    async (address) => {
      const page = application.page();
      await page.evaluate((url) => void window.open(url), address);
      const asked = address.startsWith('/') ? `app://fixture${address}` : address;
      await expect.poll(takeLog).toEqual([`window.open ${asked}`]);
      await expect.poll(() => page.context().pages().length).toBe(1);
      application.takeViolations();
    },
  );

  test('permissions that the handlers refuse are denied in the engine', async () => {
    const states = await application.page().evaluate(async () => {
      const state = async (name: string) =>
        (await navigator.permissions.query({ name: name as PermissionName })).state;
      return [await state('geolocation'), await state('notifications'), await state('camera')];
    });
    expect(states).toEqual(['denied', 'denied', 'denied']);
  });
});

describe('preload', () => {
  test('lives in a world of its own and shows only what it exposes', async () => {
    const seen = await application.page().evaluate(() => ({
      keys: Object.keys(fixture),
      secret: Reflect.get(globalThis, 'preloadSecret') as unknown,
      frozen: Object.isFrozen(fixture),
      writable: Object.getOwnPropertyDescriptor(globalThis, 'fixture')?.writable,
      refusals: fixture.refusals,
    }));
    expect(seen).toEqual({
      keys: ['invoke', 'subscribe', 'echo', 'fail', 'refusals'],
      secret: undefined,
      frozen: true,
      writable: false,
      refusals: ['module not found: node:fs', 'Electron stand-in lacks ipcRenderer.sendSync'],
    });
  });

  test.each([
    ['a number', '-0.5'],
    ['negative zero', '-0'],
    ['not a number', 'NaN'],
    ['infinity', '-Infinity'],
    ['a big integer', '2n ** 70n'],
    ['undefined', 'undefined'],
    ['null', 'null'],
    ['text with odd signs', '"\\u0000 \\ud83d\\ude00 \\u2028"'],
    ['bytes', 'new Uint8Array([0, 255, 7])'],
    ['a part of a buffer', 'new Uint16Array(new ArrayBuffer(8), 2, 2).fill(513)'],
    ['a date', 'new Date(86400000)'],
    ['a map', 'new Map([["a", new Set([1])]])'],
    ['nested', '({ list: [1, [undefined, { deep: true }]] })'],
    ['an own __proto__', 'JSON.parse(\'{"__proto__": {"polluted": 1}}\')'],
  ])('%s travels to main and back', async (_name, source) => {
    const [first, second] = await application.page().evaluate<[string, string]>(`(async () => {
      const value = ${source};
      const show = (v) => {
        if (v instanceof Map || v instanceof Set) return v.constructor.name + show([...v]);
        if (ArrayBuffer.isView(v)) return v.constructor.name + v.join();
        if (Array.isArray(v)) return '[' + v.map(show).join() + ']';
        if (typeof v === 'object' && v !== null && !(v instanceof Date))
          return '{' + Object.entries(v).map(([k, i]) => k + ':' + show(i)).join() + '}';
        return Object.is(v, -0) ? '-0' : typeof v + String(v?.getTime?.() ?? v);
      };
      return [show(value), show(await fixture.invoke('echo', value))];
    })()`);
    expect(second).toBe(first);
  });

  test.each([
    ['a function', 'fixture.invoke("echo", () => 1)', /could not be cloned/],
    ['a symbol', 'fixture.invoke("echo", Symbol("s"))', /could not be cloned/],
    ['a promise', 'fixture.invoke("echo", Promise.resolve(1))', /could not be cloned/],
    ['an error in main', 'fixture.invoke("fail")', /remote method 'fail': RangeError: from main/],
    ['no handler', 'fixture.invoke("nobody")', /No handler registered for 'nobody'/],
    ['an error in the preload', 'fixture.fail()', /RangeError: from the preload/],
  ])('%s rejects in the page', async (_name, body, message) => {
    expect(await errorOf(body)).toMatch(message);
  });

  test('the sender is the main frame of the window with its own origin', async () => {
    const sender = await application.page().evaluate(() => fixture.invoke('sender'));
    expect(sender).toEqual({ sameContents: true, sameFrame: true, origin: 'app://fixture' });
  });

  test('events arrive in order and stop after unsubscribing', async () => {
    const seen = await application.page().evaluate(async () => {
      const events: unknown[] = [];
      const stop = fixture.subscribe((...args) => events.push(args));
      await fixture.invoke('push', 1, { two: 2 });
      await fixture.invoke('push', new Uint8Array([3]));
      await fixture.invoke('echo', null);
      stop();
      await fixture.invoke('push', 'late');
      await fixture.invoke('echo', null);
      return events.map((event) => JSON.stringify(event));
    });
    expect(seen).toEqual(['[1,{"two":2}]', '[{"0":3}]']);
  });

  test('a page that replaces built-ins does not get into the bridge', async () => {
    const page = application.page();
    await page.evaluate(() => {
      EventTarget.prototype.dispatchEvent = () => {
        throw new Error('replaced');
      };
      Reflect.apply = () => {
        throw new Error('replaced');
      };
    });
    expect(await page.evaluate(() => fixture.invoke('echo', 5))).toBe(5);
  });
});

describe('main', () => {
  test('knows its program and its kind', async () => {
    expect(await ask('facts')).toEqual({
      version: '1.2.3',
      packaged: false,
      type: 'browser',
      electron: 'string',
    });
  });

  test('what the stand-in lacks throws, and so does what comes too late', async () => {
    expect(await ask('lacking')).toEqual([
      'Error: Electron stand-in lacks app.getGPUFeatureStatus',
      "Error: Electron stand-in lacks app event 'gpu-info-update'",
      'Error: Electron stand-in lacks BrowserWindow.setProgressBar',
      'Error: Electron stand-in lacks webContents.getOSProcessId',
      'Error: app.enableSandbox() must be called before app is ready',
      'Error: protocol.registerSchemesAsPrivileged should be called before app is ready',
      'Error: Electron stand-in lacks persistent partitions',
    ]);
  });

  test('dialogs take the prepared answers, and an unexpected one is reported', async () => {
    application.dialogs.answerOpen(['/one']);
    application.dialogs.answerSave('/two');
    application.dialogs.answerSave(null);
    expect(await ask('open')).toEqual({ canceled: false, filePaths: ['/one'] });
    expect(await ask('save')).toEqual({ canceled: false, filePath: '/two' });
    expect(await ask('save')).toEqual({ canceled: true, filePath: '' });
    expect(await ask('open')).toEqual({ canceled: true, filePaths: [] });
    expect(application.takeViolations()).toEqual([
      'An unexpected open dialog was shown: {"properties":["openFile"]}',
    ]);
  });

  test('the clipboard takes all formats of one write and what others copy', async () => {
    await ask('copy');
    expect(await application.clipboard.contents()).toEqual({
      'text/plain': 'code',
      'application/x-hint': new TextEncoder().encode('secret'),
    });
    await application.clipboard.setText('other');
    expect(await ask('paste')).toBe('other');
    await ask('clear');
    expect(await application.clipboard.text()).toBe('');
  });

  test('power events and idle time come from the host', async () => {
    await application.power.set({ idleSeconds: 61 });
    await application.power.emit('suspend');
    expect(await ask('power')).toEqual({ events: ['suspend'], idle: 61, state: 'idle' });
    await application.power.set({ screenLocked: true });
    expect(await ask('power')).toMatchObject({ state: 'locked' });
  });

  test('the menu is chosen by id and by its keys', async () => {
    expect(await application.clickMenu('hit')).toBe(true);
    expect(await application.clickMenu('absent')).toBe(false);
    await application.page().keyboard.press('ControlOrMeta+k');
    await expect.poll(takeLog).toEqual(['menu hit', 'menu hit']);
  });

  test('the theme reaches the page', async () => {
    expect(await ask('dark')).toBe(true);
    const dark = () =>
      application.page().evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    await expect.poll(dark).toBe(true);
  });

  test('a window without JavaScript prints and makes a PDF', async () => {
    expect(await ask('pdf')).toBe('%PDF');
    expect(await ask('print')).toEqual({ success: true, reason: '' });
    application.printer.refuse('Print job canceled');
    expect(await ask('print')).toEqual({ success: false, reason: 'Print job canceled' });
    const [job] = application.printer.jobs;
    expect([job?.title, application.printer.jobs.length]).toEqual(['Paper', 1]);
    expect(new TextDecoder('latin1').decode(job?.pdf.subarray(0, 4))).toBe('%PDF');
  });

  test('the utility process speaks structured clones and ends with its code', async () => {
    expect(await ask('utility')).toEqual({
      before: undefined,
      doubled: new Uint8Array([2, 4, 6]),
      argv: ['one'],
      same: true,
      refused: expect.stringMatching(/could not be cloned/) as string,
      code: 7,
    });
  });

  test('a second start with the same folder ends and tells the first', async () => {
    await expect(launch()).rejects.toThrow('Main ended without a window');
    await expect.poll(takeLog).toEqual(['second true']);
  });

  test('after a kill the folder can be opened again', async () => {
    const before = application.mainPid();
    await application.kill('SIGKILL');
    expect(() => application.page()).toThrow('shows no window');
    await application.restart();
    expect(application.mainPid()).not.toBe(before);
  });

  test('when the host dies, main, its utility process and the browser die with it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stand-in-'));
    const host = spawn(process.execPath, [join(appPath, 'host.ts'), folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const [line] = (await once(host.stdout, 'data', { signal: AbortSignal.timeout(15_000) })) as [
        Buffer,
      ];
      const started = JSON.parse(line.toString()) as number[];
      expect(started.length).toBeGreaterThanOrEqual(4);
      expect(started.filter(isAlive)).toEqual(started);
      host.kill('SIGKILL');
      await expect.poll(() => started.filter(isAlive), { timeout: 5_000 }).toEqual([]);
    } finally {
      host.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    }
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
