import { initialSchema } from './migrations/0001-initial.ts';
import { printedNames } from './migrations/0002-printed-names.ts';
import type { Database } from './open-database.ts';

/** "SPK1" as a 32-bit number, in the header of every image. */
export const applicationId = 0x53504b31;

/** In order; the place in the list is the version that a migration leads to. A released migration never changes. */
const migrations: readonly ((db: Database) => void)[] = [initialSchema, printedNames];

export const latestVersion = migrations.length;

/** Runs every pending migration up to `target` in one transaction: all of them or none. */
export function migrate(db: Database, target: number = latestVersion): void {
  const current = Number(db.pragma('user_version', { simple: true }));
  if (current >= target) return;
  db.transaction(() => {
    for (const run of migrations.slice(current, target)) run(db);
    db.pragma(`user_version = ${String(target)}`);
  })();
}
