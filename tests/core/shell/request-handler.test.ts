import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../shared/app-types.ts';
import { VaultError } from '../../../shared/errors.ts';
import { routes } from '../../../shared/routes.ts';
import {
  createRequestHandler,
  type MainHandlers,
} from '../../../electron/shell/request-handler.ts';

const id = 'b3b1c2f4-53b1-4e5c-8d46-3f6f7b9b8e01';

/** Records what reached main's handlers, the vault process and the log. */
function endpoint() {
  const seen = { answered: [] as unknown[], relayed: [] as unknown[], bugs: [] as unknown[] };
  const record =
    <T>(name: string, value: T) =>
    async (params: unknown): Promise<T> => {
      seen.answered.push([name, params]);
      return value;
    };
  const handlers: MainHandlers = {
    'app.status': async () => {
      throw new TypeError('a bug that quotes correct horse');
    },
    'app.changeSettings': record('app.changeSettings', defaultSettings),
    'app.noteActivity': record('app.noteActivity', null),
    'app.saveReader': record('app.saveReader', { savedAs: null }),
    'vault.chooseFile': record('vault.chooseFile', null),
    'vault.chooseNewFile': record('vault.chooseNewFile', null),
    'vault.lock': record('vault.lock', null),
    'vault.showInFolder': async () => {
      throw new VaultError('vault.notFound', { fileName: 'a.sparekey' });
    },
    'recoverySheet.print': record('recoverySheet.print', { printed: true }),
    'recoverySheet.savePdf': record('recoverySheet.savePdf', { savedAs: null }),
    'code.copy': record('code.copy', { clearsInSeconds: 30 }),
    'import.chooseFiles': record('import.chooseFiles', {
      nonce: new Uint8Array(12),
      ciphertext: new Uint8Array(16),
    }),
    'import.trashSources': record('import.trashSources', { trashed: 0, stayed: [] }),
    'import.showSource': record('import.showSource', null),
    'reminder.saveCalendar': record('reminder.saveCalendar', { savedAs: null }),
    'generate.saveFile': record('generate.saveFile', { savedAs: null }),
    'generate.print': record('generate.print', { printed: true }),
    'generate.savePdf': record('generate.savePdf', { savedAs: 'a.pdf' }),
    'paper.verify': record('paper.verify', null),
    'paper.cancelTest': record('paper.cancelTest', null),
    'paper.saveBraille': record('paper.saveBraille', { savedAs: null }),
    'paper.print': record('paper.print', { printed: true }),
    'paper.savePdf': record('paper.savePdf', { savedAs: 'a.pdf' }),
  };
  const handle = createRequestHandler({
    handlers,
    relay: async (name, params) => {
      seen.relayed.push([name, params]);
      return { ok: true, value: 'from the vault process' };
    },
    onBug: (name, error) => void seen.bugs.push([name, error]),
  });
  return { handle, seen };
}

const invalid = { ok: false, error: { code: 'request.invalid', detail: {} } };

describe('request handler', () => {
  it('answers what is main’s, with checked parameters', async () => {
    const { handle, seen } = endpoint();
    expect(await handle('code.copy', { codeId: id })).toEqual({
      ok: true,
      value: { clearsInSeconds: 30 },
    });
    expect(seen).toEqual({ answered: [['code.copy', { codeId: id }]], relayed: [], bugs: [] });
  });

  it('relays everything else unread', async () => {
    const { handle, seen } = endpoint();
    const sealed = { nonce: 'whatever', more: [1] };
    expect(await handle('vault.unlock', sealed)).toEqual({
      ok: true,
      value: 'from the vault process',
    });
    expect(seen.relayed).toEqual([['vault.unlock', sealed]]);
  });

  it.each([
    ['constructor', {}],
    ['__proto__', {}],
    ['toString', {}],
    ['hasOwnProperty', {}],
    ['host.codeValue', { codeId: id }],
    ['host.chooseVault', { path: '/etc/shadow' }],
    ['host.importFiles', { paths: ['/etc/shadow'] }],
    ['', {}],
    ['app.status ', {}],
    [null, {}],
    [undefined, {}],
    [7, {}],
    [{ toString: () => 'app.status' }, {}],
    [['app.status'], {}],
  ])('does not know the request %j', async (name, params) => {
    const { handle, seen } = endpoint();
    expect(await handle(name, params)).toEqual(invalid);
    expect(seen).toEqual({ answered: [], relayed: [], bugs: [] });
  });

  it.each([
    ['vault.lock', undefined],
    ['vault.lock', null],
    ['vault.lock', { now: true }],
    ['code.copy', {}],
    ['code.copy', { codeId: 'x' }],
    ['code.copy', { codeId: id, more: 1 }],
    ['code.copy', { codeId: [id] }],
    ['app.changeSettings', { theme: 'pink' }],
    ['app.changeSettings', { autoLockSeconds: 1 }],
    ['app.changeSettings', { autoLockSeconds: '300' }],
    ['app.changeSettings', { userData: '/tmp' }],
    ['vault.chooseFile', { path: '/etc/shadow' }],
    ['paper.print', { previewId: 'a'.repeat(1_000_000) }],
  ])('refuses %s with %j', async (name, params) => {
    const { handle, seen } = endpoint();
    expect(await handle(name, params)).toEqual(invalid);
    expect(seen.answered).toEqual([]);
  });

  it('passes expected failures on with their detail', async () => {
    const { handle, seen } = endpoint();
    expect(await handle('vault.showInFolder', {})).toEqual({
      ok: false,
      error: { code: 'vault.notFound', detail: { fileName: 'a.sparekey' } },
    });
    expect(seen.bugs).toEqual([]);
  });

  it('answers a bug without a word of it', async () => {
    const { handle, seen } = endpoint();
    expect(await handle('app.status', {})).toEqual({
      ok: false,
      error: { code: 'internal', detail: {} },
    });
    expect(seen.bugs).toHaveLength(1);
  });

  it('answers anything at all without throwing', async () => {
    const { handle } = endpoint();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constantFrom(...Object.keys(routes)), fc.string(), fc.anything()),
        fc.anything({ withNullPrototype: true, withBigInt: true, withTypedArray: true }),
        async (name, params) => {
          expect(await handle(name, params)).toHaveProperty('ok');
        },
      ),
      { numRuns: 1000 },
    );
  });
});
