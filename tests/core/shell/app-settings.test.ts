import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSettings, parseSettingsFile } from '../../../electron/shell/app-settings.ts';
import { defaultSettings } from '../../../shared/app-types.ts';

const nothing = { settings: defaultSettings, lastVaultPath: null, deviceId: null };
const deviceId = '00112233445566778899aabbccddeeff';

describe('settings file', () => {
  it.each([
    ['empty', '', nothing],
    ['not JSON', '{"settings":', nothing],
    ['null', 'null', nothing],
    ['a list', '[1]', nothing],
    ['an empty object', '{}', nothing],
    ['settings of another type', '{"settings":"dark"}', nothing],
    [
      'a full file',
      JSON.stringify({
        settings: { ...defaultSettings, theme: 'dark', autoLockSeconds: null },
        lastVaultPath: '/media/stick/Personal.sparekey',
        deviceId,
      }),
      {
        settings: { ...defaultSettings, theme: 'dark', autoLockSeconds: null },
        lastVaultPath: '/media/stick/Personal.sparekey',
        deviceId,
      },
    ],
    [
      'one bad field among good ones',
      '{"settings":{"theme":"pink","revealSeconds":60}}',
      { ...nothing, settings: { ...defaultSettings, revealSeconds: 60 } },
    ],
    ['seconds under the minimum', '{"settings":{"autoLockSeconds":1}}', nothing],
    ['seconds over the maximum', '{"settings":{"autoLockSeconds":1e9}}', nothing],
    ['fractions of seconds', '{"settings":{"clipboardSeconds":10.5}}', nothing],
    ['an unknown setting', '{"settings":{"telemetry":true}}', nothing],
    ['a prototype key', '{"settings":{"__proto__":{"theme":"dark"}}}', nothing],
    ['a path of another type', '{"lastVaultPath":7}', nothing],
    ['a malformed device id', '{"deviceId":"xyz"}', nothing],
  ])('%s', (_name, text, expected) => {
    expect(parseSettingsFile(text)).toEqual(expected);
  });
});

describe('settings store', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sparekey-settings-'));
    path = join(folder, 'inner', 'settings.json');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('starts with the defaults and writes nothing by itself', async () => {
    expect((await openSettings(path)).current).toEqual(nothing);
    expect(await readdir(folder)).toEqual([]);
  });

  it('keeps changes, in a file for the owner only, without leftovers', async () => {
    const store = await openSettings(path);
    expect(await store.change({ theme: 'dark', revealSeconds: null })).toEqual({
      ...defaultSettings,
      theme: 'dark',
      revealSeconds: null,
    });
    await store.rememberVault('/vaults/a.sparekey');
    const id = await store.deviceId();
    expect(id).toMatch(/^[0-9a-f]{32}$/);

    expect((await openSettings(path)).current).toEqual({
      settings: { ...defaultSettings, theme: 'dark', revealSeconds: null },
      lastVaultPath: '/vaults/a.sparekey',
      deviceId: id,
    });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(folder, 'inner'))).toEqual(['settings.json']);
  });

  it('does not let an undefined value erase a setting', async () => {
    const store = await openSettings(path);
    expect(await store.change({ theme: undefined })).toEqual(defaultSettings);
  });

  it('writes changes made at once in their order', async () => {
    const store = await openSettings(path);
    await Promise.all([10, 20, 30, 40].map((seconds) => store.change({ revealSeconds: seconds })));
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
      settings: { revealSeconds: 40 },
    });
  });

  it('reports a write that failed and goes on working', async () => {
    await writeFile(join(folder, 'inner'), 'a file where the folder should be');
    const store = await openSettings(path);
    await expect(store.change({ theme: 'dark' })).rejects.toThrow();
    await rm(join(folder, 'inner'));
    await store.change({ theme: 'light' });
    expect((await openSettings(path)).current.settings.theme).toBe('light');
  });
});
