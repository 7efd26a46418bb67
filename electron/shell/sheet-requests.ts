import type { AppEvent } from '../../shared/app-types.ts';
import type { PrintablePage } from '../../shared/host-contract.ts';
import type { MainHandlers } from './request-handler.ts';
import type { VaultProcessClient } from './vault-process-client.ts';

interface SavedAs {
  readonly savedAs: string | null;
}

interface SheetRequestDependencies {
  readonly vaultProcess: Pick<VaultProcessClient, 'ask'>;
  readonly rasterisePage: (page: PrintablePage) => Promise<Uint8Array<ArrayBuffer>>;
  readonly print: (page: PrintablePage) => Promise<{ readonly printed: boolean }>;
  readonly savePdf: (page: PrintablePage) => Promise<SavedAs>;
  readonly saveBraille: (title: string, text: string) => Promise<SavedAs>;
  readonly send: (event: AppEvent) => void;
}

type SheetHandlers = Pick<
  MainHandlers,
  'paper.verify' | 'paper.print' | 'paper.savePdf' | 'paper.saveBraille'
>;

/** Results of the self-test that are remembered: a page has one preview at a time, and sometimes the one before it. */
const remembered = 8;

/** A sheet is drawn and read back before it is printed or saved: paper that cannot be restored from is not handed out. */
export function createSheetRequests(deps: SheetRequestDependencies): SheetHandlers {
  const { vaultProcess } = deps;
  const tests = new Map<string, Promise<void>>();

  const pageOf = (previewId: string) => vaultProcess.ask('host.sheetHtml', { previewId });

  const test = async (previewId: string): Promise<void> => {
    const pictures: Uint8Array<ArrayBuffer>[] = [];
    let total = 1;
    for (let number = 1; number <= total; number += 1) {
      const page = await vaultProcess.ask('host.sheetHtml', { previewId, page: number });
      total = page.pages;
      pictures.push(await deps.rasterisePage(page));
      deps.send({ type: 'progress', task: 'print', done: number, total });
    }
    await vaultProcess.ask('host.verifySheet', { previewId, pages: pictures });
  };

  const verify = async (previewId: string): Promise<void> => {
    const running = tests.get(previewId) ?? test(previewId);
    tests.set(previewId, running);
    const [oldest] = tests.keys();
    if (tests.size > remembered && oldest !== undefined) tests.delete(oldest);
    try {
      await running;
    } catch (error) {
      // What failed is tried again when it is asked for again.
      tests.delete(previewId);
      throw error;
    }
  };

  return {
    async 'paper.verify'({ previewId }) {
      await verify(previewId);
      return null;
    },
    async 'paper.print'({ previewId }) {
      await verify(previewId);
      return deps.print(await pageOf(previewId));
    },
    async 'paper.savePdf'({ previewId }) {
      await verify(previewId);
      return deps.savePdf(await pageOf(previewId));
    },
    async 'paper.saveBraille'({ previewId }) {
      const { text } = await vaultProcess.ask('host.sheetBraille', { previewId });
      const { title } = await vaultProcess.ask('host.sheetHtml', { previewId, page: 1 });
      return deps.saveBraille(title, text);
    },
  };
}
