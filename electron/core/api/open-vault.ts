import { randomUUID } from 'node:crypto';
import { VaultError } from '../../../shared/errors.ts';
import type { VaultSnapshot } from '../../../shared/vault-types.ts';
import type { Disclosed } from '../accounts/code-reveal.ts';
import type { ChangeContext } from '../accounts/change-context.ts';
import { hash256 } from '../crypto/sodium.ts';
import type { Database } from '../database/open-database.ts';
import { createCommitQueue } from '../vault/commit-queue.ts';
import type { VaultSession } from '../vault/vault-session.ts';
import type { AppEvents } from './app-events.ts';
import { createPendingActivity } from './pending-activity.ts';
import { createSnapshotTeller } from './snapshot-teller.ts';

/** The one vault of this process: which file was chosen, and the session once it is unlocked. */
export interface OpenVault {
  /** Throws `request.invalid` while a vault is open: one process opens one vault. */
  choose(path: string): void;
  /**
   * Takes the session that `open` makes. Throws `vault.notChosen`, and `request.invalid` while one is open or being
   * opened.
   */
  unlock(open: (path: string) => Promise<VaultSession>): Promise<void>;
  /** Throws `vault.locked`. */
  session(): VaultSession;
  /** Throws `vault.locked`. Waits, like every read here, for writes in flight: what is not on disk is never told. */
  snapshot(): Promise<VaultSnapshot>;
  read<T>(query: (db: Database) => T): Promise<T>;
  /** One transaction; resolves once it is on disk and what became of the snapshot was announced. */
  change<T>(change: (db: Database, context: ChangeContext) => T): Promise<T>;
  /** As `change`, and nothing that it deleted stays in the file. */
  changeForGood<T>(change: (db: Database, context: ChangeContext) => T): Promise<T>;
  /**
   * Reads what is shown to the person or handed out, and remembers that it was. The line is written with the next change, or at
   * the latest by `settled` and `close`, so that neither a full disk nor a read-only vault keeps a code from its owner.
   */
  disclose<T>(query: (db: Database, at: number) => Disclosed<T>): Promise<T>;
  /** Work that saves the vault by other means; announces what became of the snapshot after it. */
  save<T>(work: (session: VaultSession) => Promise<T>): Promise<T>;
  /** The use whose code the person has before them: it is answered soon or let go of, and no cause for alarm until then. */
  readonly useInHand: string | null;
  takeInHand(useId: string): void;
  /** The person turned away from it without an answer. Announces that if the use still waits for one. */
  letGo(useId: string): Promise<void>;
  /** Ids, time and device for a change that starts now. */
  context(): ChangeContext;
  /** Waits for work in flight, then writes what is remembered of disclosures, if it can. */
  settled(): Promise<void>;
  /** For good: a session that is still being opened is closed as soon as it is there. */
  close(): Promise<void>;
}

interface OpenVaultDependencies {
  readonly clock: { now(): number };
  readonly deviceId: Uint8Array;
}

export function createOpenVault(deps: OpenVaultDependencies, events: AppEvents): OpenVault {
  const device = Buffer.from(deps.deviceId).toString('hex');
  let path: string | null = null;
  let session: VaultSession | null = null;
  let opening = false;
  let closed = false;
  // Reads queue with writes: between a commit in memory and its end on disk nothing may be read.
  const queue = createCommitQueue();

  const context = (): ChangeContext => ({
    at: deps.clock.now(),
    device,
    newId: randomUUID,
    hash: hash256,
  });
  const teller = createSnapshotTeller(deps.clock);
  const announce = (open: VaultSession): void => {
    events.emit({ type: 'vault.changed', change: teller.change(open) });
  };
  const requireSession = (): VaultSession => {
    if (session === null) throw new VaultError('vault.locked');
    return session;
  };
  const requireLocked = (): void => {
    if (session !== null || opening || closed) throw new VaultError('request.invalid');
  };
  const requirePath = (): string => {
    if (path === null) throw new VaultError('vault.notChosen');
    return path;
  };
  const pending = createPendingActivity(hash256);
  const save = <T>(work: (session: VaultSession) => Promise<T>): Promise<T> => {
    const open = requireSession();
    return queue.run(async () => {
      const result = await work(open);
      // Saved even when the vault was closed meanwhile; then nobody is left to tell.
      if (session === open) announce(open);
      return result;
    });
  };
  const readSession = <T>(query: (open: VaultSession) => T): Promise<T> => {
    const open = requireSession();
    return queue.run(async () => query(open));
  };

  return {
    choose(chosen) {
      requireLocked();
      path = chosen;
    },
    async unlock(open) {
      requireLocked();
      const chosen = requirePath();
      opening = true;
      try {
        const opened = await open(chosen);
        if (!closed) session = opened;
        else await opened.close();
      } finally {
        opening = false;
      }
    },
    session: requireSession,
    snapshot: async () => readSession(teller.whole),
    read: async (query) => readSession((open) => open.read(query)),
    change: async (change) => {
      const now = context();
      return save((open) => pending.with((write) => open.commit(write((db) => change(db, now)))));
    },
    changeForGood: async (change) => {
      const now = context();
      return save((open) =>
        pending.with((write) => open.commitForGood(write((db) => change(db, now)))),
      );
    },
    disclose: async (query) =>
      readSession((open) => {
        const { value, activity } = open.read((db) => query(db, deps.clock.now()));
        pending.add(activity);
        return value;
      }),
    save: async (work) => save(work),
    get useInHand() {
      return teller.useInHand;
    },
    takeInHand: teller.takeInHand,
    letGo: async (useId) =>
      readSession((open) => {
        if (teller.letGo(useId)) announce(open);
      }),
    context,
    async settled() {
      const open = session;
      if (open !== null) await queue.run(() => pending.flush(open));
      await queue.settled();
    },
    async close() {
      const open = session;
      session = null;
      closed = true;
      if (open !== null) await queue.run(() => pending.flush(open));
      await open?.close();
    },
  };
}
