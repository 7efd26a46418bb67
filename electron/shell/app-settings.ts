import { randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { type AppSettings, defaultSettings } from '../../shared/app-types.ts';
import { requests } from '../../shared/contract.ts';
import { replaceFile } from './replace-file.ts';

/** What outlives the application outside the vault. Holds no secret. */
export interface StoredSettings {
  readonly settings: AppSettings;
  /** Absolute path of the vault that was open last. */
  readonly lastVaultPath: string | null;
  /** 16 random bytes in hex that mark the saves of this machine; no secret. Null until first needed. */
  readonly deviceId: string | null;
}

export type SettingsChange = v.InferOutput<(typeof requests)['app.changeSettings']['params']>;

export interface SettingsStore {
  readonly current: StoredSettings;
  change(change: SettingsChange): Promise<AppSettings>;
  rememberVault(path: string): Promise<void>;
  /** Made at the first call and kept; where it cannot be stored, it lasts until the application ends. */
  deviceId(): Promise<string>;
}

const nothingStored: StoredSettings = {
  settings: defaultSettings,
  lastVaultPath: null,
  deviceId: null,
};

/** Reads a settings file field by field: what is missing, unknown or out of range takes its default, nothing throws. */
export function parseSettingsFile(text: string): StoredSettings {
  const file = parseObject(text);
  const schema = requests['app.changeSettings'].params;
  const settings: Record<string, unknown> = { ...defaultSettings };
  for (const [key, value] of Object.entries(objectOrEmpty(file['settings']))) {
    if (Object.hasOwn(defaultSettings, key) && v.is(schema, { [key]: value })) {
      settings[key] = value;
    }
  }
  const path = file['lastVaultPath'];
  const deviceId = file['deviceId'];
  return {
    settings: settings as unknown as AppSettings,
    lastVaultPath: typeof path === 'string' && path !== '' ? path : null,
    deviceId: typeof deviceId === 'string' && /^[0-9a-f]{32}$/.test(deviceId) ? deviceId : null,
  };
}

/** Opens the settings at `path` (settings.json); an unreadable file counts as empty. Changes are written in order. */
export async function openSettings(path: string): Promise<SettingsStore> {
  let current = await readFile(path, 'utf8').then(parseSettingsFile, () => nothingStored);
  let writing: Promise<void> = Promise.resolve();

  const write = (next: StoredSettings): Promise<void> => {
    current = next;
    const text = `${JSON.stringify(next, null, 2)}\n`;
    writing = writing
      .catch(() => undefined)
      .then(() => mkdir(dirname(path), { recursive: true, mode: 0o700 }))
      .then(() => replaceFile(path, text));
    return writing;
  };

  return {
    get current() {
      return current;
    },
    async change(change) {
      // A key that is present but undefined must not erase the setting.
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      const settings: AppSettings = { ...current.settings, ...Object.fromEntries(given) };
      await write({ ...current, settings });
      return settings;
    },
    async rememberVault(lastVaultPath) {
      if (lastVaultPath !== current.lastVaultPath) await write({ ...current, lastVaultPath });
    },
    async deviceId() {
      const deviceId = current.deviceId ?? randomBytes(16).toString('hex');
      if (current.deviceId === null) await write({ ...current, deviceId }).catch(() => undefined);
      return deviceId;
    },
  };
}

function parseObject(text: string): Record<string, unknown> {
  try {
    return objectOrEmpty(JSON.parse(text));
  } catch {
    return {};
  }
}

function objectOrEmpty(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
