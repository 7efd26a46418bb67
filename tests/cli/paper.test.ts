import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../electron-stand-in/host/start-browser.ts';
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
async function photographed(html: string): Promise<readonly string[]> {
  const { browser, close } = await startBrowser({ prefer: 'machine', headed: false });
  try {
    const page = await browser.newPage({ deviceScaleFactor: 150 / 96 });
    await page.goto(pathToFileURL(path.join(folder, html)).href);
    const files: string[] = [];
    for (const [at, sheet] of (await page.$$('.sheet-page')).entries()) {
      files.push(`${html}-${at}.png`);
      await sheet.screenshot({ path: path.join(folder, `${html}-${at}.png`) });
    }
    return files.toReversed();
  } finally {
    await close();
  }
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
