import { crc32, deflateSync } from 'node:zlib';
import type { GreyPicture } from './grey-picture.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A grey PNG of 8 bits a pixel (W3C PNG, third edition), for the preview. */
export function writePng(picture: GreyPicture): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(picture.width, 0);
  header.writeUInt32BE(picture.height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((picture.width + 1) * picture.height);
  for (let y = 0; y < picture.height; y += 1) {
    const row = picture.pixels.subarray(y * picture.width, (y + 1) * picture.width);
    rows.set(row, y * (picture.width + 1) + 1);
  }
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from(signature),
      chunkOf('IHDR', header),
      chunkOf('IDAT', deflateSync(rows)),
      chunkOf('IEND', Buffer.alloc(0)),
    ]),
  );
}

function chunkOf(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  chunk.set(body, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}
