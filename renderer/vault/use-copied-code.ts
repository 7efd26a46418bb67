import { useEffect, useState } from 'react';
import { useAnnounce } from '../components/live-region.tsx';
import { message } from '../messages/message.ts';
import { useClient, useVaultEvent } from './use-vault.ts';

export interface CopiedCode {
  readonly codeId: string | null;
  /** Seconds until the clipboard is cleared; null when it is not. */
  readonly secondsLeft: number | null;
  readonly copy: (codeId: string) => Promise<void>;
}

/** What another program has copied meanwhile is not cleared, and nothing is said of it. */
const graceMilliseconds = 1000;

/** Copies through main, which alone touches the clipboard, and follows its clearing. */
export function useCopiedCode(): CopiedCode {
  const client = useClient();
  const announce = useAnnounce();
  const [copied, setCopied] = useState<{ codeId: string; clearsAt: number | null } | null>(null);
  const [now, setNow] = useState(() => Date.now());
  const timed = copied !== null && copied.clearsAt !== null;

  useVaultEvent((event) => {
    if (event.type === 'clipboard.cleared') setCopied(null);
  });
  useEffect(() => {
    if (!timed) return;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [timed]);

  const clearsAt = copied?.clearsAt ?? null;
  const isOver = clearsAt !== null && now > clearsAt + graceMilliseconds;
  useEffect(() => {
    if (isOver) setCopied(null);
  }, [isOver]);
  return {
    codeId: copied?.codeId ?? null,
    secondsLeft: clearsAt === null ? null : Math.max(0, Math.ceil((clearsAt - now) / 1000)),
    async copy(codeId) {
      const { clearsInSeconds } = await client.request('code.copy', { codeId });
      setNow(Date.now());
      setCopied({
        codeId,
        clearsAt: clearsInSeconds === null ? null : Date.now() + clearsInSeconds * 1000,
      });
      announce(message('account.announceCopied', { seconds: clearsInSeconds ?? 0 }));
    },
  };
}
