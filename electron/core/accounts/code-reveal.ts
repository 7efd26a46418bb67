import { VaultError } from '../../../shared/errors.ts';
import type { RevealedCode } from '../../../shared/vault-types.ts';
import type { Activity } from '../database/activity.ts';
import { codeSetById } from '../database/code-set.ts';
import type { Database } from '../database/open-database.ts';
import { codeById, codesOfSet } from '../database/recovery-code.ts';

/** What was shown or handed out, with the line that says so in the vault's activity. */
export interface Disclosed<Value> {
  readonly value: Value;
  readonly activity: Activity;
}

/** The values of one set, or of one code of it. Throws `codeSet.notFound`, `code.notFound`. */
export function revealCodes(
  db: Database,
  at: number,
  codeSetId: string,
  codeId: string | null,
): Disclosed<readonly RevealedCode[]> {
  const set = codeSetById(db, codeSetId);
  if (set === undefined) throw new VaultError('codeSet.notFound');
  const codes = codesOfSet(db, set.nr).filter((code) => codeId === null || code.id === codeId);
  if (codes.length === 0) throw new VaultError('code.notFound');
  const { accountId } = set;
  return {
    value: codes.map(({ id, position, value }) => ({ codeId: id, position, value })),
    activity: {
      at,
      kind: 'reveal',
      accountId,
      codeSetId,
      ...(codeId === null ? { detail: { codes: codes.length } } : { codeId }),
    },
  };
}

/** One code for the clipboard. Throws `code.notFound`. */
export function copyCode(db: Database, at: number, codeId: string): Disclosed<string> {
  const code = codeById(db, codeId);
  if (code === undefined) throw new VaultError('code.notFound');
  const { value, accountId, codeSetId } = code;
  return { value, activity: { at, kind: 'copy', accountId, codeSetId, codeId } };
}
