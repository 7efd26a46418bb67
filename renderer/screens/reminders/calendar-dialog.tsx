import { useState } from 'react';
import { Checkbox } from '../../components/checkbox.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FieldMessage } from '../../components/field-message.tsx';
import { useMessageBar } from '../../components/message-bar.tsx';
import { Notice } from '../../components/notice.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { useClient } from '../../vault/use-vault.ts';

/** A file for the person's own calendar. It names nothing unless that is ticked. */
export function CalendarDialog({ onClose }: { readonly onClose: () => void }) {
  const client = useClient();
  const { show } = useMessageBar();
  const [withNames, setWithNames] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  async function save(): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      const { savedAs } = await client.request('reminder.saveCalendar', { withNames });
      if (savedAs !== null) {
        show({ text: message('reminders.exported', { name: savedAs }) });
        onClose();
      }
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <ConfirmDialog
      title={message('reminders.exportTitle')}
      confirmLabel={message('reminders.exportConfirm')}
      pending={busy}
      onConfirm={() => void save()}
      onCancel={onClose}
    >
      {problem !== null && <Notice kind="error">{errorMessage(problem)}</Notice>}
      <p>{message('reminders.exportText')}</p>
      <Checkbox isSelected={withNames} onChange={setWithNames}>
        {message('reminders.withNames')}
      </Checkbox>
      <FieldMessage kind="hint">{message('reminders.withoutNames')}</FieldMessage>
    </ConfirmDialog>
  );
}
