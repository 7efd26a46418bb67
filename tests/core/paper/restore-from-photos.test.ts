import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  partsFromQrTexts,
  restoreSheets,
} from '../../../electron/core/paper/restore/restore-sheets.ts';
import { renderSheetHtml } from '../../../electron/core/paper/sheet-html.ts';
import { startBrowser, type RunningBrowser } from '../../electron-stand-in/host/start-browser.ts';
import { readQrCodes } from '../../support/qr-reader.ts';
import { photograph, type PhotographedPage } from './photographed-pages.ts';
import { recordOf } from './record-samples.ts';
import { deriveKey, layOut, passphrase } from './round-trip.ts';
import { createScanner, type Scanner } from './scanned-pages.ts';

let running: RunningBrowser;
let scanner: Scanner;
let plain: readonly Uint8Array[];
let sealed: readonly Uint8Array[];

const record = recordOf(
  Array.from({ length: 10 }, (_, at) => `f10b8-0c71${at}`),
  { setTag: 0 },
);
const other = recordOf(['4820 9173'], { issuer: 'Google', setTag: 1 });

beforeAll(async () => {
  running = await startBrowser({ prefer: 'machine', headed: false });
  scanner = await createScanner(running.browser);
  const print = async (isSealed: boolean) => {
    const records = [isSealed ? other : record];
    const sheet = await layOut({ records, layout: 'sheet', paper: 'A4', sealed: isSealed });
    return scanner.show(renderSheetHtml(sheet).html, 200);
  };
  plain = await print(false);
  sealed = await print(true);
});

afterAll(async () => {
  await scanner.close();
  await running.close();
});

type Corners = PhotographedPage['corners'];

/** The page upside down where it lies. */
const turned = ([first, second, third, fourth]: Corners): Corners => [third, fourth, first, second];
/** Where the corners are when the telephone is held the other way. */
const onItsSide = (corners: Corners): Corners =>
  corners.map(([x, y]) => [1920 - y, x]) as unknown as Corners;

const straight: Corners = [
  [80, 90],
  [1320, 60],
  [1340, 1830],
  [60, 1850],
];
const fromTheSide: Corners = [
  [190, 260],
  [1290, 40],
  [1350, 1890],
  [120, 1480],
];

async function restored(pictures: readonly Uint8Array[]) {
  const texts = (await readQrCodes(pictures)).flat();
  return restoreSheets(partsFromQrTexts(texts), { passphrase, deriveKey });
}

describe('a photo', () => {
  it.each([
    ['from above', straight, 0.2],
    ['from the side', fromTheSide, 0.3],
    ['on its side', onItsSide(fromTheSide), 0.2],
    ['upside down and from the side', turned(fromTheSide), 0.2],
    ['in bad light', straight, 0.85],
  ] as const)('%s gives the sheet back', async (_what, corners, shade) => {
    const isWide = corners[0][0] > 1400;
    const photos = await Promise.all(
      plain.map((png) =>
        photograph(running.browser, {
          width: isWide ? 1920 : 1400,
          height: isWide ? 1400 : 1920,
          shade,
          pages: [{ png, corners }],
        }),
      ),
    );
    const { sets, sheets } = await restored([...photos.toReversed(), ...photos]);
    expect(sets.map((set) => set.record)).toEqual([record]);
    expect(sheets[0]?.missing).toEqual([]);
  });

  it('of all pages at once, the other way round, gives them all back', async () => {
    const pages = plain.map((png, at): PhotographedPage => {
      const left = 40 + at * 1420;
      const corners: Corners = [
        [left, 80],
        [left + 1300, 40],
        [left + 1330, 1860],
        [left + 20, 1900],
      ];
      return { png, corners: at % 2 === 0 ? corners : turned(corners) };
    });
    const width = 1420 * pages.length + 40;
    const photo = await photograph(running.browser, { width, height: 1940, shade: 0.2, pages });
    const { sets } = await restored([photo]);
    expect(sets.map((set) => set.record)).toEqual([record]);
  });

  it('of an encrypted sheet, from the side, opens with its passphrase', async () => {
    const photos = await Promise.all(
      sealed.map((png) =>
        photograph(running.browser, {
          width: 1400,
          height: 1920,
          shade: 0.3,
          pages: [{ png, corners: fromTheSide }],
        }),
      ),
    );
    const { sets } = await restored(photos);
    expect(sets.map((set) => set.record)).toEqual([other]);
  });
});
