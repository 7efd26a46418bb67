/**
 * The reader of QR codes takes PNG, JPEG, WebP and PDF. What else the page can draw, such as GIF, is drawn and handed on as
 * PNG; a file that is no picture goes on as it is, so that the reader names it.
 */
export async function pictureForReader(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  if (readable.test(head)) return bytes;
  try {
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    const png = await canvas.convertToBlob({ type: 'image/png' });
    return new Uint8Array(await png.arrayBuffer());
  } catch {
    return bytes;
  }
}

/** First bytes of a PNG, a JPEG, a PDF, and a WebP, which is a kind of RIFF. */
const readable = /^(?:\u0089PNG|\u00ff\u00d8|%PDF-|RIFF[^]{4}WEBP)/;
