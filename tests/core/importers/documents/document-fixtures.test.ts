import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accountsOf } from '../exports/export-files.ts';
import type { ExpectedAccount } from '../exports/export-files.ts';
import { parseBytes } from '../pictures/picture-files.ts';

interface Listed {
  readonly name: string;
  readonly file: string;
  readonly download_name: string;
  readonly why: string;
}

const root = new URL('../../../fixtures/import/documents/', import.meta.url);
const read = (name: string): Buffer => readFileSync(new URL(name, root));
const json = (name: string): unknown => JSON.parse(read(name).toString('utf8'));

describe('mail, pages, Rich Text and PDF', () => {
  it.each(json('manifest.json') as Listed[])('$file: $why', async (listed) => {
    const parsed = await parseBytes(listed.download_name, read(listed.file));
    const expected = json(`${listed.name}.expected.json`) as readonly ExpectedAccount[];
    expect(accountsOf(parsed)).toEqual(expected);
  });
});
