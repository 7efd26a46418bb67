import type { CodeSetKind, CodeState } from '../../../shared/vault-types.ts';
import { allAccounts } from '../database/account.ts';
import { codeSetsOfAccount } from '../database/code-set.ts';
import type { Database } from '../database/open-database.ts';
import { codesOfSet } from '../database/recovery-code.ts';
import { codeStateOf } from './code-state.ts';

interface ExportedAccount {
  readonly issuer: string;
  readonly name: string;
  readonly sets: readonly {
    readonly kind: CodeSetKind;
    readonly createdAt: number;
    readonly replacedAt: number | null;
    readonly codes: readonly {
      readonly position: number;
      readonly value: string;
      readonly state: CodeState;
    }[];
  }[];
}

/**
 * Everything an export to the clear shows: every account, archived ones too, with every set and code. Notes nothing in the
 * activity: the export itself is noted once it is written.
 */
export function exportedAccounts(db: Database): readonly ExportedAccount[] {
  return allAccounts(db).map(({ nr, issuer, name }) => ({
    issuer,
    name,
    sets: codeSetsOfAccount(db, nr).map((set) => ({
      kind: set.kind,
      createdAt: set.createdAt,
      replacedAt: set.replacedAt,
      codes: codesOfSet(db, set.nr).map((code) => ({
        position: code.position,
        value: code.value,
        state: codeStateOf(set.kind, code),
      })),
    })),
  }));
}
