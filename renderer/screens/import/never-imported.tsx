import type { ReactNode } from 'react';
import type { ImportProblem, ProblemReason } from '../../../shared/import-types.ts';
import { Notice } from '../../components/notice.tsx';
import { message } from '../../messages/message.ts';

const secrets: readonly ProblemReason[] = ['passwordSkipped', 'totpSecretSkipped', 'totpQr'];

/** An export holds more than recovery codes; the person is told what Sparekey left alone. */
export function NeverImported(props: { readonly problems: readonly ImportProblem[] }): ReactNode {
  const count = props.problems.filter(({ reason }) => secrets.includes(reason)).length;
  if (count === 0) return null;
  return (
    <Notice kind="info" title={message('import.secretsTitle')}>
      {message('import.secretsText', { count })}
    </Notice>
  );
}
