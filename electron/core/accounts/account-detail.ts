import type { AccountDetail, CodeSetKind, CodeView } from '../../../shared/vault-types.ts';
import { codeSetsOfAccount } from '../database/code-set.ts';
import type { Database } from '../database/open-database.ts';
import { codesOfSet, type CodeWithUse } from '../database/recovery-code.ts';
import { accountSummary, requireAccount } from './account-service.ts';
import { codeStateOf } from './code-state.ts';
import { numberedSets } from './set-numbers.ts';

/**
 * One account with its sets and the state of each code, without any value. Throws `account.notFound`.
 *
 * @param at now, in milliseconds since 1970
 * @param useInHand see `accountSummaries`
 */
export function accountDetail(
  db: Database,
  accountId: string,
  at: number,
  useInHand: string | null = null,
): AccountDetail {
  const account = requireAccount(db, accountId);
  return {
    account: accountSummary(db, account, at, useInHand),
    sets: numberedSets(codeSetsOfAccount(db, account.nr)).map(({ set, number }) => ({
      id: set.id,
      number,
      kind: set.kind,
      origin: set.origin,
      sourceName: set.sourceName,
      issuedAt: set.issuedAt,
      createdAt: set.createdAt,
      replacedAt: set.replacedAt,
      codes: codesOfSet(db, set.nr).map((code) => codeViewOf(set.kind, code)),
    })),
  };
}

function codeViewOf(kind: CodeSetKind, code: CodeWithUse): CodeView {
  return {
    id: code.id,
    position: code.position,
    state: codeStateOf(kind, code),
    useId: code.useId,
    useSeq: code.useSeq,
    usedAt: code.reservedAt,
    settledAt: code.settledAt,
    note: code.note ?? '',
  };
}
