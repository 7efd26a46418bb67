import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { weakestKdf } from '../../../electron/core/crypto/calibration.ts';
import {
  createWorkerKeyDerivation,
  type DeriveKey,
} from '../../../electron/core/crypto/key-derivation.ts';
import type { Database } from '../../../electron/core/database/open-database.ts';
import {
  createVault,
  openVault,
  type VaultDependencies,
  type VaultSession,
} from '../../../electron/core/vault/vault-session.ts';
import { createNodeStorage } from '../../../electron/core/vault/vault-storage.ts';
import { VaultError } from '../../../shared/errors.ts';

export const passphrase = 'correct horse battery staple';

export const deriveKey: DeriveKey = createWorkerKeyDerivation(
  new URL('../../../electron/core/crypto/key-derivation-worker.ts', import.meta.url),
);

export const dependencies: VaultDependencies = {
  storage: createNodeStorage(),
  clock: { now: () => Date.now() },
  deriveKey,
  kdf: weakestKdf,
};

const folders: string[] = [];
const sessions: VaultSession[] = [];

afterEach(async () => {
  for (const session of sessions.splice(0)) await session.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sparekey-test-'));
  folders.push(folder);
  return folder;
}

export interface MadeVault {
  readonly folder: string;
  readonly path: string;
  readonly session: VaultSession;
  readonly recoveryKey: string;
}

/** Made once: a derivation for each test would make up most of their time. */
let template: Promise<{ readonly file: Buffer; readonly recoveryKey: string }> | undefined;

async function makeTemplate(): Promise<{ readonly file: Buffer; readonly recoveryKey: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'sparekey-test-'));
  const path = join(folder, 'template.sparekey');
  const initialise = (db: Database): void => addNote(db, 'first');
  const { session, recoveryKey } = await createVault(dependencies, {
    path,
    passphrase,
    initialise,
  });
  await session.close();
  const file = await readFile(path);
  await rm(folder, { recursive: true });
  return { file, recoveryKey };
}

/** A fresh vault of one note, unlocked, in a folder of its own; closed and removed after the test. */
export async function makeVault(overrides: Partial<VaultDependencies> = {}): Promise<MadeVault> {
  template ??= makeTemplate();
  const { file, recoveryKey } = await template;
  const folder = await temporaryFolder();
  const path = join(folder, 'mine.sparekey');
  await writeFile(path, file);
  return { folder, path, recoveryKey, session: await reopen(path, recoveryKey, overrides) };
}

/** Opens with the recovery key, which needs no derivation. */
export async function reopen(
  path: string,
  recoveryKey: string,
  overrides: Partial<VaultDependencies> = {},
  copy: 'current' | 'previous' = 'current',
): Promise<VaultSession> {
  const secret = { kind: 'recoveryKey', recoveryKey } as const;
  const session = await openVault({ ...dependencies, ...overrides }, { path, secret, copy });
  sessions.push(session);
  return session;
}

/** Stores a text in the smallest table that takes one. */
export function addNote(db: Database, text: string): void {
  db.prepare('INSERT INTO tag (id, label) VALUES (@id, @text)').run({
    id: crypto.randomUUID(),
    text,
  });
}

export function notesIn(session: VaultSession): readonly unknown[] {
  return session.read((db) => db.prepare('SELECT label FROM tag ORDER BY nr').pluck().all());
}

/** `code {detail}` of the VaultError that the work fails with. */
export async function failureOf(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    return error.code === 'vault.damaged'
      ? `${error.code} ${String(error.detail['part'])}`
      : error.code;
  }
  return 'no failure';
}

/** Name and content of every file in the folder. */
export async function filesIn(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const name of (await readdir(folder)).sort()) {
    files.set(name, await readFile(join(folder, name)));
  }
  return files;
}
