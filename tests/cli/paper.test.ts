import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../electron-stand-in/host/start-browser.ts';
import { takePicture } from '../support/take-picture.ts';
import { sparekey } from './support/sparekey.ts';

const fixtures = fileURLToPath(new URL('../fixtures/cli', import.meta.url));
const vault = 'Personal.sparekey';
const githubFile = 'github-recovery-codes.txt';
const codes = readFileSync(path.join(fixtures, githubFile), 'utf8').trim().split(/\r?\n/);

let folder = '';
const run = (...commandLine: readonly string[]) =>
  sparekey({ folder }, ...commandLine, '--passphrase-file', 'passphrase');
const json = async <Value>(...commandLine: readonly string[]): Promise<Value> => {
  const result = await run(...commandLine, '--json');
  expect(result.stderr).not.toMatch(/^sparekey: /m);
  return JSON.parse(result.stdout) as Value;
};

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'sparekey-paper-'));
  cpSync(fixtures, folder, { recursive: true });
  writeFileSync(path.join(folder, 'passphrase'), 'orbit velvet canyon thimble sugar lantern\n');
  writeFileSync(path.join(folder, 'sheet-passphrase'), 'only for the sheet in the bank box\n');
  await json('create', vault);
  await json('import', vault, githubFile);
  await run('use', vault, 'GitHub', '--position', '2', '--outcome', 'worked');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Pictures of the pages of a printed HTML file, as files in the folder. */
async function photographed(
  html: string,
  type: 'png' | 'webp' = 'png',
): Promise<readonly string[]> {
  const { browser, close } = await startBrowser({ prefer: 'machine', headed: false });
  try {
    const page = await browser.newPage({ deviceScaleFactor: 150 / 96 });
    await page.goto(pathToFileURL(path.join(folder, html)).href);
    const files: string[] = [];
    for (const [at, sheet] of (await page.$$('.sheet-page')).entries()) {
      const png = await takePicture(sheet);
      const picture = type === 'png' ? png : await asWebP(page, png);
      files.push(`${html}-${at}.${type}`);
      writeFileSync(path.join(folder, `${html}-${at}.${type}`), picture);
    }
    return files.toReversed();
  } finally {
    await close();
  }
}

async function asWebP(page: Page, png: Buffer): Promise<Buffer> {
  const data = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
    return [...new Uint8Array(await blob.arrayBuffer())];
  }, png.toString('base64'));
  return Buffer.from(data);
}

interface Shown {
  readonly sets: readonly {
    readonly codes: readonly { readonly position: number; readonly state: string }[];
  }[];
}

interface Restored {
  readonly accounts: readonly { readonly issuer: string; readonly added: number }[];
}

describe('paper on the command line', () => {
  test.each([
    ['sheet', []],
    ['cards', ['--layout', 'cards', '--kept-at', 'Wallet']],
    ['large', ['--layout', 'large', '--used', 'omitted']],
    ['encrypted', ['--encrypted', '--sheet-passphrase-file', 'sheet-passphrase']],
  ])('%s: what is printed can be restored into an empty vault', async (name, options) => {
    const out = `${name}.html`;
    const { sheetId } = await json<{ sheetId: string }>('print', vault, '--out', out, ...options);
    const html = readFileSync(path.join(folder, out), 'utf8');
    expect(html.includes(codes[0] ?? '')).toBe(name !== 'encrypted');
    const sheet = await json<{ state: string }>('sheet', vault, sheetId);
    expect(sheet.state).toBe('current');

    const copy = `${name}.sparekey`;
    await json('create', copy);
    const secret = name === 'encrypted' ? ['--sheet-passphrase-file', 'sheet-passphrase'] : [];
    const pictures = await photographed(out);
    const restored = await json<Restored>('restore', copy, ...pictures, ...secret);
    expect(restored.accounts).toMatchObject([{ issuer: 'GitHub', added: codes.length }]);
    const { accounts } = await json<{ accounts: readonly { remaining: number }[] }>('list', copy);
    expect(accounts.map(({ remaining }) => remaining)).toEqual([codes.length - 1]);
  });

  test('the PDF itself restores, and so do its pages as WebP, with times of use', async () => {
    await json('print', vault, '--out', 'own.pdf');
    await json('print', vault, '--out', 'own.html');
    const pages = await photographed('own.html', 'webp');
    const shown = async (name: string) => {
      const { sets } = await json<Shown>('show', name, 'GitHub');
      return sets.map(({ codes: all }) => all.map(({ position, state }) => [position, state]));
    };
    const expected = await shown(vault);
    for (const [copy, files] of [
      ['pdf.sparekey', ['own.pdf']],
      ['webp.sparekey', pages],
    ] as const) {
      await json('create', copy);
      await json('restore', copy, ...files);
      expect(await shown(copy)).toEqual(expected);
    }
  });

  test('sheet says what to cross out, with exit code 2, and knows no other vault’s sheet', async () => {
    const { sheetId } = await json<{ sheetId: string }>('print', vault, '--out', 'again.html');
    await run('use', vault, 'GitHub', '--position', '3', '--outcome', 'worked');
    const marked = await run('sheet', vault, sheetId);
    expect(marked.stdout).toMatch(/to mark.*\n.*cross out 3$/m);
    expect(marked.exitCode).toBe(2);
    expect((await run('sheet', vault, 'SK-0000-00')).exitCode).toBe(5);
    expect((await run('sheet', vault, 'nonsense')).exitCode).toBe(6);
  });

  test.each([
    ['no picture', githubFile.replace('.txt', '.png'), 6],
    ['no lines of a sheet', githubFile, 6],
    ['no such file', 'absent.png', 6],
  ])('restore refuses %s', async (_what, file, exitCode) => {
    if (file.endsWith('.png') && file !== 'absent.png') {
      cpSync(path.join(folder, githubFile), path.join(folder, file));
    }
    expect((await run('restore', vault, file)).exitCode).toBe(exitCode);
  });
});
