import { useEffect, useState } from 'react';
import type { UnlockSecret } from '../../../shared/contract.ts';
import type { Failure } from '../../../shared/errors.ts';
import { failureOf } from '../../../shared/errors.ts';
import { useAnnounce } from '../../components/live-region.tsx';
import { errorMessage } from '../../vault/error-messages.ts';
import { useVaultStore } from '../../vault/use-vault.ts';

export interface Unlock {
  readonly kind: UnlockSecret['kind'];
  readonly text: string;
  readonly pending: boolean;
  readonly failure: Failure | null;
  /** Attempts that failed so far. */
  readonly tries: number;
  /** Seconds until the next try is taken. */
  readonly waitSeconds: number;
  /** True after an attempt without any text. */
  readonly empty: boolean;
  setKind(kind: UnlockSecret['kind']): void;
  setText(text: string): void;
  submit(copy: 'current' | 'previous'): void;
  fail(error: unknown): void;
}

/** State of one person trying to open the chosen vault. */
export function useUnlock(): Unlock {
  const store = useVaultStore();
  const announce = useAnnounce();
  const [kind, setKind] = useState<UnlockSecret['kind']>('passphrase');
  const [text, setText] = useState('');
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [tries, setTries] = useState(0);
  const [empty, setEmpty] = useState(false);
  const [waitSeconds, startWait] = useCountdown();

  function fail(error: unknown): void {
    const reason = failureOf(error);
    setFailure(reason);
    setTries((count) => count + 1);
    if (reason.code === 'vault.tryLater') startWait(Number(reason.detail['seconds'] ?? 1));
    announce(errorMessage(error), 'assertive');
    // The status knows whether the file is still there and when its previous copy was saved.
    store.refresh().catch(() => undefined);
  }

  async function tryToOpen(copy: 'current' | 'previous'): Promise<void> {
    const secret: UnlockSecret =
      kind === 'passphrase' ? { kind, passphrase: text } : { kind, recoveryKey: text };
    try {
      const snapshot = await store.client.request('vault.unlock', { secret, copy });
      store.accept(snapshot);
      await store.refresh();
    } catch (error) {
      setPending(false);
      fail(error);
    }
  }

  return {
    kind,
    text,
    pending,
    failure,
    tries,
    waitSeconds,
    empty,
    fail,
    setKind(next) {
      setKind(next);
      setText('');
      setFailure(null);
      setEmpty(false);
    },
    setText(next) {
      setText(next);
      setEmpty(false);
    },
    submit(copy) {
      if (pending || waitSeconds > 0) return;
      setEmpty(text === '');
      if (text === '') return;
      setPending(true);
      setFailure(null);
      void tryToOpen(copy);
    },
  };
}

/** Seconds left of a pause that the returned function starts. */
function useCountdown(): readonly [number, (seconds: number) => void] {
  const [endsAt, setEndsAt] = useState<number | null>(null);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (endsAt === null) return undefined;
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= endsAt) setEndsAt(null);
    }, 250);
    return () => clearInterval(timer);
  }, [endsAt]);
  const left = endsAt === null ? 0 : Math.max(0, Math.ceil((endsAt - now) / 1000));
  return [
    left,
    (seconds) => {
      setNow(Date.now());
      setEndsAt(Date.now() + seconds * 1000);
    },
  ];
}
