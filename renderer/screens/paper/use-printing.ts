import { useRef, useState } from 'react';
import { useMessageBar } from '../../components/message-bar.tsx';
import { message } from '../../messages/message.ts';
import { useClient } from '../../vault/use-vault.ts';
import type { SheetPreviewResult } from './use-sheet.ts';

type PrintingWork = 'print' | 'savePdf' | 'saveBraille' | 'confirm';

export interface PrintQuestion {
  readonly sheetId: string;
  /** Sheets of the same accounts that the new one stands for. */
  readonly replaces: readonly { readonly sheetId: string; readonly keptWhere: string }[];
}

export interface Printing {
  /** What is being done; null where nothing is. Nothing else starts meanwhile. */
  readonly doing: PrintingWork | null;
  readonly error: unknown;
  /** What to ask after something was printed or saved; null otherwise. */
  readonly question: PrintQuestion | null;
  readonly print: () => void;
  readonly savePdf: () => void;
  readonly saveBraille: () => void;
  /** "It came out right": only now the sheet is recorded. */
  readonly confirm: (keptWhere: string) => void;
  readonly dismiss: () => void;
}

/** @param accountIds what is on the sheet */
export function usePrinting(
  preview: SheetPreviewResult | null,
  accountIds: readonly string[],
): Printing {
  const client = useClient();
  const messageBar = useMessageBar();
  const [doing, setDoing] = useState<PrintingWork | null>(null);
  // Set at once, where `doing` comes with the next drawing: two quick clicks print once.
  const working = useRef(false);
  const [error, setError] = useState<unknown>(null);
  const [asked, setAsked] = useState<(PrintQuestion & { readonly previewId: string }) | null>(null);

  function run(work: PrintingWork, act: () => Promise<void>): void {
    if (working.current) return;
    working.current = true;
    setDoing(work);
    setError(null);
    act()
      .catch(setError)
      .finally(() => {
        working.current = false;
        setDoing(null);
      });
  }

  function onSheet(work: PrintingWork, act: (sheet: SheetPreviewResult) => Promise<void>): void {
    if (preview !== null) run(work, () => act(preview));
  }

  async function ask({ previewId, sheet }: SheetPreviewResult): Promise<void> {
    const ledger = await client.request('paper.ledger', {});
    const replaces = ledger
      .filter(
        ({ state, listings }) =>
          state !== 'lost' &&
          listings.length > 0 &&
          listings.every(({ accountId }) => accountIds.includes(accountId)),
      )
      .map(({ sheetId, keptWhere }) => ({ sheetId, keptWhere }));
    setAsked({ previewId, sheetId: sheet.sheetId, replaces });
  }

  return {
    doing,
    error,
    question: asked,
    print: () =>
      onSheet('print', async (sheet) => {
        const { printed } = await client.request('paper.print', { previewId: sheet.previewId });
        if (printed) await ask(sheet);
      }),
    savePdf: () =>
      onSheet('savePdf', async (sheet) => {
        const { savedAs } = await client.request('paper.savePdf', { previewId: sheet.previewId });
        if (savedAs === null) return;
        messageBar.show({ text: message('paper.savedPdf', { file: savedAs }) });
        await ask(sheet);
      }),
    saveBraille: () =>
      onSheet('saveBraille', async ({ previewId }) => {
        const { savedAs } = await client.request('paper.saveBraille', { previewId });
        if (savedAs !== null) {
          messageBar.show({ text: message('paper.savedBraille', { file: savedAs }) });
        }
      }),
    confirm: (keptWhere) => {
      if (asked === null) return;
      setAsked(null);
      run('confirm', async () => {
        await client.request('paper.confirm', { previewId: asked.previewId, keptWhere });
        messageBar.show({ text: message('paper.recorded', { sheetId: asked.sheetId }) });
      });
    },
    dismiss: () => setAsked(null),
  };
}
