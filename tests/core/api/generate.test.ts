import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkerServerFileMaker } from '../../../electron/core/api/server-file-maker.ts';
import { codePresets } from '../../../shared/code-presets.ts';
import type { Params } from '../../../shared/contract.ts';
import { VaultError } from '../../../shared/errors.ts';
import { failing } from '../../support/failing.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';

const workerUrl = new URL('../../../electron/core/api/server-file-worker.ts', import.meta.url);

let test: TestCore;

beforeAll(async () => {
  test = await openTestCore({ makeServerFile: createWorkerServerFileMaker(workerUrl) });
  await test.create();
});

afterAll(async () => {
  await test.dispose();
});

const standard = codePresets.standard.spec;
const preview = (spec: Params<'generate.preview'> = standard) =>
  test.request('generate.preview', spec);
const file = async (fileId: string) => test.host('host.serverFile', { fileId });

const codeOf = (error: unknown): string =>
  error instanceof VaultError ? error.code : `no failure of ours: ${String(error)}`;

describe('generate', () => {
  it('never makes a code that the vault has, in any spelling, even where few are left', async () => {
    // Sixty of the sixty-four codes there are; each set is stored in other groups than the one before.
    const made = new Set<string>();
    for (let round = 0; round < 10; round += 1) {
      const { previewId, codes } = await preview({
        ...standard,
        count: 6,
        length: 6,
        alphabet: { own: round % 2 === 0 ? 'ab' : 'AB' },
        groupSize: round % 4,
      });
      for (const code of codes) made.add(code.replaceAll('-', '').toLowerCase());
      const target = { kind: 'new', issuer: 'Small', name: String(round) } as const;
      await test.request('generate.save', { previewId, target, mode: 'replace' });
    }
    expect(made.size).toBe(60);
    const tooMany = preview({ ...standard, count: 6, length: 6, alphabet: { own: 'ab' } });
    expect(await tooMany.catch(codeOf)).toBe('generate.impossible');
  });

  it('keeps codes that are not stored out of the vault', async () => {
    const before = await test.request('vault.snapshot', {});
    const { previewId } = await preview();
    await test.request('generate.makeFile', { previewId, file: 'keycloak', account: 'alex' });
    await test.request('generate.sheets', {
      previewId,
      issuer: 'Own server',
      account: 'alex',
      paper: 'A4',
    });
    await test.request('generate.discard', { previewId });
    const after = await test.request('vault.snapshot', {});
    expect([after.revision, after.accounts.length]).toEqual([
      before.revision,
      before.accounts.length,
    ]);
    const gone = test.request('generate.makeFile', {
      previewId,
      file: 'keycloak',
      account: 'alex',
    });
    await expect(gone).rejects.toThrowError(failing('draft.expired'));
    await expect(test.host('host.generatedSheetsHtml', { previewId })).rejects.toThrowError(
      failing('draft.expired'),
    );
  });

  it('stores codes in an order where the server asks for it', async () => {
    const { previewId } = await preview(codePresets.keycloak.spec);
    const target = { kind: 'new', issuer: 'Keycloak', name: 'alex' } as const;
    const { accountId } = await test.request('generate.save', {
      previewId,
      target,
      mode: 'replace',
      kind: 'ordered',
    });
    const { account } = await test.request('account.detail', { accountId });
    expect(account).toMatchObject({ kind: 'ordered', total: 12, nextPosition: 1 });
  });

  it('works while the vault is locked, as for the command line without --into', async () => {
    const locked = await openTestCore();
    const { previewId, codes } = await locked.request('generate.preview', standard);
    const { fileId } = await locked.request('generate.makeFile', {
      previewId,
      file: 'authentik',
      account: '',
    });
    const { text } = await locked.host('host.serverFile', { fileId });
    expect(text).toBe(`${codes.join('\n')}\n`);
    await locked.dispose();
  });
});

describe('files for servers', () => {
  it('hashes in a worker, with progress, while this thread goes on', async () => {
    const { previewId } = await preview({ ...standard, count: 40 });
    const before = test.events.length;
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 5);
    const made = await test.request('generate.makeFile', {
      previewId,
      file: 'devise',
      account: '',
      bcryptCost: 8,
    });
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(10);
    const progress = test.events
      .slice(before)
      .flatMap((event) => (event.type === 'progress' ? [event] : []));
    const done = progress.map((event) => event.done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(new Set(done).size).toBeGreaterThan(2);
    expect([done[0], done.at(-1)]).toEqual([0, 40]);
    expect(progress.every(({ task, total }) => task === 'serverFile' && total === 40)).toBe(true);

    const { fileName, text } = await file(made.fileId);
    expect(made).toMatchObject({ fileName, people: 1, codes: 40, bytes: text.length });
    expect(fileName).toBe('recovery-codes-devise.json');
    expect((JSON.parse(text) as string[]).every((hash) => hash.startsWith('$2a$08$'))).toBe(true);
  });

  it('uses the cost of the server where none is given', async () => {
    const { previewId } = await preview({ ...standard, count: 1 });
    const { fileId } = await test.request('generate.makeFile', {
      previewId,
      file: 'wordpress',
      account: '',
    });
    expect((await file(fileId)).text).toContain('$wp$2y$10$');
  });

  it.each(['on request', 'by the next file'])('is cancelled %s', async (how) => {
    const { previewId } = await preview({ ...standard, count: 100 });
    const slow = test
      .request('generate.makeFile', { previewId, file: 'devise', account: '', bcryptCost: 14 })
      .catch(codeOf);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const started = Date.now();
    if (how === 'on request') await test.request('generate.cancelFile', {});
    else await test.request('generate.makeFile', { previewId, file: 'authentik', account: '' });
    expect(await slow).toBe('generate.cancelled');
    expect(Date.now() - started).toBeLessThan(5000);
  });

  it('nothing to cancel is no failure', async () => {
    expect(await test.request('generate.cancelFile', {})).toBeNull();
  });

  it('refuses codes that the server would not take, and a file without the account', async () => {
    const { previewId } = await preview();
    const make = (name: 'google-pam' | 'nextcloud', account: string) =>
      test.request('generate.makeFile', { previewId, file: name, account });
    await expect(make('google-pam', '')).rejects.toThrowError(
      failing('generate.unfit', { reason: 'character' }),
    );
    await expect(make('nextcloud', '')).rejects.toThrowError(failing('generate.accountNeeded'));
  });
});
