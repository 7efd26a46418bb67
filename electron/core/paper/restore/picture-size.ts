/** More pixels are not unpacked: a scan of A4 at 600 dpi has 35 million. */
const mostPixels = 64_000_000;
const mostBytes = 64 * 1024 * 1024;

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * True for a PNG or JPEG whose own header says that it is not larger than a scan of a page. Read before anything unpacks
 * the picture, so that a small file that claims to be huge costs nothing.
 */
export function isReadablePicture(bytes: Uint8Array): boolean {
  if (bytes.length > mostBytes) return false;
  const size = pngSize(bytes) ?? jpegSize(bytes);
  if (size === null) return false;
  const { width, height } = size;
  return width > 0 && height > 0 && width * height <= mostPixels;
}

/** RFC 2083: signature, then a chunk IHDR that begins with width and height. */
function pngSize(bytes: Uint8Array): Size | null {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 24 || signature.some((byte, at) => bytes[at] !== byte)) return null;
  const view = viewOf(bytes);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** ITU T.81: segments of marker and length; a frame header SOF0 to SOF15 holds height and width. */
function jpegSize(bytes: Uint8Array): Size | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 <= bytes.length) {
    const marker = view.getUint16(at);
    if (marker === 0xffff) {
      at += 1;
      continue;
    }
    if (marker < 0xff00) return null;
    const isFrame =
      marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
