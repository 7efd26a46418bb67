import { useRef } from 'react';
import { useAnnounce } from '../../components/live-region.tsx';
import { useMessageBar } from '../../components/message-bar.tsx';
import { errorMessage } from '../../vault/error-messages.ts';
import { message } from '../../messages/message.ts';
import { useClient } from '../../vault/use-vault.ts';

export interface MarkUsed {
  readonly markUsed: (codeId: string) => Promise<void>;
  readonly undo: (useId: string) => Promise<void>;
  /** Takes back the last mark made here. */
  readonly undoLast: () => Promise<void>;
}

/** The direct act, with undo in the message bar and by key; every failure is said there too. */
export function useMarkUsed(): MarkUsed {
  const client = useClient();
  const announce = useAnnounce();
  const messageBar = useMessageBar();
  const last = useRef<string | null>(null);
  const busy = useRef(false);

  async function guarded(act: () => Promise<void>): Promise<void> {
    // Two quick presses are one wish.
    if (busy.current) return;
    busy.current = true;
    try {
      await act();
    } catch (error) {
      messageBar.show({ text: errorMessage(error) });
    } finally {
      busy.current = false;
    }
  }

  const undo = (useId: string): Promise<void> =>
    guarded(async () => {
      const { remaining } = await client.request('code.undo', { useId });
      if (last.current === useId) last.current = null;
      const text = message('account.announceUndone', { remaining });
      announce(text);
      messageBar.show({ text });
    });

  return {
    undo,
    markUsed: (codeId) =>
      guarded(async () => {
        const { useId, position, remaining } = await client.request('code.markUsed', { codeId });
        last.current = useId;
        const text = message('account.announceUsed', { position, remaining });
        announce(text);
        messageBar.show({
          text,
          actions: [{ label: message('account.undo'), onAction: () => void undo(useId) }],
        });
      }),
    undoLast: async () => {
      if (last.current !== null) await undo(last.current);
    },
  };
}
