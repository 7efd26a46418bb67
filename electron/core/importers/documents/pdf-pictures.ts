import type { ImportProblem, ParsedAccount, ParsedFile } from '../../../../shared/import-types.ts';
import { limits } from '../../../../shared/limits.ts';
import { pagesOfPdf } from '../../paper/restore/pdf/pdf-pages.ts';
import { problemAt } from '../code-numbering.ts';
import type { DocumentTools } from '../document-tools.ts';
import { mergeAccounts } from '../exports/read-entries.ts';
import type { GreyPicture } from '../pictures/grey-picture.ts';
import { parsePicture } from '../pictures/parse-picture.ts';
import { createQrReader } from '../pictures/qr-codes.ts';
import { isSheetQr } from '../pictures/qr-contents.ts';
import { writePng } from '../pictures/write-png.ts';

/** How a PDF names its pictures. Their descriptions are never packed, in whatever the pages themselves are. */
const pictureName = Buffer.from('/Image');

/** Below this shade a pixel may be ink; a page of fewer such pixels is an empty sheet with dust on it. */
const inkShade = 140;
const fewestInkPixels = 200;

/**
 * Reads pages of a PDF as pictures: a scan has nothing else to read. Codes name the page on which they stand; pages
 * after the first `limits.importScannedPages` are left out, with a problem that says so.
 *
 * @param numbers which pages, from 1, in rising order
 */
export async function parsePdfPictures(
  file: { readonly name: string | null; readonly bytes: Uint8Array },
  numbers: readonly number[],
  { readAsset, onProgress }: DocumentTools,
): Promise<ParsedFile> {
  const holdsPictures = Buffer.from(
    file.bytes.buffer,
    file.bytes.byteOffset,
    file.bytes.length,
  ).includes(pictureName);
  const wanted = holdsPictures ? numbers.slice(0, limits.importScannedPages) : [];
  const last = wanted.at(-1) ?? 0;
  const read: ParsedFile[] = [];
  let number = 0;
  if (last > 0) {
    for await (const page of pagesOfPdf(file.bytes, readAsset)) {
      number += 1;
      const done = wanted.indexOf(number);
      if (done !== -1 && hasInk(page)) {
        const report = (share: number): void => onProgress((done + share) / wanted.length);
        const picture = { name: file.name, bytes: writePng(page) };
        read.push(onPage(await parsePicture(picture, { readAsset, onProgress: report }), number));
      }
      if (number >= last) break;
    }
  }
  return joined(read, holdsPictures ? leftOut(numbers) : []);
}

/** True when the first page shows a QR code of a paper sheet. */
export async function holdsSheetQr(
  bytes: Uint8Array,
  readAsset: DocumentTools['readAsset'],
): Promise<boolean> {
  const readQrCodes = await createQrReader(await readAsset('zxing_reader.wasm'));
  for await (const page of pagesOfPdf(bytes, readAsset)) {
    return (await readQrCodes(writePng(page))).some(({ text }) => isSheetQr(text));
  }
  return false;
}

function hasInk({ pixels }: GreyPicture): boolean {
  let ink = 0;
  for (const shade of pixels) {
    if (shade < inkShade) ink += 1;
    if (ink >= fewestInkPixels) return true;
  }
  return false;
}

/** A picture counts itself as page 1. */
function onPage(parsed: ParsedFile, page: number): ParsedFile {
  const accounts = parsed.accounts.map((account): ParsedAccount => ({
    ...account,
    codes: account.codes.map((code) =>
      code.region === undefined ? code : { ...code, region: { ...code.region, page } },
    ),
  }));
  const pictures = (parsed.pictures ?? []).map((picture) => ({ ...picture, page }));
  return { ...parsed, accounts, pictures };
}

function leftOut(numbers: readonly number[]): readonly ImportProblem[] {
  const first = numbers[limits.importScannedPages];
  if (first === undefined) return [];
  return [problemAt(first, `${String(first)}–${String(numbers.at(-1))}`, 'pageNotRead')];
}

function joined(pages: readonly ParsedFile[], more: readonly ImportProblem[]): ParsedFile {
  return {
    importer: 'picture',
    accounts: mergeAccounts(pages.flatMap(({ accounts }) => accounts)),
    problems: [...pages.flatMap(({ problems }) => problems), ...more],
    pictures: pages.flatMap(({ pictures }) => pictures ?? []),
  };
}
