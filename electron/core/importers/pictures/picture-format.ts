export type PictureType = 'png' | 'jpeg' | 'webp';

/** What the first bytes of a picture say, before anything is unpacked. */
export interface PictureHeader {
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
  /** Exif orientation, 1 to 8; 1 is upright. */
  readonly orientation: number;
  /** It may have transparent parts. */
  readonly hasAlpha: boolean;
}

/** The kind of picture by its first bytes, or null. */
export function pictureTypeOf(bytes: Uint8Array): PictureType | null {
  if (bytes[0] === 0x89 && latin1(bytes, 1, 4) === 'PNG') return 'png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  return latin1(bytes, 0, 4) === 'RIFF' && latin1(bytes, 8, 12) === 'WEBP' ? 'webp' : null;
}

/** Type and measures of a PNG, JPEG or WebP; null where the header is broken or of another format. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | null {
  const type = pictureTypeOf(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (type === 'png') return readPng(view);
    if (type === 'jpeg') return readJpeg(view);
    return type === 'webp' ? readWebP(view, bytes) : null;
  } catch (error) {
    // A header that ends too early.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readPng(view: DataView): PictureHeader {
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  // With a palette, a chunk further on may bring alpha.
  const hasAlpha = [3, 4, 6].includes(view.getUint8(25));
  return { type: 'png', width, height, orientation: 1, hasAlpha };
}

/** ITU-T T.81: segments up to the start of frame, which holds the measures; Exif in APP1. */
function readJpeg(view: DataView): PictureHeader | null {
  let orientation = 1;
  for (let at = 2; at < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return { type: 'jpeg', width, height, orientation, hasAlpha: false };
    }
    const length = view.getUint16(at + 2);
    if (length < 2 || marker === 0xda) return null;
    if (marker === 0xe1) orientation = orientationOf(view, at + 4, length - 2) ?? orientation;
    at += 2 + length;
  }
  return null;
}

/** Tag 0x0112 of the first directory of an Exif segment (CIPA DC-008). */
function orientationOf(view: DataView, start: number, length: number): number | null {
  if (length < 14 || view.getUint32(start) !== 0x45786966) return null;
  const tiff = start + 6;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  const entries = Math.min(view.getUint16(directory, little), 64);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + index * 12;
    if (view.getUint16(entry, little) !== 0x0112) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** RFC 9649: lossy, lossless and extended. */
function readWebP(view: DataView, bytes: Uint8Array): PictureHeader | null {
  const chunk = latin1(bytes, 12, 16);
  if (chunk === 'VP8X') {
    const width = 1 + (view.getUint32(24, true) & 0xffffff);
    const height = 1 + (view.getUint32(26, true) >>> 8);
    const hasAlpha = (view.getUint8(20) & 0x10) !== 0;
    return { type: 'webp', width, height, orientation: 1, hasAlpha };
  }
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    const [width, height] = [1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff)];
    const hasAlpha = (bits & 0x1000_0000) !== 0;
    return { type: 'webp', width, height, orientation: 1, hasAlpha };
  }
  if (chunk !== 'VP8 ') return null;
  const [width, height] = [view.getUint16(26, true), view.getUint16(28, true)];
  const measures = { width: width & 0x3fff, height: height & 0x3fff };
  return { type: 'webp', ...measures, orientation: 1, hasAlpha: false };
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}
