import { describe, expect, test } from 'vitest';
import { useFixtureApplication, type Fixture } from './support/fixture-application.ts';

declare const fixture: Fixture;

const app = useFixtureApplication();

describe('pages', () => {
  test('app:// is a secure, isolated context whose scripts run', async () => {
    const seen = await app()
      .application.page()
      .evaluate(() => ({
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
    await app()
      .application.page()
      .evaluate(() => {
        const picture = document.createElement('img');
        picture.src = 'https://example.com/x.png';
        document.body.append(picture);
      });
    expect(await app().errorOf(`document.body.innerHTML = '<i>x</i>'`)).toMatch(/TrustedHTML/);
    // Each is told twice: by the page's event and by the console.
    await expect.poll(() => app().application.violations.length).toBe(4);
    const seen = app().application.takeViolations().join('\n');
    expect(seen).toMatch(/CSP: img-src https:\/\/example.com\/x.png/);
    expect(seen).toMatch(/CSP: require-trusted-types-for/);
    expect(seen).toMatch(/console error: .*Content Security Policy/);
  });

  test('requests outside the application reach its hook and are cancelled', async () => {
    const page = app().application.page();
    await page.evaluate(() => void (location.href = 'https://example.com/away'));
    await expect.poll(() => app().takeLog()).toEqual(['will-navigate https://example.com/away']);
    expect(await page.evaluate(() => document.title)).toBe('Fixture');
    app().application.takeViolations();
  });

  test('a link inside the application asks will-navigate', async () => {
    await app().application.page().click('text=other');
    await expect.poll(() => app().takeLog()).toEqual(['will-navigate app://fixture/other.html']);
    expect(
      await app()
        .application.page()
        .evaluate(() => document.title),
    ).toBe('Fixture');
    app().application.takeViolations();
  });

  test.each(['https://example.com/', 'about:blank', '/other.html'])(
    'window.open of %s asks the handler and shows nothing',
    async (address) => {
      const page = app().application.page();
      await page.evaluate((url) => void window.open(url), address);
      const asked = address.startsWith('/') ? `app://fixture${address}` : address;
      await expect.poll(() => app().takeLog()).toEqual([`window.open ${asked}`]);
      await expect.poll(() => page.context().pages().length).toBe(1);
      app().application.takeViolations();
    },
  );

  test('permissions that the handlers refuse are denied in the engine', async () => {
    const states = await app()
      .application.page()
      .evaluate(async () => {
        const state = async (name: string) =>
          (await navigator.permissions.query({ name: name as PermissionName })).state;
        return [await state('geolocation'), await state('notifications'), await state('camera')];
      });
    expect(states).toEqual(['denied', 'denied', 'denied']);
  });
});

describe('preload', () => {
  test('lives in a world of its own and shows only what it exposes', async () => {
    const seen = await app()
      .application.page()
      .evaluate(() => ({
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
    const [first, second] = await app().application.page().evaluate<
      [string, string]
    >(`(async () => {
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
    expect(await app().errorOf(body)).toMatch(message);
  });

  test('the sender is the main frame of the window with its own origin', async () => {
    const sender = await app()
      .application.page()
      .evaluate(() => fixture.invoke('sender'));
    expect(sender).toEqual({ sameContents: true, sameFrame: true, origin: 'app://fixture' });
  });

  test('events arrive in order and stop after unsubscribing', async () => {
    const seen = await app()
      .application.page()
      .evaluate(async () => {
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
    const page = app().application.page();
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
