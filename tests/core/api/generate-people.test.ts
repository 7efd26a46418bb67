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
