import { useState } from 'react';
import { message } from '../messages/message.ts';
import { errorCode, errorMessage } from '../vault/error-messages.ts';
import { useClient } from '../vault/use-vault.ts';

export interface RecoveryKeyCheck {
  /** Number of the group that is asked back, from 1. */
  readonly group: number;
  readonly typed: string;
  readonly pending: boolean;
  readonly problem: string | null;
  type(text: string): void;
  /** True once the typed group was right; from then on nobody but the paper knows the key. */
  confirm(): Promise<boolean>;
}

/** Asks one group of the recovery key back, so that a sheet that nobody looked at does not count. */
export function useRecoveryKeyCheck(recoveryKey: string): RecoveryKeyCheck {
  const client = useClient();
  const [group] = useState(() => pickGroup(recoveryKey.split(' ').length));
  const [typed, setTyped] = useState('');
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  return {
    group,
    typed,
    pending,
    problem,
    type(text) {
      setTyped(text);
      setProblem(null);
    },
    async confirm() {
      setPending(true);
      try {
        await client.request('recoverySheet.confirm', { group, typed: typed.trim() });
        return true;
      } catch (error) {
        setProblem(
          errorCode(error) === 'recoveryKey.mismatch'
            ? message('sheetStep.confirmWrong', { group })
            : errorMessage(error),
        );
        return false;
      } finally {
        setPending(false);
      }
    },
  };
}

/** Any group will do; the remainder's tiny bias does not matter here. */
function pickGroup(groups: number): number {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return (random % groups) + 1;
}
