import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  hashNativeModules,
  nativeModulesAreGenuine,
} from '../../../electron/vault-process/native-module-check.ts';

const shipped = join(import.meta.dirname, '../../../node_modules/better-sqlite3/prebuilds');
const name = 'linux-x64.node';

describe('check of the native module', () => {
  const recorded = hashNativeModules(shipped);
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sparekey-native-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('records one hash for every system that is shipped', () => {
    expect(Object.keys(recorded)).toHaveLength(8);
    expect(recorded[name]).toMatch(/^[0-9a-f]{64}$/);
  });

  it('passes the shipped folder and one that keeps a single system', async () => {
    await copyFile(join(shipped, name), join(folder, name));
    expect(nativeModulesAreGenuine(shipped, recorded)).toBe(true);
    expect(nativeModulesAreGenuine(folder, recorded)).toBe(true);
  });

  it('fails on one changed bit', async () => {
    const bytes = await readFile(join(shipped, name));
    bytes[1000] = (bytes[1000] ?? 0) ^ 1;
    await writeFile(join(folder, name), bytes);
    expect(nativeModulesAreGenuine(folder, recorded)).toBe(false);
  });

  it('fails on the module of another system under this name, on a stranger, and on none', async () => {
    expect(nativeModulesAreGenuine(folder, recorded)).toBe(false);
    await copyFile(join(shipped, name), join(folder, 'stranger.node'));
    expect(nativeModulesAreGenuine(folder, recorded)).toBe(false);
    await rm(join(folder, 'stranger.node'));
    await copyFile(join(shipped, 'linux-arm64.node'), join(folder, name));
    expect(nativeModulesAreGenuine(folder, recorded)).toBe(false);
  });
});
