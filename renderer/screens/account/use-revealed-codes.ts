import { useCallback, useEffect, useState } from 'react';
import { useAnnounce } from '../../components/live-region.tsx';
import { message } from '../../messages/message.ts';
import { useAppStatus, useClient } from '../../vault/use-vault.ts';

export interface RevealedCodes {
  /** The code's text while it is shown. */
  readonly valueOf: (codeId: string) => string | null;
  /** Seconds until it hides; null when it stays. */
  readonly secondsLeft: (codeId: string) => number | null;
  readonly count: number;
  readonly reveal: (codeSetId: string, codeId?: string) => Promise<void>;
  readonly hide: (codeId: string) => void;
  readonly hideAll: () => void;
  /** Starts the time of a shown code anew: the person is looking at it. */
  readonly keep: (codeId: string) => void;
}

interface Shown {
  readonly value: string;
  readonly hidesAt: number | null;
}

/** Codes shown on request; each hides by itself after the time in the settings. */
export function useRevealedCodes(): RevealedCodes {
  const client = useClient();
  const announce = useAnnounce();
  const { revealSeconds } = useAppStatus().settings;
  const [shown, setShown] = useState<ReadonlyMap<string, Shown>>(new Map());
  const [now, setNow] = useState(() => Date.now());
  const timed = shown.size > 0 && revealSeconds !== null;

  useEffect(() => {
    if (!timed) return;
    const timer = setInterval(() => {
      const time = Date.now();
      setNow(time);
      setShown((before) => {
        const after = [...before].filter(([, { hidesAt }]) => hidesAt === null || hidesAt > time);
        return after.length === before.size ? before : new Map(after);
      });
    }, 500);
    return () => clearInterval(timer);
  }, [timed]);

  const [hadShown, setHadShown] = useState(false);
  useEffect(() => {
    if (shown.size > 0) setHadShown(true);
    else if (hadShown) {
      setHadShown(false);
      announce(message('account.announceHidden'));
    }
  }, [shown.size, hadShown, announce]);

  const hidesAt = useCallback(
    () => (revealSeconds === null ? null : Date.now() + revealSeconds * 1000),
    [revealSeconds],
  );

  return {
    valueOf: (codeId) => shown.get(codeId)?.value ?? null,
    secondsLeft: (codeId) => {
      const at = shown.get(codeId)?.hidesAt ?? null;
      // Rounded, because the clock of this view is read a moment before the time is set.
      return at === null ? null : Math.max(0, Math.round((at - now) / 1000));
    },
    count: shown.size,
    async reveal(codeSetId, codeId) {
      const codes = await client.request('code.reveal', {
        codeSetId,
        ...(codeId === undefined ? {} : { codeId }),
      });
      setNow(Date.now());
      setShown((before) => {
        const after = new Map(codeId === undefined ? [] : before);
        for (const code of codes) {
          after.set(code.codeId, { value: code.value, hidesAt: hidesAt() });
        }
        return after;
      });
    },
    hide: (codeId) =>
      setShown((before) => new Map([...before].filter(([shownId]) => shownId !== codeId))),
    hideAll: () => setShown(new Map()),
    keep: (codeId) => {
      setNow(Date.now());
      setShown((before) => {
        const code = before.get(codeId);
        return code === undefined
          ? before
          : new Map(before).set(codeId, { ...code, hidesAt: hidesAt() });
      });
    },
  };
}
