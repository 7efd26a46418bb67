import { useEffect, useState } from 'react';
import { errorCode } from '../../vault/error-messages.ts';
import { useClient } from '../../vault/use-vault.ts';
import type { SheetPreviewResult } from './use-sheet.ts';

export interface SelfTest {
  readonly state: 'running' | 'passed' | 'failed' | 'stopped';
  readonly error: unknown;
  readonly stop: () => void;
  readonly start: () => void;
}

type Result = Pick<SelfTest, 'state' | 'error'>;

/** Draws the pages where they are printed from and reads their QR codes back; nothing is printed before that worked. */
export function useSelfTest(preview: SheetPreviewResult | null): SelfTest {
  const client = useClient();
  const previewId = preview?.previewId ?? null;
  const [attempt, setAttempt] = useState(0);
  const asked = `${previewId ?? ''} ${attempt}`;
  const [result, setResult] = useState<Result & { readonly asked: string }>({
    asked: '',
    state: 'running',
    error: null,
  });

  useEffect(() => {
    if (previewId === null) return undefined;
    let current = true;
    client.request('paper.verify', { previewId }).then(
      () => current && setResult({ asked, state: 'passed', error: null }),
      (error: unknown) => {
        const state = errorCode(error) === 'paper.cancelled' ? 'stopped' : 'failed';
        if (current) setResult({ asked, state, error });
      },
    );
    return () => {
      current = false;
      // A thousand pages that nobody wants any more would keep the machine busy for half a minute.
      client.request('paper.cancelTest', { previewId }).catch(() => undefined);
    };
  }, [client, previewId, asked]);

  return {
    ...(result.asked === asked ? result : { state: 'running', error: null }),
    stop: () => {
      if (previewId !== null) {
        client.request('paper.cancelTest', { previewId }).catch(() => undefined);
      }
    },
    start: () => setAttempt((before) => before + 1),
  };
}
