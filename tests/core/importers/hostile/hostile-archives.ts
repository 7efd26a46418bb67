import { zipSync } from 'fflate';
import { text, bytes, joined, noise, codes } from './hostile-bytes.ts';
import type { HostileFile } from './hostile-file.ts';

export const hostileArchives: readonly HostileFile[] = [
  {
    name: 'a zip bomb',
    bytes: () => zipSync({ 'export.data': new Uint8Array(100 * 1024 * 1024) }, { level: 9 }),
    expected: 'refused',
  },
  {
    name: 'a zip in a zip',
    bytes: () => zipSync({ 'a.zip': zipSync({ 'codes.txt': text(codes) }) }),
    expected: 'either',
  },
  {
    name: 'a zip of 20,000 files',
    bytes: () =>
      zipSync(
        Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`f${String(at)}`, bytes(1)])),
        { level: 0 },
      ),
    expected: 'refused',
  },
  {
    name: 'a zip that climbs out of its folder',
    bytes: () => zipSync({ '../../../../tmp/sparekey-escaped': text(codes) }),
    expected: 'either',
  },
  {
    name: 'a zip that ends early',
    bytes: () => zipSync({ 'export.data': noise(5000) }).subarray(0, 3000),
    expected: 'refused',
  },
  {
    name: 'a zip header and noise',
    bytes: () => joined('PK\x03\x04', noise(20_000)),
    expected: 'refused',
  },
  {
    name: 'a gzip file called codes',
    bytes: () => joined(bytes(0x1f, 0x8b, 8, 0), noise(500)),
    expected: 'refused',
  },
  {
    name: 'a 7z file called codes',
    bytes: () => joined(bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), noise(500)),
    expected: 'refused',
  },
  {
    name: 'a program called codes',
    bytes: () => joined(bytes(0x7f), 'ELF', noise(5000)),
    expected: 'refused',
  },
  {
    name: 'a database called codes',
    bytes: () => joined('SQLite format 3\0', noise(5000)),
    expected: 'refused',
  },
  {
    name: 'an Office file called codes',
    bytes: () => joined(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), noise(5000)),
    expected: 'refused',
  },
  {
    name: 'a KeePass header and noise',
    bytes: () =>
      joined(bytes(0x03, 0xd9, 0xa2, 0x9a, 0x67, 0xfb, 0x4b, 0xb5, 0, 0, 4, 0), noise(5000)),
    expected: 'refused',
  },
];
