import { useEffect, useState } from 'react';
import { useClient, useVaultEvent } from '../../vault/use-vault.ts';
import type { SheetPreviewResult } from './use-sheet.ts';

export interface SelfTest {
  readonly state: 'running' | 'passed' | 'failed';
  readonly error: unknown;
  /** Pages that were drawn so far. */
  readonly done: number;
}

/** Draws the pages where they are printed from and reads their QR codes back; nothing is printed before that worked. */
export function useSelfTest(preview: SheetPreviewResult | null): SelfTest {
  const client = useClient();
  const previewId = preview?.previewId ?? null;
  const [test, setTest] = useState<SelfTest & { readonly previewId: string | null }>({
    previewId: null,
    state: 'running',
    error: null,
    done: 0,
  });
  const [done, setDone] = useState(0);
  useVaultEvent((event) => {
    if (event.type === 'progress' && event.task === 'print') setDone(event.done);
  });

  useEffect(() => {
    if (previewId === null) return undefined;
    let current = true;
    setDone(0);
    client.request('paper.verify', { previewId }).then(
      () => current && setTest({ previewId, state: 'passed', error: null, done: 0 }),
      (error: unknown) => current && setTest({ previewId, state: 'failed', error, done: 0 }),
    );
    return () => {
      current = false;
    };
  }, [client, previewId]);

  if (test.previewId !== previewId) return { state: 'running', error: null, done };
  return test;
}
