import { useState } from 'react';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import { useClient } from '../../vault/use-vault.ts';

/** The account as the fields of the dialog hold it; an empty text stands for nothing. */
export interface AccountForm {
  readonly issuer: string;
  readonly name: string;
  readonly url: string;
  readonly note: string;
  readonly tags: readonly string[];
  /** Null follows the settings. */
  readonly lowThreshold: number | null;
  readonly checkOn: string;
}

export function formOf(account: AccountSummary): AccountForm {
  const { issuer, name, url, note, tags, lowThreshold, checkOn } = account;
  return { issuer, name, url: url ?? '', note, tags, lowThreshold, checkOn: checkOn ?? '' };
}

/** Only what differs is sent, so that the activity names what was changed. */
export function useSaveAccount(account: AccountSummary) {
  const client = useClient();
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  async function send(form: AccountForm): Promise<void> {
    const accountId = account.id;
    const changes = changedFields(account, form);
    if (Object.keys(changes).length > 0) {
      await client.request('account.edit', { accountId, changes });
    }
    if (form.tags.join('\n') !== account.tags.join('\n')) {
      await client.request('account.setTags', { accountId, tags: [...form.tags] });
    }
    const checkOn = form.checkOn === '' ? null : form.checkOn;
    if (checkOn !== account.checkOn) {
      await client.request('reminder.set', { accountId, checkOn });
    }
  }

  return {
    saving,
    problem,
    /** True when everything is on disk. */
    async save(form: AccountForm): Promise<boolean> {
      setSaving(true);
      setProblem(null);
      try {
        await send(form);
        return true;
      } catch (error) {
        setProblem(error);
        return false;
      } finally {
        setSaving(false);
      }
    },
  };
}

function changedFields(account: AccountSummary, form: AccountForm) {
  const issuer = form.issuer.trim();
  const name = form.name.trim();
  const url = form.url.trim() === '' ? null : form.url.trim();
  const { note, lowThreshold } = form;
  return {
    ...(issuer === account.issuer ? {} : { issuer }),
    ...(name === account.name ? {} : { name }),
    ...(url === account.url ? {} : { url }),
    ...(note === account.note ? {} : { note }),
    ...(lowThreshold === account.lowThreshold ? {} : { lowThreshold }),
  };
}
