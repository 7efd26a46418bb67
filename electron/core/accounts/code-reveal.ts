import { VaultError } from '../../../shared/errors.ts';
import type { RevealedCode } from '../../../shared/vault-types.ts';
import { codeSetById } from '../database/code-set.ts';
import type { Database } from '../database/open-database.ts';
import { codeById, codesOfSet } from '../database/recovery-code.ts';

/** The values of one set, or of one code of it. Throws `codeSet.notFound`, `code.notFound`. */
export function revealCodes(
  db: Database,
  codeSetId: string,
  codeId: string | null,
): readonly RevealedCode[] {
  const set = codeSetById(db, codeSetId);
  if (set === undefined) throw new VaultError('codeSet.notFound');
  const codes = codesOfSet(db, set.nr).filter((code) => codeId === null || code.id === codeId);
  if (codes.length === 0) throw new VaultError('code.notFound');
  return codes.map(({ id, position, value }) => ({ codeId: id, position, value }));
}

/** Throws `code.notFound`. */
export function codeValue(db: Database, codeId: string): string {
  const code = codeById(db, codeId);
  if (code === undefined) throw new VaultError('code.notFound');
  return code.value;
}
