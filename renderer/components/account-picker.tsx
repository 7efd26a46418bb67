import { useState } from 'react';
import type { AccountSummary } from '../../shared/vault-types.ts';
import { message } from '../messages/message.ts';
import { matchAccounts } from '../vault/account-search.ts';
import { ComboField } from './combo-field.tsx';

export interface AccountPickerProps {
  readonly label: string;
  readonly accounts: readonly AccountSummary[];
  readonly value: string | null;
  readonly autoFocus?: boolean;
  readonly onChange: (accountId: string | null) => void;
}

/** More than these are found faster by typing another letter. */
const shownAtMost = 50;

/** One account among any number of them. */
export function AccountPicker({ label, accounts, value, autoFocus, onChange }: AccountPickerProps) {
  const chosen = accounts.find(({ id }) => id === value);
  const [text, setText] = useState(chosen ? nameOf(chosen) : '');
  const isChosen = chosen !== undefined && text === nameOf(chosen);
  const found = isChosen ? accounts : matchAccounts(accounts, text);
  return (
    <ComboField
      label={label}
      value={value}
      text={text}
      placeholder={message('picker.placeholder')}
      showLabel={message('picker.show')}
      emptyText={message('picker.none')}
      autoFocus={autoFocus ?? false}
      options={found.slice(0, shownAtMost).map((account) => ({
        value: account.id,
        label: account.issuer,
        detail: account.name,
      }))}
      onText={setText}
      onChange={(id) => {
        const account = accounts.find((candidate) => candidate.id === id);
        if (account) setText(nameOf(account));
        onChange(id);
      }}
    />
  );
}

function nameOf({ issuer, name }: AccountSummary): string {
  return `${issuer} ${name}`.trim();
}
