import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestCore, type TestCore, testPassphrase } from '../support/open-test-core.ts';
import { sparekey } from './support/sparekey.ts';

const fixtures = fileURLToPath(new URL('../fixtures/cli', import.meta.url));
const right = ['--passphrase-file', 'right'];
const vault = 'Personal.sparekey';

/** Each row leaves the vault as it was, so their order does not matter. */
const rows: readonly {
  readonly exitCode: number;
  readonly says: RegExp;
  readonly commandLine: readonly string[];
}[] = [
  {
    exitCode: 3,
    says: /passphrase does not open/,
    commandLine: ['list', vault, '--passphrase-file', 'wrong'],
  },
  {
    exitCode: 3,
    says: /passphrase does not open/,
    commandLine: ['use', vault, 'Mail/a', '--passphrase-file', 'wrong'],
  },
  {
    exitCode: 4,
    says: /not a Sparekey vault/,
    commandLine: ['list', 'github-recovery-codes.txt', ...right],
  },
  { exitCode: 4, says: /damaged/, commandLine: ['verify', 'truncated.sparekey', ...right] },
  { exitCode: 4, says: /damaged/, commandLine: ['verify', 'flipped.sparekey', ...right] },
  { exitCode: 4, says: /newer version/, commandLine: ['list', 'too-new.sparekey', ...right] },
  {
    exitCode: 5,
    says: /no vault "absent\.sparekey"/,
    commandLine: ['list', 'absent.sparekey', ...right],
  },
  { exitCode: 5, says: /no account "Bank"/, commandLine: ['use', vault, 'Bank', ...right] },
  {
    exitCode: 5,
    says: /fits 2 accounts: Mail\/a, Mail\/b/,
    commandLine: ['use', vault, 'mail', ...right],
  },
  {
    exitCode: 5,
    says: /no code at that position/,
    commandLine: ['use', vault, 'Mail/a', '--position', '9', ...right],
  },
  {
    exitCode: 5,
    says: /no use that could be undone/,
    commandLine: ['undo', vault, 'Mail/a', ...right],
  },
  { exitCode: 6, says: /exists already/, commandLine: ['create', vault, ...right] },
  { exitCode: 6, says: /--account ISSUER/, commandLine: ['import', vault, 'plain.txt', ...right] },
  {
    exitCode: 6,
    says: /--replace .* or --add/,
    commandLine: ['import', vault, 'plain.txt', '--account', 'Mail/a', ...right],
  },
  {
    exitCode: 6,
    says: /codes of 2 accounts/,
    commandLine: [
      'import',
      vault,
      'plain.txt',
      'github-recovery-codes.txt',
      '--account',
      'Bank',
      ...right,
    ],
  },
  {
    exitCode: 6,
    says: /"prose\.txt" holds no recovery codes/,
    commandLine: ['import', vault, 'prose.txt', ...right],
  },
  {
    exitCode: 6,
    says: /"empty\.txt" is empty/,
    commandLine: ['import', vault, 'empty.txt', ...right],
  },
  {
    exitCode: 6,
    says: /"binary\.txt" is not a text file/,
    commandLine: ['import', vault, 'binary.txt', ...right],
  },
  {
    exitCode: 6,
    says: /"absent\.txt" could not be read/,
    commandLine: ['import', vault, 'absent.txt', ...right],
  },
  { exitCode: 6, says: /"folder" is not an ordinary file/, commandLine: ['inspect', 'folder'] },
  {
    exitCode: 5,
    says: /no account "Bank"/,
    commandLine: ['print', vault, 'Bank', '--out', 'sheet.html', ...right],
  },
  {
    exitCode: 6,
    says: /passphrase is empty/,
    commandLine: ['create', 'new.sparekey', '--passphrase-file', 'empty.txt'],
  },
  {
    exitCode: 6,
    says: /passphrase file "absent" cannot be read/,
    commandLine: ['list', vault, '--passphrase-file', 'absent'],
  },
  {
    exitCode: 6,
    says: /exists already/,
    commandLine: ['export', vault, '--sealed', 'plain.txt', ...right],
  },
  {
    exitCode: 6,
    says: /exists already/,
    commandLine: ['export', vault, '--text', 'plain.txt', ...right],
  },
  {
    exitCode: 7,
    says: /could not be written/,
    commandLine: ['export', vault, '--csv', 'absent/codes.csv', ...right],
  },
  {
    exitCode: 7,
    says: /could not be written/,
    commandLine: ['export', vault, '--sealed', 'absent/copy.sparekey', ...right],
  },
  {
    exitCode: 7,
    says: /could not be written/,
    commandLine: ['print', vault, '--out', 'absent/sheet.html', ...right],
  },
  {
    exitCode: 7,
    says: /could not be written/,
    commandLine: ['create', 'absent/new.sparekey', ...right],
  },
  { exitCode: 64, says: /Usage: sparekey/, commandLine: [] },
  { exitCode: 64, says: /unknown command/, commandLine: ['destroy', vault] },
  { exitCode: 64, says: /missing required argument 'ACCOUNT'/, commandLine: ['use', vault] },
  {
    exitCode: 64,
    says: /unknown option/,
    commandLine: ['list', vault, '--passphrase', testPassphrase],
  },
  {
    exitCode: 64,
    says: /whole number from 1/,
    commandLine: ['use', vault, 'Mail/a', '--position', '1e1', ...right],
  },
  { exitCode: 64, says: /at most 100/, commandLine: ['generate', '--count', '101'] },
  { exitCode: 64, says: /belong together/, commandLine: ['generate', '--into', vault, ...right] },
  {
    exitCode: 64,
    says: /--replace or --add, not both/,
    commandLine: [
      'import',
      vault,
      'plain.txt',
      '--account',
      'Mail/a',
      '--add',
      '--replace',
      ...right,
    ],
  },
  {
    exitCode: 64,
    says: /one of --sealed, --text and --csv/,
    commandLine: ['export', vault, ...right],
  },
  {
    exitCode: 64,
    says: /\.html or \.pdf/,
    commandLine: ['print', vault, '--out', 'sheet.docx', ...right],
  },
  { exitCode: 64, says: /not both/, commandLine: ['list', vault, '--passphrase-stdin', ...right] },
  { exitCode: 64, says: /no terminal to ask on/, commandLine: ['list', vault] },
];

describe('exit codes', () => {
  let testCore: TestCore;
  let folder = '';
  let before: Buffer;

  beforeAll(async () => {
    testCore = await openTestCore();
    folder = testCore.folder;
    await testCore.create();
    for (const name of ['a', 'b']) {
      const spec = { count: 5, length: 8, alphabet: 'digits', groupSize: 0 } as const;
      const { previewId } = await testCore.request('generate.preview', spec);
      const target = { kind: 'new', issuer: 'Mail', name } as const;
      await testCore.request('generate.save', { previewId, target, mode: 'replace' });
    }
    await testCore.core.close();
    writeBadFiles(folder);
    before = readFileSync(path.join(folder, vault));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(rows)('$exitCode: $commandLine', async ({ exitCode, says, commandLine }) => {
    const run = await sparekey({ folder }, ...commandLine);
    expect(run.stderr).toMatch(says);
    expect(run).toMatchObject({ exitCode, stdout: '' });
    expect(readFileSync(path.join(folder, vault)).equals(before)).toBe(true);
  });

  test('0: the passphrase from standard input, the help and a file without codes', async () => {
    const stdin = `${testPassphrase}\n`;
    expect(await sparekey({ folder, stdin }, 'list', vault, '--passphrase-stdin')).toMatchObject({
      exitCode: 0,
      stderr: '',
    });
    expect(await sparekey({ folder }, '--help')).toMatchObject({ exitCode: 0, stderr: '' });
    const { exitCode, stdout } = await sparekey({ folder }, 'inspect', 'prose.txt', '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ file: 'prose.txt', accounts: [] }] });
  });

  test('inspect shows the other files when one cannot be read', async () => {
    const run = await sparekey(
      { folder },
      'inspect',
      'binary.txt',
      'github-recovery-codes.txt',
      '--json',
    );
    expect(run.exitCode).toBe(6);
    expect(run.stderr).toMatch(/binary\.txt/);
    const { files } = JSON.parse(run.stdout) as { files: readonly { file: string }[] };
    expect(files.map(({ file }) => file)).toEqual(['github-recovery-codes.txt']);
  });
});

function writeBadFiles(folder: string): void {
  const write = (name: string, content: string | Uint8Array): void =>
    writeFileSync(path.join(folder, name), content);
  cpSync(fixtures, folder, { recursive: true });
  mkdirSync(path.join(folder, 'folder'));
  write('right', testPassphrase);
  write('wrong', 'orbit velvet canyon thimble sugar lanterns');
  write('plain.txt', 'qr7x-m2kd\n8wvt-3hjp\nzc5n-y9fb\n4dge-u6sa\n');
  write('prose.txt', 'Nothing to see here.\nOnly two sentences.\n');
  write('empty.txt', '');
  write(
    'binary.txt',
    Uint8Array.from({ length: 512 }, (_, at) => (at * 37) % 256),
  );
  const whole = readFileSync(path.join(folder, vault));
  write('truncated.sparekey', whole.subarray(0, 200_000));
  write('flipped.sparekey', whole.with(100_000, (whole[100_000] ?? 0) ^ 1));
  write('too-new.sparekey', whole.with(8, 2));
}
