import type { ReactNode } from 'react';
import type { ErrorCode } from '../../../shared/errors.ts';
import type { MessageKey } from '../../messages/message.ts';
import { message } from '../../messages/message.ts';
import type { Unlock } from './use-unlock.ts';

/** Tries after which the recovery sheet is worth mentioning. */
const manyTries = 5;

const refusals: Partial<Record<ErrorCode, { title: MessageKey; text: MessageKey }>> = {
  'vault.wrongPassphrase': { title: 'unlock.wrongTitle', text: 'unlock.wrongText' },
  'vault.wrongRecoveryKey': { title: 'unlock.wrongKeyTitle', text: 'unlock.wrongKeyText' },
  'vault.recoveryKeyTypo': { title: 'unlock.typoTitle', text: 'unlock.typoText' },
};

/** What stands under the field when the typed secret itself is at fault, or must wait. */
export function fieldProblem(unlock: Unlock): ReactNode {
  if (unlock.empty) {
    return message(unlock.kind === 'passphrase' ? 'unlock.empty' : 'unlock.emptyKey');
  }
  if (unlock.waitSeconds > 0) {
    return (
      <>
        <strong>{message('unlock.tryLaterTitle')}</strong>{' '}
        {message('unlock.tryLaterText', { seconds: unlock.waitSeconds })}
      </>
    );
  }
  const refusal = unlock.failure ? refusals[unlock.failure.code] : undefined;
  if (!refusal) return null;
  const suggestsKey = unlock.kind === 'passphrase' && unlock.tries >= manyTries;
  return (
    <>
      <strong>{message(refusal.title)}</strong> {message(refusal.text)}
      {suggestsKey ? ` ${message('unlock.tryRecoveryKey')}` : null}
    </>
  );
}

/** True for failures that `fieldProblem` explains; the others stand in a box of their own. */
export function isFieldProblem(code: ErrorCode): boolean {
  return code in refusals || code === 'vault.tryLater';
}
