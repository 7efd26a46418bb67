import { useEffect, useState } from 'react';
import type { CodeCheck } from '../../../shared/code-check-types.ts';
import { useClient } from '../../vault/use-vault.ts';
import type { ChosenCode } from './import-choices.ts';

/**
 * What the vault says to the codes as they now stand: doubles among them, where they are stored already, and how they
 * relate to the account's active set. Null until the answer is there.
 */
export function useCodeCheck(
  codes: readonly ChosenCode[],
  accountId: string | null,
): CodeCheck | null {
  const client = useClient();
  const [checked, setChecked] = useState<{
    readonly codes: readonly ChosenCode[];
    readonly accountId: string | null;
    readonly check: CodeCheck;
  } | null>(null);

  useEffect(() => {
    let current = true;
    client.request('codeSet.check', { accountId, codes: codes.map(({ value }) => value) }).then(
      (check) => current && setChecked({ codes, accountId, check }),
      // What is shown without it is what the draft said.
      () => current && setChecked(null),
    );
    return () => {
      current = false;
    };
  }, [client, codes, accountId]);

  const isCurrent = checked?.codes === codes && checked.accountId === accountId;
  return isCurrent ? checked.check : null;
}
