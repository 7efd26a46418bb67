import { useState } from 'react';
import type { CodeTarget, SetMode } from '../../../shared/contract.ts';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import { useSnapshot } from '../../vault/use-vault.ts';

export const newAccount = 'new';

export interface Target {
  /** An account's id, or `newAccount`. */
  readonly choice: string;
  readonly issuer: string;
  readonly name: string;
  readonly mode: SetMode;
  readonly account: AccountSummary | null;
  /** What the contract wants, or null while the issuer is missing. */
  readonly value: CodeTarget | null;
  choose(choice: string): void;
  setIssuer(issuer: string): void;
  setName(name: string): void;
  setMode(mode: SetMode): void;
}

/** Where the codes go. */
export function useTarget(accountId: string | undefined): Target {
  const { accounts } = useSnapshot();
  const [choice, choose] = useState(accountId ?? newAccount);
  const [issuer, setIssuer] = useState('');
  const [name, setName] = useState('');
  const [mode, setMode] = useState<SetMode>('replace');
  const account = accounts.find(({ id }) => id === choice) ?? null;
  const value: CodeTarget | null = account
    ? { kind: 'existing', accountId: account.id }
    : issuer.trim()
      ? { kind: 'new', issuer: issuer.trim(), name: name.trim() }
      : null;
  return { choice, issuer, name, mode, account, value, choose, setIssuer, setName, setMode };
}
