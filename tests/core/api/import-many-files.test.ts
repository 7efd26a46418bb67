import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failing } from '../../support/failing.ts';
import { testImportWorkers } from '../../support/import-workers.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';
import { testCodes } from '../../support/test-change.ts';

const count = 1000;
let test: TestCore;
let paths: string[];

beforeAll(async () => {
  test = await openTestCore({ parseFiles: testImportWorkers() });
  await test.create();
  const folder = join(test.folder, 'codes');
  await mkdir(folder);
  paths = Array.from({ length: count }, (_, index) =>
    join(folder, `service${String(index)}_recovery_codes.txt`),
  );
  for (const [index, path] of paths.entries()) {
    await writeFile(path, testCodes(10, index + 1).join('\n'));
  }
}, 60_000);

afterAll(() => test.dispose());

const changes = (): number => test.events.filter(({ type }) => type === 'vault.changed').length;

describe(`an import of ${String(count)} files`, () => {
  it('can be cancelled half way, and nothing is stored', async () => {
    const before = changes();
    const unsubscribe = test.core.subscribe((event) => {
      if (event.type === 'progress' && event.done >= count / 2) {
        void test.request('import.cancel', {});
      }
    });
    const reading = test.host('host.importFiles', { paths });
    await expect(reading).rejects.toThrowError(failing('import.cancelled'));
    unsubscribe();
    expect(changes()).toBe(before);
    expect((await test.request('vault.snapshot', {})).accounts).toEqual([]);
  });

  it('shows its progress, ends within 20 seconds and is stored in one commit', async () => {
    const started = performance.now();
    const seen = test.events.length;
    const draft = await test.host('host.importFiles', { paths });
    const { draftId, files } = draft as { draftId: string; files: unknown[] };
    expect(files).toHaveLength(count);
    const progress = test.events
      .slice(seen)
      .flatMap((event) => (event.type === 'progress' && event.total === count ? [event.done] : []));
    expect(progress.length).toBeGreaterThan(100);
    expect(progress.length).toBeLessThan(300);
    expect(progress).toEqual(progress.toSorted((left, right) => left - right));
    const before = changes();
    const imported = await test.request('import.commit', {
      draftId,
      choices: paths.map((_, file) => ({
        file,
        account: 0,
        target: { kind: 'new' as const, issuer: `Service ${String(file)}`, name: 'me' },
        mode: 'replace' as const,
        used: [],
      })),
    });
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(changes()).toBe(before + 1);
    expect(imported.reduce((sum, { added }) => sum + added, 0)).toBe(count * 10);
  });

  it('ends as soon when all of them are lists of one account', async () => {
    const started = performance.now();
    const { draftId } = (await test.host('host.importFiles', { paths })) as { draftId: string };
    const target = { kind: 'new' as const, issuer: 'GitHub', name: 'alex' };
    const choices = paths.map((_, file) => ({
      file,
      account: 0,
      target,
      mode: 'replace' as const,
      used: [],
    }));
    await test.request('import.commit', { draftId, choices });
    expect(performance.now() - started).toBeLessThan(20_000);
    const { accounts } = await test.request('vault.snapshot', {});
    expect(accounts.find(({ issuer }) => issuer === 'GitHub')?.setNumber).toBe(count);
  });

  it('takes them by their folder as well', async () => {
    const folder = join(test.folder, 'codes');
    const draft = await test.host('host.importFiles', { paths: [folder] });
    expect(draft).toMatchObject({ files: { length: count }, sourceFolder: 'codes' });
  });

  it('leaves the good ones when one cannot be read', async () => {
    const empty = join(test.folder, 'empty');
    await mkdir(empty);
    const draft = await test.host('host.importFiles', {
      paths: [paths[0] ?? '', join(test.folder, 'missing.txt'), empty, paths[1] ?? ''],
    });
    expect(draft).toMatchObject({
      files: [
        { accounts: [{}] },
        { name: 'missing.txt', accounts: [], failure: { code: 'import.unreadable' } },
        { accounts: [], failure: { code: 'import.notAFile' } },
        { accounts: [{}] },
      ],
    });
  });
});
