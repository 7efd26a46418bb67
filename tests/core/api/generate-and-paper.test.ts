import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeTarget } from '../../../shared/contract.ts';
import { failing } from '../../support/failing.ts';
import { importText } from '../../support/import-text.ts';
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

const newTarget = (issuer: string): CodeTarget => ({ kind: 'new', issuer, name: 'me' });
const spec = { count: 10, length: 10, alphabet: 'upperDigits', groupSize: 0 } as const;

describe('generate', () => {
  it('stores exactly the codes that were shown, once', async () => {
    const { previewId, codes, bitsPerCode } = await test.request('generate.preview', spec);
    expect(bitsPerCode).toBeCloseTo(51.7, 1);
    const save = () =>
      test.request('generate.save', {
        previewId,
        target: newTarget('Own server'),
        mode: 'replace',
      });
    const { accountId } = await save();
    const { account, sets } = await test.request('account.detail', { accountId });
    expect(account).toMatchObject({ issuer: 'Own server', total: 10, remaining: 10 });
    expect(sets).toMatchObject([{ origin: 'generate', sourceName: null, kind: 'any-order' }]);
    const revealed = await test.request('code.reveal', { codeSetId: sets[0]?.id ?? '' });
    expect(revealed.map(({ value }) => value)).toEqual(codes);
    await expect(save()).rejects.toThrowError(failing('draft.expired'));
  });

  it('suggests six words', async () => {
    const { words, bits } = await test.request('passphrase.suggest', {});
    expect(words.length).toBe(6);
    expect(bits).toBeCloseTo(77.5, 1);
  });
});

describe('paper', () => {
  const codes = testCodes(10);

  it('is recorded as it was shown only once the person confirms it', async () => {
    const { accountId } = await importText(test, codes.join('\n'), { target: newTarget('Paper') });
    const sheetState = async () =>
      (await test.request('account.detail', { accountId })).account.sheet;
    const preview = () => test.request('paper.preview', { accountIds: [accountId], paper: 'A4' });

    const { previewId, sheet } = await preview();
    expect(sheet).toMatchObject({ vaultName: 'Personal', paper: 'A4' });
    const shown = sheet.pages.flatMap((page) => page.blocks.flatMap((block) => block.codes));
    expect(shown.map(({ value }) => value)).toEqual(codes);
    const page = await test.host('host.sheetHtml', { previewId });
    expect(codes.filter((code) => !page.html.includes(code))).toEqual([]);
    expect(page.title).not.toContain('Paper');
    expect((await sheetState()).state).toBe('none');

    // A code that is used between print and confirmation is on the paper all the same.
    const use = await test.request('code.use', { accountId, position: 3 });
    await test.request('paper.confirm', { previewId });
    expect(await sheetState()).toEqual({
      state: 'toMark',
      sheetId: sheet.sheetId,
      printedAt: sheet.printedAt,
      toMark: [3],
    });
    const settled = await test.request('code.settle', { useId: use.useId, outcome: 'worked' });
    expect(settled.sheetIds).toEqual([sheet.sheetId]);
    await expect(test.request('paper.confirm', { previewId })).rejects.toThrowError(
      failing('draft.expired'),
    );

    const again = await preview();
    expect(again.sheet.sheetId).not.toBe(sheet.sheetId);
    const html = (await test.host('host.sheetHtml', { previewId: again.previewId })).html;
    expect(html).not.toContain(codes[2]);
  });

  it('refuses an account that is not there', async () => {
    const missing = '00000000-0000-4000-8000-000000000000';
    await expect(
      test.request('paper.preview', { accountIds: [missing], paper: 'Letter' }),
    ).rejects.toThrowError(failing('account.notFound'));
    await expect(test.host('host.sheetHtml', { previewId: missing })).rejects.toThrowError(
      failing('draft.expired'),
    );
  });
});
