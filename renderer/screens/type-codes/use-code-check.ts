import { useEffect, useState } from 'react';
import type { CodeCheck } from '../../../shared/code-check-types.ts';
import { useClient } from '../../vault/use-vault.ts';

/** Long enough to let a code be finished, short enough to be noticed beside it. */
const pauseMilliseconds = 250;

interface Checked {
  readonly values: readonly string[];
  readonly check: CodeCheck;
}

/** What the vault says about the codes typed so far; null until it has looked at just these. Nothing is stored. */
export function useCodeCheck(
  accountId: string | null,
  values: readonly string[],
): CodeCheck | null {
  const client = useClient();
  const [checked, setChecked] = useState<Checked | null>(null);

  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      client.request('codeSet.check', { accountId, codes: [...values] }).then(
        (check) => current && setChecked({ values, check }),
        // Only advice: what matters is said when the codes are saved.
        () => current && setChecked(null),
      );
    }, pauseMilliseconds);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [client, accountId, values]);

  return checked?.values === values ? checked.check : null;
}
