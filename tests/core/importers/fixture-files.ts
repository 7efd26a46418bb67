import { readFileSync } from 'node:fs';

export interface ExpectedAccount {
  readonly issuer: string | null;
  readonly account: string | null;
  readonly codes: readonly string[];
  readonly used: readonly string[];
}

export interface Fixture {
  readonly title: string;
  readonly downloadName: string | null;
  readonly bytes: Uint8Array;
  readonly expected: readonly ExpectedAccount[];
  readonly decoys: readonly string[];
}

interface ManifestEntry {
  readonly name: string;
  readonly file: string;
  readonly download_name?: string | null;
  readonly decoys?: readonly string[];
}

const root = new URL('../../fixtures/import/', import.meta.url);

/** Every file that the manifest of a folder of `tests/fixtures/import` lists, with what it must give. */
export function readFixtures(folder: string): Fixture[] {
  const manifest = readJson(`${folder}/manifest.json`) as readonly ManifestEntry[];
  return manifest.map((entry) => ({
    title: `${folder}/${entry.file}`,
    downloadName: entry.download_name ?? null,
    bytes: readFileSync(new URL(`${folder}/${entry.file}`, root)),
    expected: accountsOf(readJson(`${folder}/${entry.name}.expected.json`)),
    decoys: entry.decoys ?? [],
  }));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, root), 'utf8'));
}

/** One account is written without an array; an account without codes stands for "nothing found". */
function accountsOf(expected: unknown): readonly ExpectedAccount[] {
  const accounts = (Array.isArray(expected) ? expected : [expected]) as readonly ExpectedAccount[];
  return accounts.filter(({ codes }) => codes.length > 0);
}
