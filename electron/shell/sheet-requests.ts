import type { AppEvent } from '../../shared/app-types.ts';
import type { PrintablePage } from '../../shared/host-contract.ts';
import type { PageRaster } from './page-raster.ts';
import type { MainHandlers } from './request-handler.ts';
import { testSheet } from './sheet-self-test.ts';
import type { VaultProcessClient } from './vault-process-client.ts';

interface SavedAs {
  readonly savedAs: string | null;
}

interface SheetRequestDependencies {
  readonly vaultProcess: Pick<VaultProcessClient, 'ask'>;
  readonly openPageRaster: (paper: PrintablePage['paper']) => Promise<PageRaster>;
  readonly print: (page: PrintablePage) => Promise<{ readonly printed: boolean }>;
  readonly savePdf: (page: PrintablePage) => Promise<SavedAs>;
  readonly saveBraille: (title: string, text: string) => Promise<SavedAs>;
  readonly send: (event: AppEvent) => void;
}

type SheetHandlers = Pick<
  MainHandlers,
  'paper.verify' | 'paper.cancelTest' | 'paper.print' | 'paper.savePdf' | 'paper.saveBraille'
>;

interface SheetTest {
  readonly result: Promise<void>;
  state: 'running' | 'cancelled' | 'over';
}

/** Results of the self-test that are remembered: a page has one preview at a time, and sometimes the one before it. */
const remembered = 8;

/** A sheet is drawn and read back before it is printed or saved: paper that cannot be restored from is not handed out. */
export function createSheetRequests(deps: SheetRequestDependencies): SheetHandlers {
  const { vaultProcess } = deps;
  const tests = new Map<string, SheetTest>();

  const pageOf = (previewId: string) => vaultProcess.ask('host.sheetHtml', { previewId });

  const start = (previewId: string): SheetTest => {
    const test: SheetTest = {
      result: testSheet(deps, previewId, () => test.state === 'cancelled').finally(() => {
        test.state = 'over';
      }),
      state: 'running',
    };
    tests.set(previewId, test);
    const [oldest] = tests.keys();
    if (tests.size > remembered && oldest !== undefined) tests.delete(oldest);
    return test;
  };

  const verify = async (previewId: string): Promise<void> => {
    const known = tests.get(previewId);
    const test = known === undefined || known.state === 'cancelled' ? start(previewId) : known;
    try {
      await test.result;
    } catch (error) {
      // What failed is tried again when it is asked for again.
      if (tests.get(previewId) === test) tests.delete(previewId);
      throw error;
    }
  };

  return {
    async 'paper.verify'({ previewId }) {
      await verify(previewId);
      return null;
    },
    async 'paper.cancelTest'({ previewId }) {
      const test = tests.get(previewId);
      if (test?.state === 'running') test.state = 'cancelled';
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
      const { title } = await vaultProcess.ask('host.sheetHtml', { previewId, pages: [1] });
      return deps.saveBraille(title, text);
    },
  };
}
