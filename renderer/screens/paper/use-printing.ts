import { useState } from 'react';
import { useAnnounce } from '../../components/live-region.tsx';
import { useMessageBar } from '../../components/message-bar.tsx';
import { message } from '../../messages/message.ts';
import { useClient } from '../../vault/use-vault.ts';
import type { SheetPreviewResult } from './use-sheet.ts';

export interface Printing {
  readonly busy: boolean;
  readonly error: unknown;
  /** Sheet ID to ask about after something was printed or saved; null otherwise. */
  readonly question: string | null;
  readonly print: () => void;
  readonly savePdf: () => void;
  /** "It came out right": only now the sheet is recorded. */
  readonly confirm: () => void;
  readonly dismiss: () => void;
}

export function usePrinting(preview: SheetPreviewResult | null): Printing {
  const client = useClient();
  const announce = useAnnounce();
  const messageBar = useMessageBar();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [asked, setAsked] = useState<SheetPreviewResult | null>(null);

  function say(text: string): void {
    announce(text);
    messageBar.show({ text });
  }

  function run(act: (sheet: SheetPreviewResult) => Promise<void>, on = preview): void {
    if (busy || on === null) return;
    setBusy(true);
    setError(null);
    act(on)
      .catch(setError)
      .finally(() => setBusy(false));
  }

  return {
    busy,
    error,
    question: asked?.sheet.sheetId ?? null,
    print: () =>
      run(async (sheet) => {
        const { printed } = await client.request('paper.print', { previewId: sheet.previewId });
        if (printed) setAsked(sheet);
      }),
    savePdf: () =>
      run(async (sheet) => {
        const { savedAs } = await client.request('paper.savePdf', { previewId: sheet.previewId });
        if (savedAs === null) return;
        say(message('paper.savedPdf', { file: savedAs }));
        setAsked(sheet);
      }),
    confirm: () => {
      setAsked(null);
      run(async (sheet) => {
        await client.request('paper.confirm', { previewId: sheet.previewId });
        say(message('paper.recorded', { sheetId: sheet.sheet.sheetId }));
      }, asked);
    },
    dismiss: () => setAsked(null),
  };
}
