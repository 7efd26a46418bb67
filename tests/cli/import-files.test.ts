import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Consts, Credentials, Kdbx, ProtectedValue } from 'kdbxweb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sparekey } from './support/sparekey.ts';

const fixtures = fileURLToPath(new URL('../fixtures/cli', import.meta.url));
const vault = 'Personal.sparekey';
const database = 'Passwords.kdbx';
const codes = ['ec84f-39a43', '2372d-79ea7', '1bb0c-9f0e1'];

let folder = '';
const run = (...commandLine: readonly string[]) => sparekey({ folder }, ...commandLine);
const inVault = (...commandLine: readonly string[]) =>
  run(...commandLine, '--passphrase-file', 'passphrase', '--json');

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'sparekey-import-'));
  cpSync(fixtures, folder, { recursive: true });
  writeFileSync(path.join(folder, 'passphrase'), 'orbit velvet canyon thimble sugar lantern\n');
  writeFileSync(path.join(folder, 'right'), 'päss phrase of KeePass\n');
  writeFileSync(path.join(folder, 'wrong'), 'pass phrase of KeePass\n');
  writeFileSync(path.join(folder, database), await keePassDatabase('päss phrase of KeePass'));
  expect(await inVault('create', vault)).toMatchObject({ exitCode: 0 });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** KDBX 4 as another program writes it. */
async function keePassDatabase(passphrase: string): Promise<Uint8Array> {
  const made = Kdbx.create(new Credentials(ProtectedValue.fromString(passphrase)), 'Test');
  made.setKdf(Consts.KdfId.Aes);
  const entry = made.createEntry(made.getDefaultGroup());
  entry.fields.set('Title', 'GitHub');
  entry.fields.set('UserName', 'alex');
  entry.fields.set('Password', ProtectedValue.fromString('never-shown-4711'));
  entry.fields.set('Recovery codes', ProtectedValue.fromString(codes.join('\n')));
  return new Uint8Array(await made.save());
}

interface Inspected {
  readonly files: readonly {
    readonly file: string;
    readonly accounts: readonly { readonly issuer: string; readonly codes: readonly string[] }[];
  }[];
}

const filesOf = (stdout: string): Inspected['files'] => (JSON.parse(stdout) as Inspected).files;

describe('a KeePass database on the command line', () => {
  test('is inspected with its passphrase, and its passwords stay out', async () => {
    const result = await run('inspect', database, '--json', '--file-passphrase-file', 'right');
    expect(result).toMatchObject({ exitCode: 0, stderr: '' });
    expect(filesOf(result.stdout)[0]?.accounts).toMatchObject([
      { issuer: 'GitHub', account: 'alex', codes, used: [] },
    ]);
    expect(result.stdout).not.toContain('never-shown');
  });

  test.each([
    ['without', [], 'The file "Passwords.kdbx" is encrypted and needs its passphrase.'],
    [
      'with the wrong',
      ['--file-passphrase-file', 'wrong'],
      'The passphrase does not open the file "Passwords.kdbx".',
    ],
  ])('says so %s passphrase, and nothing is stored', async (_, options, sentence) => {
    const inspected = await run('inspect', database, '--json', ...options);
    expect(inspected.exitCode).not.toBe(0);
    expect(inspected.stderr).toContain(sentence);
    expect(filesOf(inspected.stdout)).toEqual([]);
    const imported = await inVault('import', vault, database, ...options);
    expect(imported.exitCode).toBe(inspected.exitCode);
    expect(imported.stderr).toContain(sentence);
    expect(JSON.parse((await inVault('list', vault)).stdout)).toEqual({ accounts: [] });
  });

  test('is imported with its passphrase', async () => {
    const result = await inVault('import', vault, database, '--file-passphrase-file', 'right');
    expect(result.exitCode).toBe(0);
    expect(JSON.parse(result.stdout)).toMatchObject({
      accounts: [{ issuer: 'GitHub', account: 'alex', added: codes.length }],
    });
  });
});

describe('a folder on the command line', () => {
  test('gives the files in it that are named after codes', async () => {
    const downloads = path.join(folder, 'downloads');
    mkdirSync(path.join(downloads, 'old'), { recursive: true });
    const github = readFileSync(path.join(fixtures, 'github-recovery-codes.txt'));
    writeFileSync(path.join(downloads, 'github-recovery-codes.txt'), github);
    writeFileSync(
      path.join(downloads, 'old', 'discord_backup_codes.txt'),
      '* a1b2-c3d4\n* e5f6-g7h8\n',
    );
    writeFileSync(path.join(downloads, 'letter.txt'), 'Dear Alex,\n');
    const result = await run('inspect', 'downloads', '--json');
    expect(result.exitCode).toBe(0);
    const files = filesOf(result.stdout);
    expect(files.map(({ file }) => path.basename(file))).toEqual([
      'github-recovery-codes.txt',
      'discord_backup_codes.txt',
    ]);
    const stored = await inVault('import', vault, 'downloads', '--add');
    expect(stored.stderr).toBe('');
    const { accounts } = JSON.parse(stored.stdout) as { accounts: { issuer: string }[] };
    expect(accounts.map(({ issuer }) => issuer)).toEqual(['GitHub', 'Discord']);
  });
});

test('says that of several lists of one account the last one is active', async () => {
  const lists = ['github-recovery-codes.txt', 'github-recovery-codes (1).txt'];
  for (const [at, name] of lists.entries()) {
    const list = codes.map((code) => code.replace('-', `${at}-`));
    writeFileSync(
      path.join(folder, name),
      `GitHub recovery codes\nUsername: twice\n\n${list.join('\n')}\n`,
    );
  }
  const result = await inVault('import', vault, ...lists);
  expect(result.exitCode).toBe(0);
  expect(result.stderr).toContain('several lists are of GitHub/twice');
});
