import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainBcryptMatches } from '../core/generators/support/plain-bcrypt.ts';
import { sparekey } from './support/sparekey.ts';

interface Made {
  readonly codes: readonly string[];
  readonly bitsPerCode: number;
  readonly bitsPerSet: number;
  readonly file?: { readonly name: string; readonly text?: string };
}

interface MadeBatch {
  readonly people: readonly { readonly account: string; readonly codes: readonly string[] }[];
}

describe('generate', () => {
  let folder = '';
  const vault = 'Own.sparekey';
  const right = ['--passphrase-file', 'passphrase'];
  const file = (name: string): string => path.join(folder, name);
  const run = (...options: readonly string[]) => sparekey({ folder }, 'generate', ...options);
  const json = async <Value>(...options: readonly string[]): Promise<Value> => {
    const { stdout, exitCode, stderr } = await run(...options, '--json');
    expect([exitCode, stderr]).toEqual([0, expect.anything()]);
    return JSON.parse(stdout) as Value;
  };

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'sparekey-generate-'));
    writeFileSync(file('passphrase'), 'orbit velvet canyon thimble sugar lantern\n');
    writeFileSync(file('people.csv'), 'name,account\nAlex Doe,alex\nSam,sam\nNobody,\n');
    writeFileSync(file('pepper'), 'salt and pepper\n');
    await sparekey({ folder }, 'create', vault, ...right);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('prints ten plain codes, and stores nothing', async () => {
    const { stdout, stderr } = await run();
    expect(stdout).toMatch(/^([A-Z0-9]{10}\n){10}$/);
    expect(stderr).toContain('10 codes of 51.7 bits each.');
    expect(stderr).not.toContain('40 bits');
  });

  test.each([
    [['--preset', 'nextcloud'], 10, /^[A-Za-z2-9]{16}$/],
    [['--preset', 'rodauth', '--count', '3'], 3, /^[\w-]{43}$/],
    [['--hash', 'keycloak', '--account', 'alex'], 12, /^[A-NP-Z1-9]{12}$/],
    [['--alphabet', 'own:xyz', '--length', '12', '--group', '4'], 10, /^[xyz]{4}(-[xyz]{4}){2}$/],
    [['--length', '6', '--group', '3', '--separator', ' '], 10, /^[A-Z0-9]{3} [A-Z0-9]{3}$/],
  ] as const)('%j', async (options, count, pattern) => {
    const { codes, bitsPerCode, bitsPerSet } = await json<Made>(...options);
    expect(codes).toHaveLength(count);
    expect(codes.filter((code) => !pattern.test(code))).toEqual([]);
    expect(bitsPerSet).toBeCloseTo(bitsPerCode - Math.log2(count), 6);
  });

  test('warns of few bits, unless the server limits attempts', async () => {
    expect((await run('--preset', 'digits')).stderr).toContain('Fewer than 40 bits');
    expect((await run('--preset', 'wordpress')).stderr).not.toContain('Fewer');
  });

  test('writes hashes to a file of its own, readable by its owner only', async () => {
    const options = [
      '--preset',
      'devise',
      '--hash',
      'devise',
      '--cost',
      '4',
      '--out',
      'devise.json',
    ];
    const { codes, file: made } = await json<Made>(...options, '--pepper-file', 'pepper');
    expect(made).toEqual({ name: 'recovery-codes-devise.json' });
    expect(statSync(file('devise.json')).mode & 0o077).toBe(0);
    const hashes = JSON.parse(readFileSync(file('devise.json'), 'utf8')) as string[];
    const matches = codes.map((code, at) =>
      plainBcryptMatches(`${code}salt and pepper`, hashes[at] ?? ''),
    );
    expect(matches).toEqual([true, true, true, true, true]);
    const again = await run(...options);
    expect([again.exitCode, again.stdout]).toEqual([6, '']);
  });

  test('without --out the file follows the codes', async () => {
    const { stdout } = await run('--hash', 'google-pam');
    const [codes, lines] = stdout.trimEnd().split('\n\n');
    expect(codes).toMatch(/^([1-9][0-9]{7}\n?){5}$/);
    expect(lines).toBe(codes);
  });

  test('--out without --hash takes the codes', async () => {
    const { stdout } = await run('--count', '2', '--out', 'codes.txt');
    expect(stdout).toBe('');
    expect(readFileSync(file('codes.txt'), 'utf8')).toMatch(/^([A-Z0-9]{10}\n){2}$/);
  });

  test('gives each person of a list a set, in one vault and one file', async () => {
    const made = await json<MadeBatch>(
      '--batch',
      'people.csv',
      '--hash',
      'nextcloud',
      '--count',
      '1',
      '--out',
      'rows.sql',
      '--into',
      vault,
      '--account',
      'Nextcloud',
      ...right,
    );
    expect(made.people.map(({ account, codes }) => [account, codes.length])).toEqual([
      ['alex', 1],
      ['sam', 1],
    ]);
    const rows = readFileSync(file('rows.sql'), 'utf8');
    expect(rows.match(/VALUES \('(alex|sam)', '3\|\$argon2id\$/g)).toHaveLength(2);
    const listed = await sparekey({ folder }, 'list', vault, '--json', ...right);
    const { accounts } = JSON.parse(listed.stdout) as {
      accounts: readonly { issuer: string; account: string; total: number }[];
    };
    expect(accounts.map(({ issuer, account, total }) => `${issuer}/${account}: ${total}`)).toEqual([
      'Nextcloud/alex: 1',
      'Nextcloud/sam: 1',
    ]);
  });

  test('a batch without a vault is a table of account and code', async () => {
    const { stdout, stderr } = await run('--batch', 'people.csv', '--count', '1');
    expect(stdout).toMatch(/^alex {2}[A-Z0-9]{10}\nsam {2}[A-Z0-9]{10}\n$/);
    expect(stderr).toContain('Line 4 of the list was left out: it has no account.');
  });

  test('leaves no file for codes that were not stored after all', async () => {
    const lost = ['--hash', 'keycloak', '--out', 'lost.json'];
    const { exitCode } = await run(
      ...lost,
      '--into',
      vault,
      '--account',
      'Nextcloud/sam',
      ...right,
    );
    // The account has codes, and nothing said whether they are replaced.
    expect(exitCode).toBe(6);
    expect(existsSync(file('lost.json'))).toBe(false);
  });

  test.each([
    [64, /There is no alphabet "none"/, ['--alphabet', 'none']],
    [64, /two different characters/, ['--alphabet', 'own:aaa']],
    [64, /cannot separate/, ['--alphabet', 'own:ab.', '--group', '2', '--separator', '.']],
    [64, /name the account/, ['--hash', 'keycloak']],
    [64, /list names the accounts/, ['--batch', 'people.csv', '--account', 'A/b', '--into', 'x']],
    [64, /--cost is for files with bcrypt/, ['--hash', 'keycloak', '--cost', '10']],
    [64, /--pepper-file is for/, ['--hash', 'gitlab', '--pepper-file', 'pepper']],
    [6, /would not take/, ['--hash', 'google-pam', '--preset', 'standard']],
    [6, /So many different codes/, ['--length', '4', '--alphabet', 'own:ab']],
    [6, /"none.csv" could not be read/, ['--batch', 'none.csv']],
  ] as const)('exit code %i, %s', async (exitCode, says, options) => {
    const result = await run(...options);
    expect([result.exitCode, result.stdout]).toEqual([exitCode, '']);
    expect(result.stderr).toMatch(says);
  });
});
