import { execFileSync } from 'node:child_process';
import { mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../shared/errors.ts';
import type { ImportDraft } from '../../../shared/import-types.ts';
import type { CodeTarget, SetMode } from '../../../shared/contract.ts';
import { failing } from '../../support/failing.ts';
import { importText, readText, textFile } from '../../support/import-text.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';
import { testCodes } from '../../support/test-change.ts';

let test: TestCore;

beforeAll(async () => {
  test = await openTestCore();
  await test.create();
});

afterAll(async () => {
  await test.dispose();
});

let counter = 0;
/** Codes that no other test of this file has. */
const freshCodes = (count: number): string[] => testCodes(count, (counter += 1));
const newTarget = (issuer: string): CodeTarget => ({ kind: 'new', issuer, name: 'me' });

const commit = (
  draft: ImportDraft,
  choices: readonly { file?: number; target: CodeTarget; mode?: SetMode }[],
) =>
  test.request('import.commit', {
    draftId: draft.draftId,
    choices: choices.map(({ file = 0, target, mode = 'replace' }) => ({
      file,
      account: 0,
      target,
      mode,
      used: [],
    })),
  });

const accounts = async () => (await test.request('vault.snapshot', {})).accounts;

describe('import draft', () => {
  it('shows every code, where it is known already, and stores nothing', async () => {
    const codes = freshCodes(10);
    const { accountId } = await importText(test, codes.slice(0, 4).join('\n'), {
      target: newTarget('Known'),
    });
    const before = await accounts();
    const draft = await readText(test, codes.join('\n'), 'list.txt');
    const [file] = draft.files;
    expect(file).toMatchObject({ name: 'list.txt', sizeBytes: 119 });
    const [account] = file?.accounts ?? [];
    expect(account?.codes.map((code) => [code.value, code.known])).toEqual(
      codes.map((value, index) => [value, index < 4 ? [{ accountId, active: true }] : []]),
    );
    expect(await accounts()).toEqual(before);
  });

  it('says of a code of a replaced set that it is not active', async () => {
    const [old, fresh] = [freshCodes(5), freshCodes(5)];
    const target = newTarget('Replaced');
    const { accountId } = await importText(test, old.join('\n'), { target });
    await importText(test, fresh.join('\n'), { target });
    const draft = await readText(test, old.join('\n').toUpperCase());
    expect(draft.files[0]?.accounts[0]?.codes.map((code) => code.known)).toEqual(
      old.map(() => [{ accountId, active: false }]),
    );
  });

  it('is a draft with problems where a file has no codes', async () => {
    const draft = await readText(test, 'Nothing to see here.\nReally nothing.\n', 'notes.txt');
    expect(draft.files[0]).toMatchObject({ name: 'notes.txt', accounts: [] });
    expect(draft.files[0]?.problems.length).toBe(2);
  });

  it.each<[string, Uint8Array<ArrayBuffer>, string]>([
    ['an empty file', new Uint8Array(), 'import.empty'],
    [
      'a binary file',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
      'import.binary',
    ],
    ['more text than fits', new Uint8Array(32 * 1024 * 1024 + 1).fill(65), 'import.tooLarge'],
  ])('names %s beside the files that it read, and refuses it alone', async (_what, bytes, code) => {
    const bad = { name: 'x.bin', bytes };
    const draft = await test.request('import.read', { files: [textFile('good.txt', 'a'), bad] });
    const failure = { code, detail: { fileName: 'x.bin' } };
    expect(draft.files).toMatchObject([{ name: 'good.txt' }, { name: 'x.bin', failure }]);
    await expect(test.request('import.read', { files: [bad] })).rejects.toThrowError(
      expect.objectContaining({ code }),
    );
  });

  it('stores corrected codes and another kind in place of what was found', async () => {
    const draft = await readText(test, 'abcd-1234\nefgh-5678\nijkl-9012\n');
    const [imported] = await test.request('import.commit', {
      draftId: draft.draftId,
      choices: [
        {
          file: 0,
          account: 0,
          target: { kind: 'new', issuer: 'Corrected', name: '' },
          mode: 'replace',
          used: [],
          kind: 'ordered',
          codes: [
            { position: 1, value: 'abcd-9999', used: true },
            { position: 4, value: 'efgh-5678', used: false },
          ],
        },
      ],
    });
    const { account, sets } = await test.request('account.detail', {
      accountId: imported?.accountId ?? '',
    });
    expect(account).toMatchObject({ total: 2, remaining: 1, kind: 'ordered' });
    const codes = await test.request('code.reveal', { codeSetId: sets[0]?.id ?? '' });
    expect(codes.map(({ position, value }) => [position, value])).toEqual([
      [1, 'abcd-9999'],
      [4, 'efgh-5678'],
    ]);
  });

  it('keeps the last eight drafts; older and discarded ones are gone', async () => {
    const drafts: ImportDraft[] = [];
    for (let index = 0; index < 9; index += 1) {
      drafts.push(await readText(test, freshCodes(5).join('\n')));
    }
    const [oldest, second, third] = drafts as [ImportDraft, ImportDraft, ImportDraft];
    const target = newTarget('Drafts');
    await expect(commit(oldest, [{ target }])).rejects.toThrowError(failing('draft.expired'));
    await test.request('import.discard', { draftId: second.draftId });
    await expect(commit(second, [{ target }])).rejects.toThrowError(failing('draft.expired'));
    expect(await commit(third, [{ target }])).toMatchObject([{ added: 5 }]);
    await expect(commit(third, [{ target }])).rejects.toThrowError(failing('draft.expired'));
  });
});

describe('import commit', () => {
  it('stores several files in one commit, to new and existing accounts', async () => {
    const existing = await importText(test, freshCodes(5).join('\n'), { target: newTarget('One') });
    const [added, fresh] = [freshCodes(3), freshCodes(6)];
    const draft = await test.request('import.read', {
      files: [textFile('one.txt', added.join('\n')), textFile('two.txt', fresh.join('\n'))],
    });
    const events = test.events.filter((event) => event.type === 'vault.changed').length;
    const imported = await commit(draft, [
      { target: { kind: 'existing', accountId: existing.accountId }, mode: 'add' },
      { file: 1, target: newTarget('Two') },
    ]);
    expect(imported).toEqual([
      {
        accountId: existing.accountId,
        issuer: 'One',
        name: 'me',
        added: 3,
        alreadyStored: 0,
        replacedSet: false,
      },
      {
        accountId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        issuer: 'Two',
        name: 'me',
        added: 6,
        alreadyStored: 0,
        replacedSet: false,
      },
    ]);
    expect(test.events.filter((event) => event.type === 'vault.changed').length).toBe(events + 1);
    const { sets } = await test.request('account.detail', {
      accountId: imported[1]?.accountId ?? '',
    });
    expect(sets).toMatchObject([{ origin: 'import', sourceName: 'two.txt', kind: 'any-order' }]);
  });

  it('joins an account of the same issuer and name instead of making a second one', async () => {
    const first = await importText(test, freshCodes(5).join('\n'), { target: newTarget('Same') });
    const second = await importText(test, freshCodes(4).join('\n'), { target: newTarget('SAME') });
    expect(second).toMatchObject({ accountId: first.accountId, issuer: 'Same', replacedSet: true });
    const named = (await accounts()).filter((account) => account.issuer === 'Same');
    expect(named).toMatchObject([{ total: 4, remaining: 4 }]);
  });

  it('stores as used exactly the positions that the person left ticked', async () => {
    const { accountId } = await importText(test, freshCodes(5).join('\n'), {
      target: newTarget('Ticked'),
      used: [1, 4],
    });
    const { account, sets } = await test.request('account.detail', { accountId });
    expect(account).toMatchObject({ remaining: 3, nextPosition: 2, lastUsedAt: null });
    expect(sets[0]?.codes.map(({ state, usedAt }) => [state, usedAt])).toEqual([
      ['worked', null],
      ['live', null],
      ['live', null],
      ['worked', null],
      ['live', null],
    ]);
  });

  it.each<[string, { file?: number; account?: number }[], ErrorCode]>([
    ['a file that is not there', [{ file: 2 }], 'draft.incomplete'],
    ['an account that is not there', [{ account: 1 }], 'draft.incomplete'],
    ['the same twice', [{}, {}], 'draft.incomplete'],
    ['a good choice and a bad one', [{}, { file: 2 }], 'draft.incomplete'],
  ])('stores nothing of %s', async (_what, choices, code) => {
    const draft = await readText(test, freshCodes(5).join('\n'));
    const before = await accounts();
    const result = test.request('import.commit', {
      draftId: draft.draftId,
      choices: choices.map((choice) => ({
        file: 0,
        account: 0,
        ...choice,
        target: newTarget('Never'),
        mode: 'add',
        used: [],
      })),
    });
    await expect(result).rejects.toThrowError(failing(code));
    expect(await accounts()).toEqual(before);
  });

  it('keeps the draft when the account is gone', async () => {
    const draft = await readText(test, freshCodes(5).join('\n'));
    const gone: CodeTarget = { kind: 'existing', accountId: draft.draftId };
    await expect(commit(draft, [{ target: gone }])).rejects.toThrowError(
      failing('account.notFound'),
    );
    expect(await commit(draft, [{ target: newTarget('Kept') }])).toMatchObject([{ added: 5 }]);
  });
});

describe('files chosen in a dialog', () => {
  const path = (name: string) => join(test.folder, name);
  const read = (...names: string[]) => test.host('host.importFiles', { paths: names.map(path) });

  it('are read and shown like dropped ones', async () => {
    const codes = freshCodes(5);
    await writeFile(path('chosen.txt'), codes.join('\n'));
    const draft = (await read('chosen.txt')) as ImportDraft;
    expect(draft.files[0]).toMatchObject({ name: 'chosen.txt', sizeBytes: 59 });
    expect(draft.files[0]?.accounts[0]?.codes.map(({ value }) => value)).toEqual(codes);
    expect(await commit(draft, [{ target: newTarget('Chosen') }])).toMatchObject([{ added: 5 }]);
  });

  it.each<[string, string, () => Promise<void> | void]>([
    ['a missing file', 'import.unreadable', () => undefined],
    ['a folder', 'import.notAFile', () => mkdir(path('bad')).then(() => undefined)],
    ['a link', 'import.notAFile', () => symlink('/etc/hostname', path('bad'))],
    [
      'a pipe',
      'import.notAFile',
      () => {
        execFileSync('mkfifo', [path('bad')]);
      },
    ],
    [
      'a file of 2 GiB',
      'import.tooLarge',
      async () => {
        await writeFile(path('bad'), '');
        await truncate(path('bad'), 2 ** 31);
      },
    ],
  ])('refuse %s', async (_what, code, make) => {
    await rm(path('bad'), { recursive: true, force: true });
    await make();
    await expect(read('bad')).rejects.toThrowError(
      expect.objectContaining({
        code,
        detail: expect.objectContaining({ fileName: 'bad' }) as object,
      }),
    );
  });
});
