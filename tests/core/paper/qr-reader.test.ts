import { describe, expect, it } from 'vitest';
import { createQrReader } from '../../../electron/core/paper/restore/qr-reader.ts';
import { qrPicture } from '../../support/qr-picture.ts';
import { readQrCodes } from '../../support/qr-reader.ts';
import { withCode } from '../../support/with-code.ts';

const workerUrl = new URL('../../../electron/core/api/qr-reader-worker.ts', import.meta.url);
const script = (text: string): URL => new URL(`data:text/javascript,${encodeURIComponent(text)}`);

describe('the reader of QR codes', () => {
  it('reads several pictures one after another and tells how far it is', async () => {
    const done: number[] = [];
    const pictures = [qrPicture(['SK1:A', 'SK1:B']), qrPicture([]), qrPicture(['SK1:C'])];
    const texts = await readQrCodes(pictures, { onProgress: (files) => done.push(files) });
    expect(texts.map((found) => found.toSorted())).toEqual([['SK1:A', 'SK1:B'], [], ['SK1:C']]);
    expect(done).toEqual([0, 1, 2, 3]);
  });

  it.each([
    ['without its program', createQrReader({ workerUrl, readAsset: () => Promise.resolve(null) })],
    [
      'that dies at once',
      createQrReader({
        workerUrl: script('process.exit(3)'),
        readAsset: () => Promise.resolve(null),
      }),
    ],
    [
      'that fails at once',
      createQrReader({
        workerUrl: script('throw new Error("no")'),
        readAsset: () => Promise.resolve(null),
      }),
    ],
  ])('%s names the picture, and ends nothing else', async (_what, read) => {
    await expect(read([qrPicture(['SK1:A'])])).rejects.toThrowError(
      withCode('paper.unreadablePicture'),
    );
  });
});
