import { execFile } from 'node:child_process';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createPackage, extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

/** Electron's fuse wire as it is in the binary: sentinel, version 1, nine fuses, all on. */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('1'.repeat(9)),
]);

let folder: string;
let project: string;

/** A checkout with the real configuration and the real runtime packages, and a build full of things that stay out. */
async function writeProject(): Promise<void> {
  const copied = ['package.json', 'package-lock.json', '.npmrc', 'electron-builder.yml', 'build'];
  for (const name of copied) await cp(join(root, name), join(project, name), { recursive: true });
  const packages = [
    'better-sqlite3',
    'node-addon-api',
    'libsodium-sumo',
    'libsodium-wrappers-sumo',
  ];
  for (const name of packages) {
    await cp(join(root, 'node_modules', name), join(project, 'node_modules', name), {
      recursive: true,
    });
  }
  await symlink(join(root, 'node_modules/@electron'), join(project, 'node_modules/@electron'));
  const files = [
    'out/main/main.js',
    'out/main/chunks/a.js',
    'out/main/import-data/eng.traineddata.gz',
    'out/main/import-data/zxing_reader.wasm',
    'out/main/qr-reader-worker.js',
    'out/emergency-reader/open-vault.html',
    'out/preload/preload.cjs',
    'out/renderer/index.html',
    'out/renderer/assets/index.js',
    'out/cli/sparekey.js',
    '.env',
    'electron/main.ts',
    'tests/fixtures/Personal.sparekey',
    'Personal.sparekey',
    'docs/notes.md',
  ];
  for (const file of files) {
    await mkdir(join(project, file, '..'), { recursive: true });
    await writeFile(join(project, file), 'planted');
  }
}

/** Stands for Electron's download: a binary with a fuse wire, its languages and its start page. */
async function writeElectron(target: string): Promise<void> {
  const page = join(folder, 'start-page');
  await mkdir(join(target, 'resources'), { recursive: true });
  await mkdir(join(target, 'locales'));
  await mkdir(page, { recursive: true });
  await writeFile(join(page, 'package.json'), '{"name":"start-page","main":"main.js"}');
  await writeFile(join(page, 'main.js'), '');
  await createPackage(page, join(target, 'resources/default_app.asar'));
  const filler = Buffer.alloc(64, 'x');
  await writeFile(join(target, 'electron'), Buffer.concat([filler, fuseWire, filler]), {
    mode: 0o755,
  });
  await writeFile(join(target, 'version'), '45.4.1');
  await writeFile(join(target, 'chrome-sandbox'), '');
  for (const language of ['de', 'en-GB', 'en-US', 'fr']) {
    await writeFile(join(target, 'locales', `${language}.pak`), '');
  }
}

async function packFor(architecture: 'x64' | 'arm64'): Promise<string> {
  const electron = join(folder, `electron-${architecture}`);
  const output = join(folder, `packed-${architecture}`);
  await writeElectron(electron);
  await run(
    process.execPath,
    [
      join(root, 'node_modules/electron-builder/cli.js'),
      '--dir',
      '--linux',
      `--${architecture}`,
      `-c.electronDist=${electron}`,
      `-c.directories.output=${output}`,
    ],
    { cwd: project },
  );
  return join(output, architecture === 'x64' ? 'linux-unpacked' : 'linux-arm64-unpacked');
}

async function filesUnder(top: string): Promise<string[]> {
  const entries = await readdir(top, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(top.length + 1))
    .toSorted();
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sparekey-package-'));
  project = join(folder, 'project');
  await mkdir(project);
  await writeProject();
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(['x64', 'arm64'] as const)('packaged application for Linux %s', (architecture) => {
  let app: string;
  beforeAll(async () => {
    app = await packFor(architecture);
  }, 60_000);

  it('is Electron, one archive and one unpacked native module', async () => {
    expect(await filesUnder(app)).toEqual([
      'chrome-sandbox',
      'locales/en-GB.pak',
      'locales/en-US.pak',
      'resources/app.asar',
      `resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-${architecture}.node`,
      'sparekey',
      'version',
    ]);
  });

  it('archives the build and the runtime packages, and nothing else of the checkout', () => {
    const archive = join(app, 'resources/app.asar');
    const files = listPackage(archive, { isPack: false });
    const own = files.filter((file) => !file.startsWith('/node_modules') && /\.\w+$/.test(file));
    expect(own.toSorted()).toEqual([
      '/out/emergency-reader/open-vault.html',
      '/out/main/chunks/a.js',
      '/out/main/import-data/eng.traineddata.gz',
      '/out/main/import-data/zxing_reader.wasm',
      '/out/main/main.js',
      '/out/main/qr-reader-worker.js',
      '/out/preload/preload.cjs',
      '/out/renderer/assets/index.js',
      '/out/renderer/index.html',
      '/package.json',
    ]);
    const packages = files.flatMap((file) => /^\/node_modules\/([^/]+)$/.exec(file)?.[1] ?? []);
    expect(packages.toSorted()).toEqual([
      'better-sqlite3',
      'libsodium-sumo',
      'libsodium-wrappers-sumo',
    ]);
    expect(files.filter((file) => /\.(?:c|h|cpp|gypi?|md|ts|mts)$/.test(file))).toEqual([]);
    expect(files.filter((file) => file.endsWith('.node'))).toEqual([
      `/node_modules/better-sqlite3/prebuilds/linux-${architecture}.node`,
    ]);
    expect(JSON.parse(extractFile(archive, 'package.json').toString())).toMatchObject({
      name: 'sparekey',
      type: 'module',
      main: './out/main/main.js',
    });
  });

  it('carries the native module unchanged', async () => {
    const path = `node_modules/better-sqlite3/prebuilds/linux-${architecture}.node`;
    const packed = await readFile(join(app, 'resources/app.asar.unpacked', path));
    expect(packed.equals(await readFile(join(root, path)))).toBe(true);
  });

  it('has all nine fuses as decided', async () => {
    const { version, ...wire } = await getCurrentFuseWire(join(app, 'sparekey'));
    expect(version).toBe('1');
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: FuseState.DISABLE,
      [FuseV1Options.EnableCookieEncryption]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: FuseState.DISABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
      [FuseV1Options.WasmTrapHandlers]: FuseState.ENABLE,
    });
  });
});

describe('resources of the packages', () => {
  it('grant user namespaces to the installed program', async () => {
    const profile = await readFile(join(root, 'build/apparmor-profile'), 'utf8');
    expect(profile).toContain('profile sparekey /opt/Sparekey/sparekey flags=(unconfined) {');
    expect(profile).toMatch(/^ {2}userns,$/m);
    const configuration = await readFile(join(root, 'electron-builder.yml'), 'utf8');
    expect(configuration).toMatch(/^deb:\n {2}appArmorProfile: build\/apparmor-profile$/m);
    expect(configuration).toMatch(/^productName: Sparekey$/m);
    expect(configuration).toMatch(/^ {2}executableName: sparekey$/m);
  });

  it('hold an icon that is large enough for every system', async () => {
    const png = await readFile(join(root, 'build/icon.png'));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1024, 1024]);
    expect((await stat(join(root, 'build/icon.svg'))).size).toBeLessThan(2000);
  });
});
