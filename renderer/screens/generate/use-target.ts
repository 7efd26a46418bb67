import { useState } from 'react';
import type { CodeTarget, SetMode } from '../../../shared/contract.ts';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import { useSnapshot } from '../../vault/use-vault.ts';

export const newAccount = 'new';
/** Codes that are printed or exported, and not stored. */
export const forget = 'forget';

export interface Target {
  /** An account's id, `newAccount` or `forget`. */
  readonly choice: string;
  readonly issuer: string;
  readonly name: string;
  readonly mode: SetMode;
  readonly account: AccountSummary | null;
  readonly stores: boolean;
  /** Whose codes they are, for paper and for the server's file. */
  readonly names: { readonly issuer: string; readonly account: string };
  /** What the contract wants, or null while the issuer is missing or nothing is stored. */
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
  const stores = choice !== forget;
  const names = account
    ? { issuer: account.issuer, account: account.name }
    : { issuer: issuer.trim(), account: name.trim() };
  const asNew: CodeTarget | null =
    stores && names.issuer ? { kind: 'new', issuer: names.issuer, name: names.account } : null;
  return {
    choice,
    issuer,
    name,
    mode,
    account,
    stores,
    names,
    value: account ? { kind: 'existing', accountId: account.id } : asNew,
    choose,
    setIssuer,
    setName,
    setMode,
  };
}
