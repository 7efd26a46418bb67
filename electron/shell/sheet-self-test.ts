import type { AppEvent } from '../../shared/app-types.ts';
import { VaultError } from '../../shared/errors.ts';
import type { PrintablePage } from '../../shared/host-contract.ts';
import type { PageRaster } from './page-raster.ts';
import type { VaultProcessClient } from './vault-process-client.ts';

interface SelfTestDependencies {
  readonly vaultProcess: Pick<VaultProcessClient, 'ask'>;
  readonly openPageRaster: (paper: PrintablePage['paper']) => Promise<PageRaster>;
  readonly send: (event: AppEvent) => void;
}

/** Pages of one picture: below each other they are far less work than one by one, and no engine refuses the height. */
export const pagesInPicture = 4;

/** Pictures that are read back in one go while the next ones are drawn. */
const picturesAtOnce = 4;

/**
 * Draws every page that shows QR codes, has them read back, and tells of the progress. Throws `paper.notVerified`, and
 * `paper.cancelled` once `isCancelled` says so.
 */
export async function testSheet(
  { vaultProcess, openPageRaster, send }: SelfTestDependencies,
  previewId: string,
  isCancelled: () => boolean,
): Promise<void> {
  const { paper, pages } = await vaultProcess.ask('host.sheetTest', { previewId });
  if (pages.length === 0) return;
  const raster = await openPageRaster(paper);
  let reading: Promise<unknown> = Promise.resolve();
  const drawn: { pages: readonly number[]; picture: Uint8Array<ArrayBuffer> }[] = [];
  const read = async (): Promise<void> => {
    // One batch at a time, so that pictures of a thousand pages do not pile up.
    await reading;
    if (drawn.length === 0) return;
    reading = vaultProcess.ask('host.verifySheet', { previewId, drawn: drawn.splice(0) });
    reading.catch(() => undefined);
  };
  try {
    for (let at = 0; at < pages.length; at += pagesInPicture) {
      if (isCancelled()) throw new VaultError('paper.cancelled');
      const some = pages.slice(at, at + pagesInPicture);
      const page = await vaultProcess.ask('host.sheetHtml', { previewId, pages: some });
      drawn.push({ pages: some, picture: await raster.draw(page) });
      if (drawn.length === picturesAtOnce) await read();
      send({
        type: 'progress',
        task: 'print',
        done: Math.min(at + pagesInPicture, pages.length),
        total: pages.length,
      });
    }
    await read();
    await reading;
  } finally {
    raster.close();
  }
}
