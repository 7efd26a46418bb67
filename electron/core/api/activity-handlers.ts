import { setReminder } from '../accounts/account-edit.ts';
import { activityPage } from '../accounts/activity-list.ts';
import { reminders } from '../accounts/reminders.ts';
import { hash256 } from '../crypto/sodium.ts';
import { activityCount, firstBrokenActivity } from '../database/activity.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenVault } from './open-vault.ts';

export function createActivityHandlers(vault: OpenVault): HandlersOf<'activity' | 'reminder'> {
  return {
    // What was shown or copied just now belongs in the list, if the disk takes it.
    'activity.list': async ({ limit, ...filter }) => {
      await vault.settled();
      return vault.read((db) => activityPage(db, filter, limit));
    },
    'activity.verify': async () => {
      await vault.settled();
      return vault.read((db) => ({
        lines: activityCount(db),
        brokenAt: firstBrokenActivity(db, hash256),
      }));
    },

    'reminder.set': ({ accountId, checkOn }) =>
      vault.change((db, context) => setReminder(db, context, accountId, checkOn)),
    'reminder.list': () => vault.read((db) => reminders(db, vault.context().at)),
  };
}
