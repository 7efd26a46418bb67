import { useState, type ReactNode } from 'react';
import type { SheetLedgerEntry } from '../../../shared/paper/sheet-ledger-types.ts';
import { limits } from '../../../shared/limits.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { useClient } from '../../vault/use-vault.ts';

interface KeepDialogProps {
  readonly entry: SheetLedgerEntry;
  readonly onClose: () => void;
}

export function KeepDialog({ entry, onClose }: KeepDialogProps): ReactNode {
  const client = useClient();
  const [keptWhere, setKeptWhere] = useState(entry.keptWhere);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { sheetId } = entry;

  function save(): void {
    if (busy) return;
    setBusy(true);
    client
      .request('paper.keep', { sheetId, keptWhere })
      .then(onClose, setError)
      .finally(() => setBusy(false));
  }

  return (
    <Dialog
      title={message('sheets.keepTitle', { sheetId })}
      size="confirm"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{message('paper.cancel')}</Button>
          <Button variant="primary" pending={busy} onPress={save}>
            {message('sheets.keepSave')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label={message('paper.keptWhere')}
          hint={message('paper.keptWhereHint')}
          value={keptWhere}
          onChange={setKeptWhere}
          autoFocus
          maxLength={limits.keptWhereCharacters}
          error={error === null ? undefined : errorMessage(error)}
        />
      </form>
    </Dialog>
  );
}
