import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
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
const csv = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text));
const preview = (spec: Params<'generate.preview'> = standard) =>
  test.request('generate.preview', spec);
const previewBatch = (list: string) =>
  test.request('generate.previewBatch', { spec: standard, people: csv(list), withCodes: true });
const file = async (fileId: string) => test.host('host.serverFile', { fileId });
/** Bytes of the heap that something still holds. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}

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

describe('a list of people', () => {
  const list = 'name,account\nAlex Doe,alex\nSam O’Neil,sam\n';

  it('gives each a set of their own, in one transaction', async () => {
    const { previewId, people, problems, sets } = await previewBatch(list);
    expect(people).toEqual([
      { name: 'Alex Doe', account: 'alex' },
      { name: 'Sam O’Neil', account: 'sam' },
    ]);
    expect(problems).toEqual([]);
    expect(new Set(sets.flat()).size).toBe(20);
    const { revision } = await test.request('vault.snapshot', {});
    const saved = await test.request('generate.saveBatch', {
      previewId,
      issuer: 'Batch',
      mode: 'replace',
    });
    expect(saved).toEqual({ accounts: 2, codes: 20 });
    const after = await test.request('vault.snapshot', {});
    expect(after.revision).toBe(revision + 1);
    const stored = after.accounts.filter(({ issuer }) => issuer === 'Batch');
    expect(Object.fromEntries(stored.map(({ name, total }) => [name, total]))).toEqual({
      alex: 10,
      sam: 10,
    });
    const samSet = stored.find(({ name }) => name === 'sam')?.codeSetId ?? '';
    const revealed = await test.request('code.reveal', { codeSetId: samSet });
    expect(revealed.map(({ value }) => value)).toEqual(sets[1]);
  });

  it('records the sheets that were printed of it, one for each person', async () => {
    const { previewId } = await previewBatch('name,account\nKim,kim\nLou,lou\n');
    const save = (mode: 'add' | 'replace') =>
      test.request('generate.saveBatch', { previewId, issuer: 'Printed', mode, printed: true });
    await expect(save('replace')).rejects.toThrowError(failing('draft.expired'));
    const { sheet } = await test.request('generate.sheets', {
      previewId,
      issuer: 'Printed',
      account: '',
      kind: 'ordered',
      paper: 'Letter',
    });
    expect(sheet.pages[0]?.blocks[0]?.ordered).toBe(true);
    await expect(save('add')).rejects.toThrowError(failing('request.invalid'));
    await save('replace');
    const { accounts } = await test.request('vault.snapshot', {});
    const printed = accounts.filter(({ issuer }) => issuer === 'Printed');
    expect(printed.map((account) => account.sheet.state)).toEqual(['current', 'current']);
    const ids = printed.map((account) => account.sheet.sheetId);
    expect(ids).toContain(sheet.sheetId);
    expect(new Set(ids).size).toBe(2);
  });

  it('tells the page the codes of one person only', async () => {
    const shown = await test.request('generate.previewBatch', {
      spec: standard,
      people: csv(list),
    });
    expect(shown.sets.map((set) => set.length)).toEqual([10]);
  });

  it('makes one file for the server and a page for each person', async () => {
    const { previewId, sets } = await previewBatch(list);
    const { fileId, people } = await test.request('generate.makeFile', {
      previewId,
      file: 'django-otp',
      account: '',
    });
    expect(people).toBe(2);
    const { text } = await file(fileId);
    for (const code of sets[1] ?? []) expect(text).toContain(`-t ${code} sam\n`);

    const laidOut = await test.request('generate.sheets', {
      previewId,
      issuer: 'Own server',
      account: '',
      paper: 'A4',
    });
    expect(laidOut).toMatchObject({ sheets: 2, pages: 2 });
    const { html, title } = await test.host('host.generatedSheetsHtml', { previewId });
    const pages = html.split(/<[a-z]+ class="sheet-page/).slice(1);
    expect(pages).toHaveLength(2);
    for (const [at, codes] of sets.entries()) {
      expect(codes.filter((code) => !pages[at]?.includes(code))).toEqual([]);
      expect(codes.filter((code) => pages[1 - at]?.includes(code))).toEqual([]);
    }
    expect(pages[0]).toContain('Alex Doe · alex');
    expect(title).toBe('Sparekey 2 sheets');
  });

  it('is refused where one set is saved as a batch, or a batch as one set', async () => {
    const batch = await previewBatch(list);
    const target = { kind: 'new', issuer: 'X', name: '' } as const;
    await expect(
      test.request('generate.save', { previewId: batch.previewId, target, mode: 'replace' }),
    ).rejects.toThrowError(failing('request.invalid'));
    const single = await preview();
    await expect(
      test.request('generate.saveBatch', {
        previewId: single.previewId,
        issuer: 'X',
        mode: 'replace',
      }),
    ).rejects.toThrowError(failing('request.invalid'));
  });

  it('has room for every code or is refused at once', async () => {
    const many = Array.from({ length: 200 }, (_, n) => `p${n}`).join('\n');
    const spec = { ...codePresets.digits.spec, length: 4 };
    const tooMany = test.request('generate.previewBatch', { spec, people: csv(many) });
    expect(await tooMany.catch(codeOf)).toBe('generate.impossible');
  });

  it('of a thousand with ten codes each takes less than 30 seconds and little memory', async () => {
    const thousand = Array.from({ length: 1000 }, (_, n) => `Person ${n},p${n}@example.org`);
    const started = Date.now();
    const heapBefore = heapInUse();
    const { previewId, people, sets } = await previewBatch(`name,account\n${thousand.join('\n')}`);
    expect(people).toHaveLength(1000);
    expect(new Set(sets.flat()).size).toBe(10_000);
    const made = await test.request('generate.makeFile', {
      previewId,
      file: 'keycloak',
      account: '',
    });
    expect(made.codes).toBe(10_000);
    const { pages } = await test.request('generate.sheets', {
      previewId,
      issuer: 'Large',
      account: '',
      paper: 'A4',
    });
    expect(pages).toBe(1000);
    const { html } = await test.host('host.generatedSheetsHtml', { previewId });
    expect(html.length).toBeGreaterThan(1_000_000);
    await test.request('generate.saveBatch', { previewId, issuer: 'Large', mode: 'replace' });
    const seconds = (Date.now() - started) / 1000;
    const megabytes = (heapInUse() - heapBefore) / 1024 / 1024;
    expect(seconds).toBeLessThan(30);
    // The pages as text are the largest part of what is left; codes and accounts are a few megabytes.
    expect(megabytes).toBeLessThan(60);
  }, 60_000);
});
