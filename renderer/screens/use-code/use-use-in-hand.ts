import { useEffect, useMemo, useRef } from 'react';
import { useClient } from '../../vault/use-vault.ts';

export interface UseInHand {
  /** Its code is before the person. */
  readonly take: (useId: string) => void;
  readonly answered: () => void;
}

/** Tells the vault when the person turns away from a code without an answer: from then on its use needs attention. */
export function useUseInHand(): UseInHand {
  const client = useClient();
  const held = useRef<string | null>(null);
  const isOpen = useRef(false);

  const letGo = useRef((): void => undefined);
  useEffect(() => {
    letGo.current = () => {
      if (held.current === null) return;
      // Where the vault was locked meanwhile there is nobody to tell; the next unlock asks.
      client.request('code.letGo', { useId: held.current }).catch(() => undefined);
      held.current = null;
    };
  }, [client]);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
      letGo.current();
    };
  }, []);

  return useMemo(
    () => ({
      take(useId) {
        held.current = useId;
        // Closed before the code arrived.
        if (!isOpen.current) letGo.current();
      },
      answered() {
        held.current = null;
      },
    }),
    [],
  );
}
