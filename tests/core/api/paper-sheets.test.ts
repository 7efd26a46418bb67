import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeTarget } from '../../../shared/contract.ts';
import type { Sheet, SheetOptions } from '../../../shared/paper/sheet-types.ts';
import { importText } from '../../support/import-text.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';
import { testCodes } from '../../support/test-change.ts';
import { withCode } from '../../support/with-code.ts';

let test: TestCore;
let accountId: string;
const codes = testCodes(10);
const target = (issuer: string): CodeTarget => ({ kind: 'new', issuer, name: 'me' });

beforeAll(async () => {
  test = await openTestCore();
  await test.create();
  ({ accountId } = await importText(test, codes.join('\n'), { target: target('Paper') }));
  const use = await test.request('code.use', { accountId, position: 2 });
  await test.request('code.settle', { useId: use.useId, outcome: 'worked' });
});

afterAll(() => test.dispose());

const options: SheetOptions = {
  layout: 'sheet',
  spent: 'number',
  restore: 'codesAndLines',
  keptAt: 'Safe',
};

const linesOf = (sheet: Sheet): string =>
  sheet.pages
    .flatMap(({ restore }) => restore?.lines ?? [])
    .map(({ label, groups, check }) => `${label} ${groups.join(' ')} ${check}`)
    .join('\n');

const qrTextsOf = (sheet: Sheet): readonly string[] =>
  sheet.pages.flatMap(({ blocks, restore }) =>
    [...blocks.flatMap(({ qrs }) => qrs), ...(restore?.qrs ?? [])].map(({ text }) => text),
  );

describe('the ledger', () => {
  it('lists a confirmed sheet, finds it by ID or QR code, keeps and loses it', async () => {
    const preview = await test.request('paper.preview', {
      accountIds: [accountId],
      paper: 'A4',
      options,
    });
    const { sheetId } = preview.sheet;
    expect(await test.request('paper.ledger', {})).toEqual([]);
    await test.request('paper.confirm', { previewId: preview.previewId });
    expect(await test.request('paper.ledger', {})).toMatchObject([
      { sheetId, kind: 'sheet', keptWhere: 'Safe', state: 'current', lostAt: null },
    ]);
    const [qr = ''] = qrTextsOf(preview.sheet);
    for (const typed of [sheetId, sheetId.toLowerCase().replaceAll('-', ' '), qr]) {
      const found = await test.request('paper.lookUp', { typed });
      expect(found).toMatchObject({ sheetId, entry: { state: 'current' } });
    }
    expect(await test.request('paper.lookUp', { typed: 'SK-0000-00' })).toEqual({
      sheetId: 'SK-0000-00',
      entry: null,
    });
    expect(await test.request('paper.lookUp', { typed: 'https://example.org' })).toEqual({
      sheetId: null,
      entry: null,
    });
    expect(await test.request('paper.keep', { sheetId, keptWhere: 'Bank' })).toMatchObject({
      keptWhere: 'Bank',
    });
    await expect(test.request('paper.rejectExposed', { sheetId })).rejects.toThrowError(
      withCode('request.invalid'),
    );
    const exposed = await test.request('paper.lose', { sheetId });
    expect(exposed.map(({ position }) => position)).toEqual([1, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await test.request('paper.exposed', { sheetId })).toEqual(exposed);
  });

  it('gives each holder a sheet with only the codes of theirs', async () => {
    const { previewId, sheet } = await test.request('paper.preview', {
      accountIds: [accountId],
      paper: 'A4',
      options: { ...options, layout: 'cards' },
      holders: [
        { keptAt: 'Wallet', positions: [1, 2, 3] },
        { keptAt: 'Safe', positions: [4, 5, 6] },
        { keptAt: 'Ada', positions: [7, 8, 9, 10] },
      ],
    });
    const fronts = sheet.pages.flatMap(({ faces }) =>
      faces.flatMap((face) => (face.side === 'codes' ? [face] : [])),
    );
    expect(fronts.map(({ block }) => block.codes.map(({ position }) => position))).toEqual([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9, 10],
    ]);
    await test.request('paper.confirm', { previewId });
    const cards = (await test.request('paper.ledger', {})).filter(({ kind }) => kind === 'cards');
    expect(cards.map(({ keptWhere, listings }) => [keptWhere, listings[0]?.positions])).toEqual([
      ['Ada', [7, 8, 9, 10]],
      ['Safe', [4, 5, 6]],
      ['Wallet', [1, 3]],
    ]);
    expect(new Set(fronts.map(({ sheetId }) => sheetId))).toEqual(
      new Set(cards.map(({ sheetId }) => sheetId)),
    );
    // What a card's QR code holds is what the card shows, and no spare part adds to it.
    const backs = sheet.pages.flatMap(({ faces }) =>
      faces.flatMap((face) => (face.side === 'data' ? [face.qr.part] : [])),
    );
    expect(backs).toEqual(['1/1', '1/1', '1/1']);
  });

  it.each([
    ['two accounts', { accountIds: 2, layout: 'cards', positions: [[1], [2]] }],
    ['another layout', { accountIds: 1, layout: 'sheet', positions: [[1], [2]] }],
    ['a position twice', { accountIds: 1, layout: 'cards', positions: [[1], [1]] }],
  ] as const)('refuses holders of %s', async (_what, given) => {
    const asked = test.request('paper.preview', {
      accountIds: Array.from({ length: given.accountIds }, () => accountId),
      paper: 'A4',
      options: { ...options, layout: given.layout },
      holders: given.positions.map((positions) => ({ keptAt: 'x', positions: [...positions] })),
    });
    await expect(asked).rejects.toThrowError(withCode('request.invalid'));
  });
});

describe('restoring', () => {
  const restored = async (sheet: Sheet, passphrase?: string) =>
    test.request('paper.restore', {
      pictures: [],
      lines: linesOf(sheet),
      ...(passphrase === undefined ? {} : { passphrase }),
    });

  it('gives a draft that becomes a set from paper, its used codes used', async () => {
    const { sheet } = await test.request('paper.preview', {
      accountIds: [accountId],
      paper: 'Letter',
      options,
    });
    const { draft, sheets } = await restored(sheet);
    const { sheetId, printedAt } = sheet;
    const whole = { missing: [], count: 1, rebuilt: [] };
    expect(sheets).toEqual([
      { sheetId, vaultName: 'Personal', printedAt: Math.floor(printedAt / 1000) * 1000, ...whole },
    ]);
    const [account] = draft.files[0]?.accounts ?? [];
    expect(account).toMatchObject({ issuer: 'Paper', account: 'me', kind: 'any-order' });
    expect(account?.codes.map(({ value }) => value)).toEqual(codes);
    expect(account?.codes.filter(({ used }) => used).map(({ position }) => position)).toEqual([2]);
    const [imported] = await test.request('import.commit', {
      draftId: draft.draftId,
      choices: [{ file: 0, account: 0, target: target('Restored'), mode: 'replace', used: [2] }],
    });
    const detail = await test.request('account.detail', { accountId: imported?.accountId ?? '' });
    expect(detail.account).toMatchObject({ total: 10, remaining: 9 });
    expect(detail.sets[0]).toMatchObject({ origin: 'paper', sourceName: sheet.sheetId });
  });

  it('of an encrypted sheet needs its passphrase, and the sheet shows nothing', async () => {
    const passphrase = 'of this sheet alone';
    const { previewId, sheet } = await test.request('paper.preview', {
      accountIds: [accountId],
      paper: 'A4',
      options,
      passphrase,
    });
    const { html } = (await test.host('host.sheetHtml', { previewId })) as { html: string };
    for (const secret of [...codes, 'Paper</bdi>']) expect(html).not.toContain(secret);
    await expect(restored(sheet)).rejects.toThrowError(withCode('paper.passphraseNeeded'));
    await expect(restored(sheet, 'another')).rejects.toThrowError(
      withCode('paper.wrongPassphrase'),
    );
    const { draft } = await restored(sheet, passphrase);
    expect(draft.files[0]?.accounts[0]?.codes.map(({ value }) => value)).toEqual(codes);
    await expect(test.host('host.sheetBraille', { previewId })).rejects.toThrowError(
      withCode('paper.nothingToPrint'),
    );
  });

  it.each([
    ['nothing', '', 'paper.noCodeFound'],
    ['a sentence', 'my codes are lost', 'paper.typo'],
  ] as const)('of %s fails and stores nothing', async (_what, lines, code) => {
    const before = await test.request('vault.snapshot', {});
    await expect(test.request('paper.restore', { pictures: [], lines })).rejects.toThrowError(
      withCode(code),
    );
    expect((await test.request('vault.snapshot', {})).revision).toBe(before.revision);
  });
});
