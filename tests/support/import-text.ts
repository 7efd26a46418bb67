import type { SetMode, CodeTarget } from '../../shared/contract.ts';
import type { ImportDraft, ImportedAccount } from '../../shared/import-types.ts';
import type { TestCore } from './open-test-core.ts';

/** Bytes of a text file as a page would send them. */
export function textFile(name: string | null, text: string) {
  return { name, bytes: new TextEncoder().encode(text) };
}

export interface ImportTextOptions {
  readonly name?: string | null;
  readonly target?: CodeTarget;
  readonly mode?: SetMode;
  readonly used?: readonly number[];
}

/** Imports the first account found in a text, by default to a new account GitHub/alexdoe. */
export async function importText(
  test: TestCore,
  text: string,
  options: ImportTextOptions = {},
): Promise<ImportedAccount> {
  const draft = await readText(test, text, options.name ?? null);
  const [imported] = await test.request('import.commit', {
    draftId: draft.draftId,
    choices: [
      {
        file: 0,
        account: 0,
        target: options.target ?? { kind: 'new', issuer: 'GitHub', name: 'alexdoe' },
        mode: options.mode ?? 'replace',
        used: [...(options.used ?? [])],
      },
    ],
  });
  if (imported === undefined) throw new Error('nothing was imported');
  return imported;
}

export function readText(
  test: TestCore,
  text: string,
  name: string | null = null,
): Promise<ImportDraft> {
  return test.request('import.read', { files: [textFile(name, text)] });
}
