import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfText } from './support/pdf-text.ts';
import { type Run, sparekey } from './support/sparekey.ts';

const fixtures = fileURLToPath(new URL('../fixtures/cli', import.meta.url));
const vault = 'Personal.sparekey';
const githubFile = 'github-recovery-codes.txt';
const googleFile = 'Backup-codes-alex.doe.txt';

const githubCodes = readFileSync(path.join(fixtures, githubFile), 'utf8').trim().split(/\r?\n/);
const googleCodes = [
  '3927 9974',
  '9302 4568',
  '3406 4072',
  '6946 8037',
  '7918 4286',
  '7506 4161',
  '2010 6934',
  '2611 4293',
  '5448 3266',
  '7502 9128',
];

interface ListedAccount {
  readonly id: string;
  readonly issuer: string;
  readonly account: string | null;
  readonly total: number;
  readonly remaining: number;
  readonly status: string;
}

// One vault through its whole life: each test goes on where the one before it stopped.
describe('the main job on the command line', () => {
  let folder = '';
  let generated: readonly string[] = [];

  const run = async (...commandLine: readonly string[]): Promise<Run> => {
    const result = await sparekey({ folder }, ...commandLine, '--passphrase-file', 'passphrase');
    expect(result.stderr).not.toMatch(/^sparekey: /m);
    return result;
  };
  const json = async <Value>(...commandLine: readonly string[]): Promise<Value> => {
    const result = await run(...commandLine, '--json');
    return JSON.parse(result.stdout) as Value;
  };
  const remaining = async (): Promise<Record<string, number>> => {
    const { accounts } = await json<{ accounts: readonly ListedAccount[] }>('list', vault);
    return Object.fromEntries(accounts.map((account) => [account.issuer, account.remaining]));
  };

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sparekey-cli-'));
    cpSync(fixtures, folder, { recursive: true });
    writeFileSync(path.join(folder, 'passphrase'), 'orbit velvet canyon thimble sugar lantern\n');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('create prints the recovery key once', async () => {
    const made = await json<{ vault: string; recoveryKey: string }>('create', vault);
    expect(made).toEqual({
      vault,
      recoveryKey: expect.stringMatching(/^([A-Z2-7]{4} ){13}[A-Z2-7]{4}$/) as unknown,
    });
    expect(statSync(path.join(folder, vault)).mode & 0o077).toBe(0);
  });

  test('import stores both files in accounts of their own', async () => {
    const { accounts } = await json<{ accounts: readonly object[] }>(
      'import',
      vault,
      githubFile,
      googleFile,
    );
    const id = expect.any(String) as unknown;
    const rest = { alreadyStored: 0, replaced: false };
    expect(accounts).toEqual([
      { id, issuer: 'GitHub', account: null, added: 16, ...rest },
      { id, issuer: 'Google', account: 'alex.doe@example.com', added: 10, ...rest },
    ]);
  });

  test('list counts them, the same again in a second run', async () => {
    expect(await remaining()).toEqual({ GitHub: 16, Google: 10 });
    expect(await run('list', vault)).toEqual(await run('list', vault));
  });

  test('show keeps the codes back until asked', async () => {
    const masked = await run('show', vault, 'github');
    const revealed = await run('show', vault, 'github', '--reveal');
    expect(githubCodes.filter((code) => masked.stdout.includes(code))).toEqual([]);
    expect(githubCodes.filter((code) => revealed.stdout.includes(code))).toEqual(githubCodes);
    expect(await run('show', vault, 'GITHUB', '--reveal')).toEqual(revealed);
  });

  test('use prints the next code and nothing else on standard output', async () => {
    const { stdout } = await run('use', vault, 'GitHub');
    expect(stdout).toBe(`${githubCodes[0] ?? ''}\n`);
    expect(await remaining()).toEqual({ GitHub: 15, Google: 10 });
  });

  test('undo gives it back', async () => {
    await run('undo', vault, 'GitHub');
    expect(await remaining()).toEqual({ GitHub: 16, Google: 10 });
  });

  test('use of a position with its outcome', async () => {
    const used = await json<object>(
      'use',
      vault,
      'google/ALEX.DOE@example.com',
      '--position',
      '4',
      '--outcome',
      'worked',
    );
    expect(used).toMatchObject({ code: '6946 8037', position: 4, remaining: 9, outcome: 'worked' });
  });

  test('generate stores new codes in a third account', async () => {
    const made = await json<{ codes: readonly string[]; bitsPerCode: number }>(
      'generate',
      '--into',
      vault,
      '--account',
      'Home server/root',
    );
    generated = made.codes;
    expect(new Set(generated).size).toBe(10);
    expect(generated.filter((code) => !/^[A-Z0-9]{10}$/.test(code))).toEqual([]);
    expect(made.bitsPerCode).toBeCloseTo(51.7, 1);
    expect(await remaining()).toEqual({ GitHub: 16, Google: 9, 'Home server': 10 });
  });

  test.each(['A4', 'Letter'])('print to PDF on %s holds every remaining code', async (paper) => {
    const printed = await json<{ sheetId: string }>(
      'print',
      vault,
      '--out',
      `${paper}.pdf`,
      '--paper',
      paper,
    );
    const content = readFileSync(path.join(folder, `${paper}.pdf`));
    const text = (await pdfText(content)).join('\n');
    const live = [
      ...githubCodes,
      ...googleCodes.filter((code) => code !== '6946 8037'),
      ...generated,
    ];
    expect(live.filter((code) => !squeezed(text).includes(squeezed(code)))).toEqual([]);
    expect(squeezed(text)).not.toContain('69468037');
    expect(text).toContain(printed.sheetId);
  });

  test('print to HTML holds the codes of the named account only', async () => {
    await run('print', vault, 'GitHub', '--out', 'github.html');
    const html = readFileSync(path.join(folder, 'github.html'), 'utf8');
    expect(githubCodes.filter((code) => !html.includes(code))).toEqual([]);
    expect(googleCodes.filter((code) => html.includes(code))).toEqual([]);
    expect(statSync(path.join(folder, 'github.html')).mode & 0o077).toBe(0);
  });

  test('check finds nothing, until an account runs low', async () => {
    expect(await run('check', vault)).toMatchObject({ exitCode: 0, stdout: 'Nothing runs low.\n' });
    await run('generate', '--count', '2', '--into', vault, '--account', 'Router');
    const { exitCode, stdout } = await run('check', vault, '--json');
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      accounts: [{ issuer: 'Router', total: 2, remaining: 2, status: 'low', reasons: ['low'] }],
    });
  });

  test('verify finds the vault whole, twice', async () => {
    const first = await json<object>('verify', vault);
    expect(first).toMatchObject({ ok: true, accounts: 4, codes: 38 });
    expect(await json<object>('verify', vault)).toEqual(first);
  });

  test('export sealed is a vault of its own', async () => {
    await run('export', vault, '--sealed', 'Copy.sparekey');
    const original = await run('list', vault);
    expect(await run('list', 'Copy.sparekey')).toEqual(original);
  });

  test.each(['text', 'csv'])(
    'export as %s holds every code, readable by the owner only',
    async (format) => {
      await run('export', vault, `--${format}`, `codes.${format}`);
      const file = path.join(folder, `codes.${format}`);
      const content = readFileSync(file, 'utf8');
      const all = [...githubCodes, ...googleCodes, ...generated];
      expect(all.filter((code) => !content.includes(code))).toEqual([]);
      expect(statSync(file).mode & 0o077).toBe(0);
    },
  );
});

/** Without spaces: on paper, codes are set in groups. */
function squeezed(text: string): string {
  return text.replaceAll(/\s/g, '');
}
