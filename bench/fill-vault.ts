import { codeFile, issuerName } from './code-file.ts';
import { request, startTimedCore } from './timed-core.ts';
import type { Core } from '../electron/core/create-core.ts';

export const codesPerAccount = 10;
export const passphrase = 'orbit velvet canyon thimble sugar lantern';

const filesPerImport = 1000;

/** Makes a vault with as many accounts of ten codes each. Gives the milliseconds that the imports took. */
export async function fillVault(vaultPath: string, worker: URL, accounts: number): Promise<number> {
  const { core } = await startTimedCore(vaultPath, worker);
  await request(core, 'vault.create', { passphrase });
  const startedAt = performance.now();
  for (let first = 0; first < accounts; first += filesPerImport) {
    await importFiles(core, first, Math.min(filesPerImport, accounts - first));
  }
  const fillMs = Math.round(performance.now() - startedAt);
  await core.close();
  return fillMs;
}

/** Imports files of one account each, numbered from `first`, in one commit. */
export async function importFiles(core: Core, first: number, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, at) => first + at);
  const draft = await request(core, 'import.read', {
    files: numbers.map((number) => ({
      name: `codes-${number}.txt`,
      bytes: codeFile(number, codesPerAccount),
    })),
  });
  await request(core, 'import.commit', {
    draftId: draft.draftId,
    choices: numbers.map((number, file) => ({
      file,
      account: 0,
      target: { kind: 'new', issuer: issuerName(number), name: `person${number}@example.com` },
      mode: 'replace',
      used: [],
    })),
  });
}
