import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hash256 } from '../../electron/core/crypto/sodium.ts';
import { firstBrokenActivity } from '../../electron/core/database/activity.ts';
import {
  createVault,
  openVault,
  type VaultDependencies,
} from '../../electron/core/vault/vault-session.ts';
import { createNodeStorage } from '../../electron/core/vault/vault-storage.ts';
import { weakestKdf } from '../../electron/core/crypto/calibration.ts';
import { addTestAccount, initialiseTestVault, storeTestCodes } from '../support/test-change.ts';

/** `SPAREKEY_KILLS=300` runs the whole campaign. */
const kills = Number(process.env['SPAREKEY_KILLS'] ?? 40);
const longestLifeMs = 400;
const program = fileURLToPath(new URL('support/spending-process.ts', import.meta.url));

/** The file and its keys are real; the derivation's cost is paid in tests of its own. */
const derivedKey = hash256(new TextEncoder().encode('kill'));
const dependencies: VaultDependencies = {
  storage: createNodeStorage(),
  clock: { now: () => Date.now() },
  deriveKey: async () => derivedKey.slice(),
  kdf: weakestKdf,
};
const secret = { kind: 'passphrase', passphrase: 'known to the test' } as const;

let folder: string;
let vaultPath: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sparekey-kill-'));
  vaultPath = path.join(folder, 'Kill.sparekey');
  const { session } = await createVault(dependencies, {
    path: vaultPath,
    passphrase: 'orbit velvet canyon thimble sugar lantern',
    initialise: (db) => {
      initialiseTestVault(db);
      for (let index = 0; index < 8; index += 1) {
        const account = addTestAccount(db, `Issuer ${String(index)}`);
        const codes = Array.from(
          { length: 1000 },
          (_, at) => `code-${String(index)}-${String(at)}`,
        );
        storeTestCodes(db, account, codes, { kind: index % 2 === 0 ? 'any-order' : 'ordered' });
      }
    },
  });
  await session.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the spending process until it is killed, so long after it began its work; gives what it said. */
function runAndKill(seed: number, lifeMs: number): Promise<readonly string[]> {
  const key = Buffer.from(derivedKey).toString('hex');
  const child = spawn(process.execPath, [program, vaultPath, key, String(seed)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complaint = '';
  let timer: NodeJS.Timeout | undefined;
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    timer ??= setTimeout(() => child.kill('SIGKILL'), lifeMs);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (_code, signal) => {
      clearTimeout(timer);
      if (signal === 'SIGKILL') resolve(said.split('\n').slice(0, -1));
      else reject(new Error(`the process ended by itself: ${complaint}`));
    });
  });
}

interface Expected {
  readonly codeId: string;
  /** What it may be: the last answer that was reported, or one that was begun after it. */
  outcomes: readonly (string | null)[];
}

/** Every use that was shown, over all runs. */
const shown = new Map<string, Expected>();

function take(lines: readonly string[]): void {
  for (const line of lines) {
    const [what, useId = '', value = ''] = line.split(' ');
    const use = shown.get(useId);
    if (what === 'shown') shown.set(useId, { codeId: value, outcomes: [null] });
    if (what === 'settling' && use !== undefined) use.outcomes = [...use.outcomes, value];
    if (what === 'settled' && use !== undefined) use.outcomes = [value];
  }
}

interface StoredUse {
  readonly id: string;
  readonly codeId: string;
  readonly outcome: string | null;
}

async function inspect(): Promise<{
  readonly uses: readonly StoredUse[];
  readonly brokenAt: number | null;
}> {
  const session = await openVault(dependencies, { path: vaultPath, secret, copy: 'current' });
  try {
    return session.read((db) => ({
      uses: db
        .prepare<[], StoredUse>(
          `SELECT u.id, c.id AS codeId, u.outcome
           FROM code_use u JOIN recovery_code c ON c.nr = u.code_nr`,
        )
        .all(),
      brokenAt: firstBrokenActivity(db, hash256),
    }));
  } finally {
    await session.close();
  }
}

test(`${String(kills)} kills at random moments lose no reported use and offer no shown code`, async () => {
  let cutOff = 0;
  for (let run = 0; run < kills; run += 1) {
    // Moments spread over the whole life of the process, in an order that mixes early and late.
    const lines = await runAndKill(run + 1, ((run * 61) % kills) * (longestLifeMs / kills));
    take(lines);
    if (lines.at(-1)?.startsWith('settling') === true) cutOff += 1;

    const { uses, brokenAt } = await inspect();
    const stored = new Map(uses.map((use) => [use.id, use]));
    const lost = [...shown].filter(([id, use]) => stored.get(id)?.codeId !== use.codeId);
    const wrong = [...shown].filter(
      ([id, use]) => !use.outcomes.includes(stored.get(id)?.outcome ?? null),
    );
    expect({ run, lost, wrong, brokenAt }).toEqual({ run, lost: [], wrong: [], brokenAt: null });

    // A code counts as unused only where every use of it was taken back, or was about to be.
    const live = new Set(uses.filter((use) => use.outcome !== 'released').map((use) => use.codeId));
    const offeredAgain = [...shown.values()].filter(
      (use) => !use.outcomes.includes('released') && !live.has(use.codeId),
    );
    expect(offeredAgain).toEqual([]);
  }
  expect(shown.size).toBeGreaterThan(kills);
  expect(cutOff).toBeGreaterThan(kills / 20);
}, 1_200_000);
