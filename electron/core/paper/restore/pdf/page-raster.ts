import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { GreyPicture } from '../../../importers/pictures/grey-picture.ts';
import { drawImage, drawMask, type PdfImage } from './draw-image.ts';
import { fillPath } from './fill-path.ts';
import { multiplied, type Matrix } from './matrix.ts';

/** Pixels of the longest side: 300 dpi of A4, six pixels for a module of a QR code. */
const longestSide = 3508;

interface State {
  readonly matrix: Matrix;
  /** Of what is filled; null for a pattern or nothing, which is not drawn. */
  readonly shade: number | null;
}

/**
 * What a page shows of filled shapes and pictures, in grey: all that a QR code is made of, whoever wrote the PDF. Text, lines,
 * clipping and transparency are left out.
 */
export async function rasterOfPage(page: PDFPageProxy): Promise<GreyPicture> {
  const natural = page.getViewport({ scale: 1 });
  const scale = longestSide / Math.max(1, natural.width, natural.height);
  const { width, height, transform } = page.getViewport({ scale });
  const target: GreyPicture = {
    width: Math.max(1, Math.round(width)),
    height: Math.max(1, Math.round(height)),
    pixels: new Uint8Array(Math.max(1, Math.round(width)) * Math.max(1, Math.round(height))).fill(
      255,
    ),
  };
  const { fnArray, argsArray } = await page.getOperatorList();
  let state: State = { matrix: matrixOf(transform) ?? [1, 0, 0, 1, 0, 0], shade: 0 };
  const saved: State[] = [];
  for (const [at, operation] of fnArray.entries()) {
    const given: unknown = argsArray[at];
    const values: readonly unknown[] = Array.isArray(given) ? given : [];
    if (operation === OPS.save || operation === OPS.paintFormXObjectBegin) saved.push(state);
    if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) {
      state = saved.pop() ?? state;
    }
    const change = changeOf(operation, values);
    if (change?.matrix !== undefined) {
      state = { ...state, matrix: multiplied(state.matrix, change.matrix) };
    }
    if (change?.shade !== undefined) state = { ...state, shade: change.shade };
    await paint(target, page, state, operation, values);
  }
  return target;
}

function changeOf(
  operation: number,
  values: readonly unknown[],
): { readonly matrix?: Matrix; readonly shade?: number | null } | null {
  if (operation === OPS.transform) return matrixChange(values);
  if (operation === OPS.paintFormXObjectBegin) return matrixChange(values[0]);
  if (operation === OPS.setFillRGBColor) return { shade: shadeOf(values[0]) };
  return operation === OPS.setFillColorN || operation === OPS.setFillTransparent
    ? { shade: null }
    : null;
}

function matrixChange(value: unknown): { readonly matrix: Matrix } | null {
  const matrix = matrixOf(value);
  return matrix === null ? null : { matrix };
}

async function paint(
  target: GreyPicture,
  page: PDFPageProxy,
  { matrix, shade }: State,
  operation: number,
  values: readonly unknown[],
): Promise<void> {
  if (operation === OPS.constructPath && shade !== null) {
    const rule = fillRules.get(Number(values[0]));
    const [path] = Array.isArray(values[1]) ? (values[1] as readonly unknown[]) : [];
    if (rule !== undefined && path instanceof Float32Array) {
      fillPath(target, path, { matrix, shade, evenOdd: rule === 'evenOdd' });
    }
  }
  if (operation === OPS.paintImageXObject || operation === OPS.paintInlineImageXObject) {
    const image = await imageOf(page, values[0]);
    if (image !== null) drawImage(target, image, matrix);
  }
  if (operation === OPS.paintImageMaskXObject && shade !== null) {
    const mask = await imageOf(page, values[0]);
    if (mask !== null) drawMask(target, mask, matrix, shade);
  }
}

const fillRules: ReadonlyMap<number, 'nonZero' | 'evenOdd'> = new Map([
  [OPS.fill, 'nonZero'],
  [OPS.fillStroke, 'nonZero'],
  [OPS.closeFillStroke, 'nonZero'],
  [OPS.eoFill, 'evenOdd'],
  [OPS.eoFillStroke, 'evenOdd'],
  [OPS.closeEOFillStroke, 'evenOdd'],
]);

/** A picture stands in the list itself, or under a name among the objects of the page or of the whole document. */
async function imageOf(page: PDFPageProxy, value: unknown): Promise<PdfImage | null> {
  const named = typeof value === 'string' ? value : nameIn(value);
  if (named === null) return isImage(value) ? value : null;
  const objects = named.startsWith('g_') ? page.commonObjs : page.objs;
  const found = await new Promise<unknown>((resolve) => {
    objects.get(named, resolve);
  });
  return isImage(found) ? found : null;
}

function nameIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('data' in value)) return null;
  return typeof value.data === 'string' ? value.data : null;
}

function isImage(value: unknown): value is PdfImage {
  if (typeof value !== 'object' || value === null || !('data' in value)) return false;
  const { data } = value;
  const isBytes = data instanceof Uint8Array || data instanceof Uint8ClampedArray;
  return isBytes && 'width' in value && Number(value.width) > 0;
}

function matrixOf(value: unknown): Matrix | null {
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return null;
  const numbers = Array.from(value as ArrayLike<unknown>, Number);
  const [a, b, c, d, e, f] = numbers;
  if (numbers.length < 6 || numbers.some((number) => !Number.isFinite(number))) return null;
  return [a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0];
}

/** Of `#rrggbb`. */
function shadeOf(colour: unknown): number | null {
  const hex = typeof colour === 'string' ? /^#([0-9a-f]{6})$/i.exec(colour)?.[1] : undefined;
  if (hex === undefined) return null;
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return ((red ?? 0) * 77 + (green ?? 0) * 150 + (blue ?? 0) * 29) >> 8;
}
