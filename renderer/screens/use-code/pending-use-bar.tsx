import { useEffect, useMemo } from 'react';
import { useMessageBar } from '../../components/message-bar.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { useClient, useSnapshot } from '../../vault/use-vault.ts';

/** Asks about a use that was never answered: the dialog was closed, or the application was killed in the middle. */
export function PendingUseBar(): null {
  const client = useClient();
  const messageBar = useMessageBar();
  const { overlay } = useNavigation();
  const { accounts } = useSnapshot();
  const account = useMemo(() => accounts.find(({ pendingUse }) => pendingUse !== null), [accounts]);
  const pending = account?.pendingUse ?? null;
  const issuer = account?.issuer ?? '';
  const useId = pending?.useId ?? null;
  const position = pending?.position ?? 0;
  const isAsking = useId !== null && overlay?.kind !== 'useCode';

  const { show } = messageBar;
  useEffect(() => {
    if (!isAsking || useId === null) return;
    const answer = (outcome: 'worked' | 'released') => (): void => {
      client
        .request('code.settle', { useId, outcome })
        .catch((error: unknown) => show({ text: errorMessage(error) }));
    };
    return show({
      text: message('account.pendingQuestion', { issuer, position }),
      sticky: true,
      actions: [
        { label: message('account.pendingWorked'), onAction: answer('worked') },
        { label: message('account.pendingReleased'), onAction: answer('released') },
      ],
    });
  }, [isAsking, useId, issuer, position, client, show]);

  return null;
}
