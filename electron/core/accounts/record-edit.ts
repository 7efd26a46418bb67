import { appendActivity } from '../database/activity.ts';
import type { Database } from '../database/open-database.ts';
import type { ChangeContext } from './change-context.ts';

/** What was done, in words of our own: never a name, a note, a tag or a code. */
interface EditDetail {
  readonly edit: string;
  readonly [name: string]: string | number | boolean;
}

/** Notes in the vault's activity that something was edited. */
export function recordEdit(
  db: Database,
  context: ChangeContext,
  detail: EditDetail,
  about: { readonly accountId?: string; readonly codeSetId?: string; readonly useId?: string },
): void {
  appendActivity(db, context.hash, { at: context.at, kind: 'edit', ...about, detail });
}
