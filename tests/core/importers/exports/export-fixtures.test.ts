import { describe, expect, it } from 'vitest';
import { parseImport } from '../../../../electron/core/importers/parse-import.ts';
import { VaultError } from '../../../../shared/errors.ts';
import type { ParsedFile } from '../../../../shared/import-types.ts';
import { accountsOf, readExportFiles } from './export-files.ts';
import type { ExportFile } from './export-files.ts';

const files = readExportFiles();
const readable = files.filter(({ failure }) => failure === undefined);
const refused = files.filter(({ failure }) => failure !== undefined);

const parse = ({ bytes, passphrase }: ExportFile): ParsedFile =>
  parseImport({ name: null, bytes, ...(passphrase === undefined ? {} : { passphrase }) });

describe.each(readable)('$file', (file) => {
  const parsed = parse(file);

  it('gives exactly its accounts, codes and marks', () => {
    expect(accountsOf(parsed)).toEqual(file.expected);
  });

  it('takes no decoy, and shows none of the secrets', () => {
    const values = parsed.accounts.flatMap(({ codes }) => codes.map(({ value }) => value));
    expect(file.decoys.filter((decoy) => values.some((value) => value.includes(decoy)))).toEqual(
      [],
    );
    expect(JSON.stringify(parsed.problems)).not.toContain('JBSWY3DPEHPK3PXP');
  });

  it('is read the same whatever its name', () => {
    const { bytes, passphrase } = file;
    const named = { name: 'notes.bin', bytes, ...(passphrase === undefined ? {} : { passphrase }) };
    expect(parseImport(named)).toEqual(parsed);
  });

  it('has positions from 1 that differ', () => {
    for (const { codes } of parsed.accounts) {
      expect(new Set(codes.map(({ position }) => position)).size).toBe(codes.length);
      expect(Math.min(...codes.map(({ position }) => position))).toBeGreaterThanOrEqual(1);
    }
  });
});

describe('what cannot be read', () => {
  it.each(refused)('$file is refused with $failure', (file) => {
    let failure: unknown = 'none';
    try {
      parse(file);
    } catch (error) {
      failure = error instanceof VaultError ? error.code : error;
    }
    expect(failure).toBe(file.failure);
  });
});

describe('what stays behind', () => {
  const reasonsOf = (name: string): string[] => {
    const file = files.find((candidate) => candidate.name === name);
    if (file === undefined) throw new Error(`no fixture ${name}`);
    return [...new Set(parse(file).problems.map(({ reason }) => reason))].toSorted();
  };

  it.each([
    ['bitwarden', ['heading', 'label', 'passwordSkipped', 'totpSecretSkipped']],
    [
      'bitwarden_variants',
      ['cardSkipped', 'historySkipped', 'noteWithoutCodes', 'passwordSkipped', 'trashed'],
    ],
    ['onepassword_archive', ['archived', 'cardSkipped', 'totpSecretSkipped', 'passwordSkipped']],
    ['keepass_features', ['attachmentSkipped', 'historySkipped', 'trashed', 'totpSecretSkipped']],
    ['2fas', ['totpSecretSkipped']],
    ['firefox_csv', ['passwordSkipped']],
    ['dashlane_archive', ['cardSkipped', 'noteWithoutCodes', 'passwordSkipped']],
    ['kdbx_argon2d_aes', ['historySkipped', 'passwordSkipped', 'trashed']],
  ])('%s says so', (name, reasons) => {
    expect(reasonsOf(name)).toEqual(expect.arrayContaining(reasons));
  });

  it('names lines of a CSV by their place in the file', () => {
    const file = files.find(({ name }) => name === 'keepassxc_csv');
    const parsed = file === undefined ? null : parse(file);
    expect(parsed?.accounts.map(({ codes }) => codes.map(({ line }) => line))).toEqual([
      [3, 4, 5, 6],
      [7, 7, 7, 7],
      [9, 10, 11, 12],
    ]);
  });
});

describe('the fixtures', () => {
  it('are all there', () => {
    expect(readable.length).toBeGreaterThanOrEqual(36);
    expect(refused.length).toBeGreaterThanOrEqual(11);
  });
});
