import { access, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChangeContext } from '../electron/core/accounts/change-context.ts';
import { storeCodes } from '../electron/core/accounts/code-set-service.ts';
import { reserveCode, settleUse } from '../electron/core/accounts/code-use-service.ts';
import { initialiseSettings } from '../electron/core/accounts/vault-settings.ts';
import { weakestKdf } from '../electron/core/crypto/calibration.ts';
import { createWorkerKeyDerivation } from '../electron/core/crypto/key-derivation.ts';
import { hash256 } from '../electron/core/crypto/sodium.ts';
import { insertAccount } from '../electron/core/database/account.ts';
import type { Database } from '../electron/core/database/open-database.ts';
import { openVaultBytes } from '../electron/core/vault/vault-file.ts';
import { createVault } from '../electron/core/vault/vault-session.ts';
import { createNodeStorage } from '../electron/core/vault/vault-storage.ts';
import { goldenContent } from '../tests/support/golden-content.ts';

/**
 * Makes the golden vault of format version 1, once, for every later version of Sparekey and every independent reader to open. An
 * existing one is never replaced: a vault that no longer opens is a broken promise, not an outdated sample.
 */
const folder = join(import.meta.dirname, '..', 'tests', 'vectors');
const vaultPath = join(folder, 'golden-v1.sparekey');
const expectationPath = join(folder, 'golden-v1.json');

const passphrase = 'Schöne Grüße an die Löwen № 7';
const start = Date.UTC(2026, 10, 24, 9);

const accounts = [
  { issuer: 'GitHub', name: 'alexdoe', kind: 'any-order', codes: ['a1b2c-3d4e5', 'f6a7b-8c9d0'] },
  {
    issuer: 'Zürich Bank',
    name: 'konto 42',
    kind: 'ordered',
    codes: ['012345', '678901', '234567'],
  },
  { issuer: '銀行', name: '', kind: 'single', codes: ['RESCUE-ΩΩ-0001'] },
] as const;

await refuseToReplace();
await make();

async function refuseToReplace(): Promise<void> {
  for (const path of [vaultPath, expectationPath]) {
    const exists = await access(path).then(
      () => true,
      () => false,
    );
    if (exists) throw new Error(`${path} exists; golden vaults are never made again`);
  }
}

async function make(): Promise<void> {
  let now = start;
  const deriveKey = createWorkerKeyDerivation(
    new URL('../electron/core/crypto/key-derivation-worker.ts', import.meta.url),
  );
  const deviceId = new TextEncoder().encode('golden device 01');
  const change = (): ChangeContext => {
    now += 60_000;
    const device = Buffer.from(deviceId).toString('hex');
    return { at: now, device, newId: () => crypto.randomUUID(), hash: hash256 };
  };
  const clock = { now: () => now };
  const dependencies = {
    storage: createNodeStorage(),
    clock,
    deriveKey,
    deviceId,
    kdf: weakestKdf,
  };
  const initialise = (db: Database): void => {
    initialiseSettings(db, change());
    for (const account of accounts) addAccount(db, change(), account);
  };
  const path = `${vaultPath}.new.sparekey`;
  const { session, recoveryKey } = await createVault(dependencies, {
    path,
    passphrase,
    initialise,
  });
  await session.commit((db) => useFirst(db, change));
  const content = session.read(goldenContent);
  const { vaultId, generation } = session.info;
  await session.close();

  const file = await dependencies.storage.read(path, Number.MAX_SAFE_INTEGER);
  const opened = await openVaultBytes(file, { kind: 'recoveryKey', recoveryKey }, deriveKey);
  const { inner, image } = opened;
  const expectation = {
    passphrase,
    recoveryKey,
    vaultId,
    generation: Number(generation),
    replacedHash: hex(inner.replacedHash),
    savedAt: inner.savedAt,
    deviceId: hex(inner.deviceId),
    kdf: weakestKdf,
    fileHash: hex(hash256(file)),
    imageBytes: image.length,
    imageHash: hex(hash256(image)),
    content,
  };
  await writeFile(expectationPath, `${JSON.stringify(expectation, null, 2)}\n`, { flag: 'wx' });
  await rename(path, vaultPath);
  await rm(`${path}.previous`);
  await rm(join(folder, '.golden-v1.sparekey.new.sparekey.lock'));
}

function addAccount(
  db: Database,
  context: ChangeContext,
  account: (typeof accounts)[number],
): void {
  const { issuer, name, kind, codes } = account;
  const row = insertAccount(db, { id: context.newId(), issuer, name, createdAt: context.at });
  storeCodes(db, context, row, {
    mode: 'replace',
    kind,
    origin: 'import',
    sourceName: `${issuer}.txt`,
    codes: codes.map((value, at) => ({ position: at + 1, value, used: false })),
  });
}

/** One code of the first account worked, one of the second was rejected. */
function useFirst(db: Database, change: () => ChangeContext): void {
  const ids = db.prepare<[], string>('SELECT id FROM account ORDER BY nr').pluck().all();
  for (const [at, outcome] of (['worked', 'rejected'] as const).entries()) {
    const { useId } = reserveCode(db, change(), ids[at] ?? '', null);
    settleUse(db, change(), useId, outcome);
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
