import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../shared/app-types.ts';
import { VaultError } from '../../../shared/errors.ts';
import { openSettings } from '../../../electron/shell/app-settings.ts';
import { createAppState } from '../../../electron/shell/app-state.ts';
import { createMainRequests } from '../../../electron/shell/main-requests.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sparekey-main-'));
});
afterEach(() => rm(folder, { recursive: true }));

const page = { html: '<!doctype html>', paper: 'A4', title: 'Sheet SK-7F3Q-2M' } as const;

/** Main’s handlers over real settings and state; everything outside writes down what it was told. */
async function main(
  chosen: string | null,
  lastVaultPath: string | null = null,
  { unreadable = false } = {},
) {
  const told: unknown[] = [];
  const state = createAppState(lastVaultPath);
  const settings = await openSettings(join(folder, 'settings.json'));
  const handlers = createMainRequests({
    platform: 'linux',
    version: '1.2.3',
    state,
    settings,
    dialogs: {
      chooseVault: async () => chosen,
      chooseNewVault: async () => chosen,
      chooseImportFiles: async () => (chosen === null ? null : [chosen]),
      choosePdf: async (title) => {
        told.push(['choosePdf', title]);
        return chosen;
      },
      chooseCalendar: async () => chosen,
      chooseBraille: async () => chosen,
      chooseReader: async () => chosen,
      chooseServerFile: async () => chosen,
    },
    clipboard: {
      copy: async (...args) => void told.push(['copy', ...args]),
      clearIfOurs: async () => undefined,
    },
    vaultProcess: {
      ask: async (name, params) => {
        told.push([name, params]);
        if (unreadable && name === 'host.verifySheet') throw new VaultError('paper.notVerified');
        const answers: Record<string, unknown> = {
          'host.codeValue': { value: '7f3q-2m9k' },
          'host.sheetHtml': page,
          'host.sheetTest': { paper: 'A4', pages: [1, 2, 4, 5, 7] },
          'host.verifySheet': null,
          'host.sheetBraille': { text: ',braille' },
          'host.importedFiles': { paths: [join(folder, 'there.txt'), join(folder, 'gone.txt')] },
          'host.recoverySheetHtml': page,
          'host.importFiles': 'sealed draft',
          'host.reminderCalendar': { text: 'BEGIN:VCALENDAR\r\n' },
        };
        return answers[name];
      },
    },
    printing: {
      printPage: async (printed) => {
        told.push(['print', printed.title]);
        return true;
      },
      savePageAsPdf: async (saved, path) => void told.push(['pdf', saved.title, path]),
      openPageRaster: async () => ({
        draw: async () => new Uint8Array([7]),
        close: () => undefined,
      }),
    },
    lock: (reason) => {
      told.push(['lock', reason]);
      state.locked(reason);
    },
    send: (event) => void told.push(['send', event]),
    applySettings: () => void told.push(['applySettings']),
    showInFolder: (path) => void told.push(['showInFolder', path]),
    emergencyReader: async () => new TextEncoder().encode('<!doctype html>'),
    moveToTrash: async (path) => {
      told.push(['trash', path]);
      if (path.endsWith('gone.txt')) throw new Error('no such file');
    },
  });
  return { handlers, told, state };
}

/** The self-test of a sheet of which five pages show QR codes. */
const selfTest = (): unknown[] => [
  ['host.sheetTest', { previewId }],
  ['host.sheetHtml', { previewId, pages: [1, 2, 4, 5] }],
  ['send', { type: 'progress', task: 'print', done: 4, total: 5 }],
  ['host.sheetHtml', { previewId, pages: [7] }],
  ['send', { type: 'progress', task: 'print', done: 5, total: 5 }],
  [
    'host.verifySheet',
    {
      previewId,
      drawn: [
        { pages: [1, 2, 4, 5], picture: new Uint8Array([7]) },
        { pages: [7], picture: new Uint8Array([7]) },
      ],
    },
  ],
];

const previewId = 'b3b1c2f4-53b1-4e5c-8d46-3f6f7b9b8e01';

describe('main’s own requests', () => {
  it('tell the status of a fresh start', async () => {
    const { handlers } = await main(null);
    expect(await handlers['app.status']({})).toEqual({
      phase: 'noVault',
      vaultFile: null,
      vaultFilePresent: false,
      previousCopySavedAt: null,
      lockReason: null,
      settings: defaultSettings,
      platform: 'linux',
      windowButtons: 'none',
      version: '1.2.3',
    });
  });

  it('change settings, apply them and tell the page', async () => {
    const { handlers, told } = await main(null);
    const settings = { ...defaultSettings, theme: 'dark' as const };
    expect(await handlers['app.changeSettings']({ theme: 'dark' })).toEqual(settings);
    expect(told).toEqual([['applySettings'], ['send', { type: 'settings.changed', settings }]]);
  });

  it('say when settings cannot be stored', async () => {
    const { handlers, told } = await main(null);
    await rm(folder, { recursive: true });
    // A file where the folder was, so that nothing can be written below it.
    await writeFile(folder, '');
    await expect(handlers['app.changeSettings']({ theme: 'dark' })).rejects.toEqual(
      new VaultError('storage.writeFailed'),
    );
    expect(told).toEqual([]);
  });

  it('choose a vault', async () => {
    const { handlers, told, state } = await main('/vaults/Work.sparekey', '/vaults/Old.sparekey');
    expect(await handlers['vault.chooseFile']({})).toEqual({
      name: 'Work',
      fileName: 'Work.sparekey',
      folder: '/vaults',
    });
    expect([state.phase, state.vaultPath, told]).toEqual(['locked', '/vaults/Work.sparekey', []]);
  });

  it('lock before another vault is chosen', async () => {
    const { handlers, told, state } = await main('/vaults/Work.sparekey');
    state.unlocked('/vaults/Old.sparekey');
    await handlers['vault.chooseFile']({});
    expect(told).toEqual([['lock', 'person']]);
    expect([state.phase, state.vaultPath]).toEqual(['locked', '/vaults/Work.sparekey']);
  });

  it('keep the present vault while a new one is only chosen', async () => {
    const { handlers, state } = await main('/vaults/New.sparekey', '/vaults/Old.sparekey');
    await handlers['vault.chooseNewFile']({});
    expect([state.vaultPath, state.newVaultPath]).toEqual([
      '/vaults/Old.sparekey',
      '/vaults/New.sparekey',
    ]);
  });

  it('change nothing when a dialog is cancelled', async () => {
    const { handlers, told, state } = await main(null, '/vaults/Old.sparekey');
    expect(await handlers['vault.chooseFile']({})).toBeNull();
    expect(await handlers['vault.chooseNewFile']({})).toBeNull();
    expect(await handlers['paper.savePdf']({ previewId })).toEqual({ savedAs: null });
    expect([state.vaultPath, state.newVaultPath]).toEqual(['/vaults/Old.sparekey', null]);
    // The vault process seals the empty answer of the import dialog.
    await handlers['import.chooseFiles']({});
    expect(told).toEqual([
      ...selfTest(),
      ['host.sheetHtml', { previewId }],
      ['choosePdf', page.title],
      ['host.importFiles', { paths: [] }],
    ]);
  });

  it('copy a code for as long as the setting says', async () => {
    const { handlers, told } = await main(null);
    await handlers['app.changeSettings']({ clipboardSeconds: null });
    told.length = 0;
    expect(await handlers['code.copy']({ codeId: previewId })).toEqual({ clearsInSeconds: null });
    expect(told).toEqual([
      ['host.codeValue', { codeId: previewId }],
      ['copy', '7f3q-2m9k', null],
    ]);
  });

  it('print and save sheets, and tell the file name only', async () => {
    const { handlers, told } = await main('/home/me/Sheet.pdf');
    expect(await handlers['paper.print']({ previewId })).toEqual({ printed: true });
    expect(await handlers['recoverySheet.savePdf']({})).toEqual({ savedAs: 'Sheet.pdf' });
    expect(told).toEqual([
      ...selfTest(),
      ['host.sheetHtml', { previewId }],
      ['print', page.title],
      ['host.recoverySheetHtml', {}],
      ['choosePdf', page.title],
      ['pdf', page.title, '/home/me/Sheet.pdf'],
    ]);
  });

  it('read a sheet back once, and again only after a failure', async () => {
    const { handlers, told } = await main('/home/me/Sheet.pdf');
    await Promise.all([
      handlers['paper.verify']({ previewId }),
      handlers['paper.verify']({ previewId }),
    ]);
    expect(told).toEqual(selfTest());
    await handlers['paper.print']({ previewId });
    expect(told.slice(selfTest().length)).toEqual([
      ['host.sheetHtml', { previewId }],
      ['print', page.title],
    ]);
  });

  it('stop reading a sheet back that nobody waits for, and begin anew when asked again', async () => {
    const { handlers, told } = await main(null);
    const test = handlers['paper.verify']({ previewId });
    await handlers['paper.cancelTest']({ previewId });
    await expect(test).rejects.toMatchObject({ code: 'paper.cancelled' });
    expect(told).toEqual([['host.sheetTest', { previewId }]]);
    await handlers['paper.verify']({ previewId });
    expect(told.slice(1)).toEqual(selfTest());
  });

  it('print nothing that could not be read back', async () => {
    const { handlers, told } = await main(null, null, { unreadable: true });
    const refused = { code: 'paper.notVerified' };
    await expect(handlers['paper.print']({ previewId })).rejects.toMatchObject(refused);
    await expect(handlers['paper.savePdf']({ previewId })).rejects.toMatchObject(refused);
    expect(told.filter((entry) => (entry as unknown[])[0] === 'host.verifySheet')).toHaveLength(2);
    expect(told).not.toContainEqual(['print', page.title]);
    expect(told).not.toContainEqual(['choosePdf', page.title]);
  });

  it('save Braille and the emergency reader where the person chose', async () => {
    const path = join(folder, 'saved');
    const { handlers } = await main(path);
    expect(await handlers['paper.saveBraille']({ previewId })).toEqual({ savedAs: 'saved' });
    expect(await readFile(path, 'utf8')).toBe(',braille');
    expect(await handlers['app.saveReader']({})).toEqual({ savedAs: 'saved' });
    expect(await readFile(path, 'utf8')).toBe('<!doctype html>');
  });

  it('move imported files to the trash, name those that stay, and show the first that is there', async () => {
    const { handlers, told } = await main(null);
    await writeFile(join(folder, 'there.txt'), 'codes');
    const draftId = previewId;
    expect(await handlers['import.trashSources']({ draftId })).toEqual({
      trashed: 1,
      stayed: ['gone.txt'],
    });
    await handlers['import.showSource']({ draftId });
    expect(told.at(-1)).toEqual(['showInFolder', join(folder, 'there.txt')]);
  });

  it('save reminders where the person chose, and nowhere otherwise', async () => {
    const path = join(folder, 'reminders.ics');
    const { handlers, told } = await main(path);
    const saved = await handlers['reminder.saveCalendar']({ withNames: true });
    expect(saved).toEqual({ savedAs: 'reminders.ics' });
    expect(await readFile(path, 'utf8')).toBe('BEGIN:VCALENDAR\r\n');
    expect(told).toEqual([['host.reminderCalendar', { withNames: true }]]);
    const { handlers: cancelled } = await main(null);
    expect(await cancelled['reminder.saveCalendar']({ withNames: false })).toEqual({
      savedAs: null,
    });
  });

  it('show the vault in its folder, if there is one', async () => {
    const { handlers, told } = await main(null, '/vaults/Old.sparekey');
    await handlers['vault.showInFolder']({});
    expect(told).toEqual([['showInFolder', '/vaults/Old.sparekey']]);
    const { handlers: without } = await main(null);
    await expect(without['vault.showInFolder']({})).rejects.toMatchObject({
      code: 'vault.notChosen',
    });
  });
});
