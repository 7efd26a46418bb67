import { VaultError } from '../../../shared/errors.ts';

interface NewRecoveryKey {
  /** As printed: groups of four letters, separated by spaces. */
  readonly recoveryKey: string;
  readonly createdAt: number;
}

/** Keeps a new recovery key until the person has shown that it is written down. */
export interface RecoveryKeyKeeper {
  keep(key: NewRecoveryKey): void;
  /** Throws `draft.expired` when there is none, or it was confirmed. */
  get(): NewRecoveryKey;
  /** Forgets the key. Throws `draft.expired`; `recoveryKey.mismatch` when group (from 1) and typed text differ. */
  confirm(group: number, typed: string): void;
}

export function createRecoveryKeyKeeper(): RecoveryKeyKeeper {
  let kept: NewRecoveryKey | null = null;
  const get = (): NewRecoveryKey => {
    if (kept === null) throw new VaultError('draft.expired');
    return kept;
  };
  return {
    keep(key) {
      kept = key;
    },
    get,
    confirm(group, typed) {
      const expected = get().recoveryKey.split(' ')[group - 1];
      if (expected === undefined || lenient(typed) !== expected) {
        throw new VaultError('recoveryKey.mismatch', { group });
      }
      kept = null;
    },
  };
}

const lookAlikes: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '8': 'B' };

/** As a recovery key is read everywhere: any case, without spaces and dashes, look-alikes as the letters they stand for. */
function lenient(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}]/gu, '')
    .replaceAll(/[018]/g, (digit) => lookAlikes[digit] ?? digit);
}
