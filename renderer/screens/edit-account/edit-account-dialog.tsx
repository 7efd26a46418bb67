import { useState, type ReactNode } from 'react';
import { limits } from '../../../shared/limits.ts';
import type { AccountSummary } from '../../../shared/vault-types.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useMessageBar } from '../../components/message-bar.tsx';
import { Notice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { findAccount } from '../../vault/find-account.ts';
import { useSnapshot } from '../../vault/use-vault.ts';
import styles from './edit-account-dialog.module.css';
import { TagsField } from './tags-field.tsx';
import { ThresholdField } from './threshold-field.tsx';
import { formOf, useSaveAccount, type AccountForm } from './use-save-account.ts';

interface EditAccountDialogProps {
  readonly accountId: string;
  readonly onClose: () => void;
}

/** What is written about an account. Its codes are changed elsewhere. */
export function EditAccountDialog({ accountId, onClose }: EditAccountDialogProps): ReactNode {
  const account = findAccount(useSnapshot(), accountId);
  if (account === undefined) return null;
  return <EditForm account={account} onClose={onClose} />;
}

function EditForm(props: {
  readonly account: AccountSummary;
  readonly onClose: () => void;
}): ReactNode {
  const { account, onClose } = props;
  const [form, setForm] = useState(() => formOf(account));
  const { show } = useMessageBar();
  const { saving, problem, save } = useSaveAccount(account);
  const change = (next: Partial<AccountForm>): void => setForm({ ...form, ...next });
  const isNamed = form.issuer.trim() !== '';

  async function submit(): Promise<void> {
    if (!isNamed || saving) return;
    if (!(await save(form))) return;
    const { issuer, name } = form;
    show({ text: message('editAccount.saved', { issuer, name }) });
    onClose();
  }

  return (
    <Dialog
      size="use"
      title={message('editAccount.title')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{message('action.cancel')}</Button>
          <Button
            variant="primary"
            pending={saving}
            pendingLabel={message('action.saving')}
            isDisabled={!isNamed}
            onPress={() => void submit()}
          >
            {message('action.save')}
          </Button>
        </>
      }
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {/* Enter in a field sends a form only where it has a button for it. */}
        <button type="submit" hidden>
          {message('action.save')}
        </button>
        {problem !== null && <Notice kind="error">{errorMessage(problem)}</Notice>}
        <div className={styles['pair']}>
          <TextField
            label={message('editAccount.issuer')}
            value={form.issuer}
            maxLength={limits.issuerCharacters}
            autoFocus
            error={isNamed ? null : message('editAccount.issuerMissing')}
            onChange={(issuer) => change({ issuer })}
          />
          <TextField
            label={message('editAccount.name')}
            value={form.name}
            maxLength={limits.accountNameCharacters}
            hint={message('editAccount.nameHint')}
            onChange={(name) => change({ name })}
          />
        </div>
        <TagsField tags={form.tags} onChange={(tags) => change({ tags })} />
        <TextField
          label={message('editAccount.url')}
          value={form.url}
          maxLength={limits.urlCharacters}
          hint={message('editAccount.urlHint')}
          onChange={(url) => change({ url })}
        />
        <TextField
          label={message('editAccount.note')}
          value={form.note}
          multiline
          rows={3}
          maxLength={limits.noteCharacters}
          onChange={(note) => change({ note })}
        />
        <div className={styles['pair']}>
          <DateField
            label={message('editAccount.checkOn')}
            value={form.checkOn}
            hint={message('editAccount.checkOnHint')}
            onChange={(checkOn) => change({ checkOn })}
          />
          <ThresholdField
            value={form.lowThreshold}
            onChange={(lowThreshold) => change({ lowThreshold })}
          />
        </div>
      </form>
    </Dialog>
  );
}
