import { readFileSync } from 'node:fs';
import type { ParsedFile } from '../../../../shared/import-types.ts';

export interface ExpectedAccount {
  readonly issuer: string | null;
  readonly account: string | null;
  readonly codes: readonly string[];
  readonly used: readonly string[];
}

interface Listed {
  readonly name: string;
  readonly file: string;
  readonly decoys: readonly string[];
  /** Opens the file, where it is sealed itself. */
  readonly passphrase?: string;
  /** The failure that it must give. */
  readonly failure?: string;
}

export interface ExportFile extends Listed {
  readonly bytes: Uint8Array;
  readonly expected: readonly ExpectedAccount[];
}

const root = new URL('../../../fixtures/import/exports/', import.meta.url);

const manifests = [
  'manifest.json',
  'manifest-csv.json',
  'manifest-archives.json',
  'manifest-json.json',
];

/** Every export that the manifests list, with what it must give: accounts, or a failure. */
export function readExportFiles(): ExportFile[] {
  const all = manifests.flatMap(
    (file) => JSON.parse(read(file).toString('utf8')) as readonly Listed[],
  );
  return all.map((listed) => ({
    ...listed,
    bytes: read(listed.file),
    expected:
      listed.failure === undefined
        ? (JSON.parse(
            read(`${listed.name}.expected.json`).toString('utf8'),
          ) as readonly ExpectedAccount[])
        : [],
  }));
}

function read(path: string): Buffer {
  return readFileSync(new URL(path, root));
}

export function accountsOf(parsed: ParsedFile): ExpectedAccount[] {
  return parsed.accounts.map(({ issuer, account, codes }) => ({
    issuer,
    account,
    codes: codes.map(({ value }) => value),
    used: codes.filter(({ used }) => used).map(({ value }) => value),
  }));
}
