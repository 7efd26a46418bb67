import { deflateSync } from 'node:zlib';
import { bytes, joined, noise } from './hostile-bytes.ts';
import type { HostileFile } from './hostile-file.ts';

function pngHeader(width: number, height: number, interlace = 0): Uint8Array {
  const header = Buffer.alloc(33);
  header.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  header.write('IHDR', 12, 'latin1');
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  header.set([8, 0, 0, 0, interlace], 24);
  return header;
}

function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return joined(length, type, data, bytes(0, 0, 0, 0));
}

const jpegOf = (height: number, width: number, rest: Uint8Array): Uint8Array =>
  joined(
    bytes(
      0xff,
      0xd8,
      0xff,
      0xc0,
      0,
      11,
      8,
      height >> 8,
      height & 255,
      width >> 8,
      width & 255,
      1,
      1,
      0x11,
      0,
    ),
    rest,
  );

const webp = (chunk: string, rest: Uint8Array): Uint8Array =>
  joined('RIFF', bytes(255, 0, 0, 0), 'WEBP', chunk, bytes(200, 0, 0, 0), rest);

export const hostilePictures: readonly HostileFile[] = [
  {
    name: 'a PNG of 2.5 gigapixels',
    bytes: () =>
      joined(pngHeader(50_000, 50_000), pngChunk('IDAT', deflateSync(new Uint8Array(1000)))),
    expected: 'refused',
  },
  {
    name: 'a PNG of 2^31 by 1',
    bytes: () => joined(pngHeader(2 ** 31 - 1, 1), pngChunk('IEND', bytes())),
    expected: 'refused',
  },
  {
    name: 'a PNG without measures',
    bytes: () => joined(pngHeader(0, 0), pngChunk('IEND', bytes())),
    expected: 'refused',
  },
  {
    name: 'a PNG that unpacks to more than it says',
    bytes: () =>
      joined(
        pngHeader(100, 100),
        pngChunk('IDAT', deflateSync(new Uint8Array(50_000_000))),
        pngChunk('IEND', bytes()),
      ),
    expected: 'either',
  },
  {
    name: 'a PNG that unpacks to less than it says',
    bytes: () =>
      joined(
        pngHeader(3000, 3000),
        pngChunk('IDAT', deflateSync(new Uint8Array(10))),
        pngChunk('IEND', bytes()),
      ),
    expected: 'either',
  },
  {
    name: 'a PNG header and noise',
    bytes: () => joined(pngHeader(500, 500, 1), noise(20_000)),
    expected: 'refused',
  },
  {
    name: 'a PNG that ends in its header',
    bytes: () => pngHeader(500, 500).subarray(0, 20),
    expected: 'refused',
  },
  {
    name: 'a PNG chunk of 4 GB',
    bytes: () => joined(pngHeader(50, 50), bytes(255, 255, 255, 255), 'IDAT', noise(100)),
    expected: 'refused',
  },
  {
    name: 'a JPEG of 4 gigapixels',
    bytes: () => jpegOf(65_535, 65_535, noise(500)),
    expected: 'refused',
  },
  {
    name: 'a JPEG header and noise',
    bytes: () => jpegOf(200, 200, noise(20_000)),
    expected: 'refused',
  },
  {
    name: 'a JPEG of endless markers',
    bytes: () => joined(bytes(0xff, 0xd8), new Uint8Array(500_000).fill(0xff)),
    expected: 'refused',
  },
  {
    name: 'a JPEG whose segment has no length',
    bytes: () => bytes(0xff, 0xd8, 0xff, 0xe1, 0, 0, 0xff, 0xe1, 0, 0),
    expected: 'refused',
  },
  {
    name: 'a WebP header and noise',
    bytes: () => webp('VP8L', joined(bytes(0x2f, 0xff, 0xc0, 0x3f, 0), noise(5000))),
    expected: 'refused',
  },
  {
    name: 'a WebP of 16,384 by 16,384',
    bytes: () => webp('VP8X', joined(bytes(0, 0, 0, 0, 0xff, 0x3f, 0, 0xff, 0x3f, 0), noise(50))),
    expected: 'refused',
  },
  { name: 'a GIF called codes', bytes: () => joined('GIF89a', noise(500)), expected: 'refused' },
  {
    name: 'a photo of another kind',
    bytes: () => joined(bytes(0, 0, 0, 24), 'ftypheic', noise(500)),
    expected: 'refused',
  },
];
