import { VaultError } from '../../../shared/errors.ts';
import { appendActivity, type Activity, type ChainHash } from '../database/activity.ts';
import type { Database } from '../database/open-database.ts';
import type { VaultSession } from '../vault/vault-session.ts';

type Change<T> = (db: Database) => T;

/** Disclosures that are not in the vault yet. Showing a code must not depend on whether the disk takes a line about it. */
export interface PendingActivity {
  add(activity: Activity): void;
  /** Runs a commit whose change is wrapped by `write`: the lines go in before it and are forgotten once it is on disk. */
  with<T>(commit: (write: <R>(change: Change<R>) => Change<R>) => Promise<T>): Promise<T>;
  /** Writes them in a commit of their own; keeps them where that cannot be. */
  flush(session: VaultSession): Promise<void>;
}

/** More are never kept: a disk that stays full for so long has lost its owner's attention. */
const most = 10_000;

export function createPendingActivity(hash: ChainHash): PendingActivity {
  const lines: Activity[] = [];

  const pending: PendingActivity = {
    add(activity) {
      lines.push(activity);
      if (lines.length > most) lines.shift();
    },
    async with(commit) {
      const written = [...lines];
      const result = await commit((change) => (db) => {
        for (const activity of written) appendActivity(db, hash, activity);
        return change(db);
      });
      for (const activity of written) lines.splice(lines.indexOf(activity), 1);
      return result;
    },
    async flush(session) {
      if (lines.length === 0 || session.info.readOnly !== null) return;
      try {
        await pending.with((write) => session.commit(write(() => null)));
      } catch (error) {
        if (!(error instanceof VaultError)) throw error;
      }
    },
  };
  return pending;
}
