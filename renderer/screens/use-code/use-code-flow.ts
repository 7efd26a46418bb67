import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReservedUse, SettledUse, UseOutcome } from '../../../shared/vault-types.ts';
import { useAnnounce } from '../../components/live-region.tsx';
import { useMessageBar } from '../../components/message-bar.tsx';
import { message } from '../../messages/message.ts';
import { useClient } from '../../vault/use-vault.ts';
import { useUseInHand } from './use-use-in-hand.ts';

export type UseStage =
  | { readonly kind: 'reserving' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'shown'; readonly use: ReservedUse }
  | { readonly kind: 'worked'; readonly settled: SettledUse; readonly useId: string }
  | { readonly kind: 'rejected'; readonly settled: SettledUse; readonly useId: string };

export interface UseCodeFlow {
  readonly stage: UseStage;
  readonly busy: boolean;
  /** `note` is what the person wants to remember of it; empty for nothing. */
  readonly answer: (outcome: UseOutcome, note: string) => void;
  /** Takes the answer back and closes. */
  readonly undo: () => void;
  /** After a rejection: reserves the next code, or the same one again. */
  readonly showNext: () => void;
  readonly tryAgain: () => void;
}

/** Reserve, show, answer. One step at a time: a second press while one is on its way does nothing. */
export function useCodeFlow(
  accountId: string,
  position: number | undefined,
  onClose: () => void,
): UseCodeFlow {
  const client = useClient();
  const announce = useAnnounce();
  const messageBar = useMessageBar();
  const [stage, setStage] = useState<UseStage>({ kind: 'reserving' });
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const started = useRef(false);

  const step = useCallback((act: () => Promise<UseStage | null>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    act()
      .then(
        (next) => next !== null && setStage(next),
        (error: unknown) => setStage({ kind: 'failed', error }),
      )
      .finally(() => {
        running.current = false;
        setBusy(false);
      });
  }, []);

  const inHand = useUseInHand();
  const reserve = useCallback(
    async (wanted: number | undefined): Promise<UseStage> => {
      const use = await client.request('code.use', {
        accountId,
        ...(wanted === undefined ? {} : { position: wanted }),
      });
      inHand.take(use.useId);
      return { kind: 'shown', use };
    },
    [client, accountId, inHand],
  );

  useEffect(() => {
    // Effects may run twice; a code must be reserved once.
    if (started.current) return;
    started.current = true;
    step(() => reserve(position));
  }, [step, reserve, position]);

  return {
    stage,
    busy,
    answer: (outcome, note) => {
      if (stage.kind !== 'shown') return;
      const { useId } = stage.use;
      step(async () => {
        const settled = await client.request('code.settle', {
          useId,
          outcome,
          ...(note === '' ? {} : { note }),
        });
        inHand.answered();
        if (outcome === 'released') {
          const text = message('useCode.stillUnused', { position: settled.position });
          announce(text);
          messageBar.show({ text });
          onClose();
          return null;
        }
        const { position: at, remaining } = settled;
        if (outcome === 'worked') {
          announce(message('account.announceUsed', { position: at, remaining }));
        }
        return { kind: outcome, settled, useId };
      });
    },
    undo: () => {
      if (stage.kind !== 'worked') return;
      const { useId } = stage;
      step(async () => {
        const { remaining } = await client.request('code.undo', { useId });
        const text = message('account.announceUndone', { remaining });
        announce(text);
        messageBar.show({ text });
        onClose();
        return null;
      });
    },
    showNext: () => step(() => reserve(undefined)),
    tryAgain: () => {
      if (stage.kind !== 'rejected') return;
      const { useId, settled } = stage;
      step(async () => {
        await client.request('code.undo', { useId });
        return reserve(settled.position);
      });
    },
  };
}
