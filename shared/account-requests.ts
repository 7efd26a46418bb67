import * as v from 'valibot';
import type { ActivityCheck, ActivityPage } from './activity-types.ts';
import { activityKinds } from './activity-types.ts';
import { limits } from './limits.ts';
import { call, filled, id, nothing, returns, text, whole } from './request-parts.ts';
import type { AccountDetail, AccountSummary, Reminder, TrashedAccount } from './vault-types.ts';

const issuer = filled(limits.issuerCharacters);
const accountName = v.pipe(text(limits.accountNameCharacters), v.trim());
const tag = filled(limits.tagCharacters);
const tags = v.pipe(v.array(tag), v.maxLength(limits.tagsOfAccount));
const url = v.nullable(filled(limits.urlCharacters));
const time = v.pipe(v.number(), v.integer());
/** A calendar day that exists, for example 2027-03-01. */
const day = v.pipe(v.string(), v.isoDate(), v.check(isRealDay));
const accountId = v.strictObject({ accountId: id });
const accountIds = v.pipe(v.array(id), v.minLength(1), v.maxLength(limits.accountsInRequest));

function isRealDay(value: string): boolean {
  const parsed = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
}

/** What is asked about accounts as wholes: their fields, tags, the trash, reminders, and what happened. */
export const accountRequests = {
  'account.detail': call(accountId, returns<AccountDetail>()),
  /** An account without codes. Throws `account.exists` with its `accountId`. */
  'account.create': call(
    v.strictObject({ issuer, name: accountName }),
    returns<{ readonly accountId: string }>(),
  ),
  /** Changes the given fields. `lowThreshold` null follows the vault's. Throws `account.exists`. */
  'account.edit': call(
    v.strictObject({
      accountId: id,
      changes: v.pipe(
        v.partial(
          v.strictObject({
            issuer,
            name: accountName,
            url,
            note: text(limits.noteCharacters),
            lowThreshold: v.nullable(whole(0, limits.lowThresholdMax)),
          }),
        ),
        v.check((changes) => Object.keys(changes).length > 0),
      ),
    }),
    returns<AccountSummary>(),
  ),
  /** The account's tags from now on; case is kept as first written and not told apart. */
  'account.setTags': call(v.strictObject({ accountId: id, tags }), returns<AccountSummary>()),
  'account.archive': call(accountId, returns<null>()),
  'account.unarchive': call(accountId, returns<null>()),
  /** Into the trash, from where `account.restore` brings it back. */
  'account.delete': call(accountId, returns<null>()),
  'account.restore': call(accountId, returns<null>()),
  /** Last deleted first. */
  'account.trash': call(nothing, returns<readonly TrashedAccount[]>()),
  /** Accounts that are in the trash; nothing of them stays in the file. */
  'account.deleteForGood': call(
    v.strictObject({ accountIds }),
    returns<{ readonly deleted: number }>(),
  ),
  'account.emptyTrash': call(nothing, returns<{ readonly deleted: number }>()),
  /**
   * Moves every set, the tags and the note of one account to another and puts the emptied one into the trash. `active`
   * says whose active set stays active where both have one. Throws `account.noteTooLong`.
   */
  'account.merge': call(
    v.strictObject({ fromAccountId: id, intoAccountId: id, active: v.picklist(['from', 'into']) }),
    returns<AccountSummary>(),
  ),

  /** On every account that has it. A tag of the new name that exists already takes it in. Throws `tag.notFound`. */
  'tag.rename': call(v.strictObject({ label: tag, newLabel: tag }), returns<null>()),
  'tag.delete': call(v.strictObject({ label: tag }), returns<null>()),

  /** The day to look at the account again; null takes the reminder away. */
  'reminder.set': call(
    v.strictObject({ accountId: id, checkOn: v.nullable(day) }),
    returns<AccountSummary>(),
  ),
  /** Soonest first. */
  'reminder.list': call(nothing, returns<readonly Reminder[]>()),
  /** Save dialog for a calendar file; without `withNames` it holds neither issuer nor account. */
  'reminder.saveCalendar': call(
    v.strictObject({ withNames: v.boolean() }),
    returns<{ readonly savedAs: string | null }>(),
  ),

  /** Newest first; `before` is the `next` of the page before. Times include their bounds. */
  'activity.list': call(
    v.strictObject({
      accountId: v.optional(id),
      kinds: v.optional(
        v.pipe(v.array(v.picklist(activityKinds)), v.maxLength(activityKinds.length)),
      ),
      from: v.optional(time),
      to: v.optional(time),
      before: v.optional(whole(1, Number.MAX_SAFE_INTEGER)),
      limit: whole(1, limits.activityPage),
    }),
    returns<ActivityPage>(),
  ),
  'activity.verify': call(nothing, returns<ActivityCheck>()),
} as const;
