import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BundleFiles,
  findBundleFile,
  listBundleFiles,
} from '../../../electron/shell/bundle-files.ts';

let folder: string;
let files: BundleFiles;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sparekey-bundle-'));
  const root = join(folder, 'renderer');
  await mkdir(join(root, 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.js'), 'outside');
  await writeFile(join(root, 'index.html'), '<!doctype html>');
  await writeFile(join(root, 'assets', 'index-Ab1.js'), '');
  await writeFile(join(root, 'assets', 'index.css'), '');
  await writeFile(join(root, 'assets', 'inter.woff2'), '');
  await writeFile(join(root, 'assets', 'index.js.map'), '');
  await writeFile(join(root, 'notes.txt'), '');
  await symlink(join(folder, 'secret.js'), join(root, 'assets', 'link.js'));
  files = await listBundleFiles(root);
});

afterAll(() => rm(folder, { recursive: true }));

describe('list of the bundle', () => {
  it('holds regular files of known types and nothing else', () => {
    const served = Object.fromEntries([...files].map(([url, file]) => [url, file.contentType]));
    expect(served).toEqual({
      '/assets/index-Ab1.js': 'text/javascript; charset=utf-8',
      '/assets/index.css': 'text/css; charset=utf-8',
      '/assets/inter.woff2': 'font/woff2',
      '/index.html': 'text/html; charset=utf-8',
    });
  });

  it.each([
    ['app://sparekey/index.html', 'index.html'],
    ['app://sparekey/assets/index-Ab1.js', 'assets/index-Ab1.js'],
    // A URL parser folds these away itself; what comes out is a file of the list.
    ['app://sparekey/assets/../index.html', 'index.html'],
    ['app://sparekey/%2e%2e/index.html', 'index.html'],
  ])('serves %s', (address, relative) => {
    expect(findBundleFile(files, address)?.path).toBe(join(folder, 'renderer', relative));
  });

  it.each([
    ['app://sparekey/'],
    ['app://sparekey/assets'],
    ['app://sparekey/assets/'],
    ['app://sparekey/../secret.js'],
    ['app://sparekey/assets/../../secret.js'],
    ['app://sparekey/..%2fsecret.js'],
    ['app://sparekey/%2e%2e%2fsecret.js'],
    ['app://sparekey/..%5csecret.js'],
    ['app://sparekey/..\\secret.js'],
    ['app://sparekey/%00/index.html'],
    ['app://sparekey/index.html%00'],
    ['app://sparekey/index%2ehtml'],
    ['app://sparekey//index.html'],
    ['app://sparekey/INDEX.HTML'],
    ['app://sparekey/index.html?x=1'],
    ['app://user@sparekey/index.html'],
    ['app://sparekey:80/index.html'],
    ['app://paper/index.html'],
    ['app://sparekey.evil/index.html'],
    ['app:index.html'],
    ['https://sparekey/index.html'],
    ['file:///index.html'],
    ['app://sparekey/assets/index.js.map'],
    ['app://sparekey/assets/link.js'],
    ['app://sparekey/notes.txt'],
    ['app://sparekey/constructor'],
    ['not a url'],
    [''],
  ])('does not know %s', (address) => {
    expect(findBundleFile(files, address)).toBeNull();
  });
});
