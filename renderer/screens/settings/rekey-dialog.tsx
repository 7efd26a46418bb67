import { useState } from 'react';
import { message } from '../../messages/message.ts';
import type { MessageKey } from '../../messages/message.ts';
import { RekeyQuestion } from './rekey-question.tsx';
import { RekeySheet } from './rekey-sheet.tsx';

/** A new passphrase with a new recovery key, or a new recovery key alone. */
export type RekeyKind = 'passphrase' | 'sheet';

export interface RekeyTexts {
  readonly title: MessageKey;
  readonly text: MessageKey;
  readonly action: MessageKey;
  readonly pending: MessageKey;
  readonly done: MessageKey;
  readonly finished: MessageKey;
}

const texts: Readonly<Record<RekeyKind, RekeyTexts>> = {
  passphrase: {
    title: 'rekey.title',
    text: 'rekey.text',
    action: 'rekey.action',
    pending: 'rekey.pending',
    done: 'rekey.done',
    finished: 'rekey.finished',
  },
  sheet: {
    title: 'rekey.sheetTitle',
    text: 'rekey.sheetText',
    action: 'rekey.sheetAction',
    pending: 'rekey.sheetPending',
    done: 'rekey.sheetDone',
    finished: 'rekey.sheetFinished',
  },
};

export interface RekeyDialogProps {
  readonly kind: RekeyKind;
  readonly onClose: () => void;
}

/** Asks for the current passphrase, re-keys the vault and shows the new recovery key until it is on paper. */
export function RekeyDialog({ kind, onClose }: RekeyDialogProps) {
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  if (recoveryKey === null) {
    return (
      <RekeyQuestion kind={kind} texts={texts[kind]} onRekeyed={setRecoveryKey} onClose={onClose} />
    );
  }
  return (
    <RekeySheet
      recoveryKey={recoveryKey}
      title={message('sheetStep.titleNew')}
      text={message(texts[kind].done)}
      finished={message(texts[kind].finished)}
      onClose={onClose}
    />
  );
}
