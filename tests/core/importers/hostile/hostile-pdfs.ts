import { deflateSync } from 'node:zlib';
import { text, joined, noise } from './hostile-bytes.ts';
import type { HostileFile } from './hostile-file.ts';

function pdf(objects: readonly string[], trailer = '<< /Root 1 0 R /Size 9 >>'): Uint8Array {
  const body = objects.map((object, index) => `${String(index + 1)} 0 obj\n${object}\nendobj\n`);
  return text(`%PDF-1.7\n${body.join('')}trailer\n${trailer}\nstartxref\n0\n%%EOF\n`);
}

const catalog = '<< /Type /Catalog /Pages 2 0 R >>';
export const hostilePdfs: readonly HostileFile[] = [
  { name: 'a PDF header only', bytes: () => text('%PDF-1.7\n'), expected: 'refused' },
  {
    name: 'a PDF header and noise',
    bytes: () => joined('%PDF-1.7\n', noise(50_000)),
    expected: 'refused',
  },
  {
    name: 'a PDF whose pages hold themselves',
    bytes: () => pdf([catalog, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>']),
    expected: 'refused',
  },
  {
    name: 'a PDF that counts 10^9 pages',
    bytes: () => pdf([catalog, '<< /Type /Pages /Kids [] /Count 1000000000 >>']),
    expected: 'refused',
  },
  {
    name: 'a PDF of depth 10^5',
    bytes: () => pdf([catalog, `<< /Type /Pages /Kids ${'['.repeat(100_000)} /Count 1 >>`]),
    expected: 'refused',
  },
  {
    name: 'a PDF whose table points at itself',
    bytes: () =>
      text(
        '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF\n',
      ),
    expected: 'refused',
  },
  {
    name: 'a PDF page that unpacks to 200 MB',
    bytes: () => {
      const packed = deflateSync(new Uint8Array(200_000_000).fill(0x20));
      return joined(
        `%PDF-1.7\n1 0 obj\n${catalog}\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>\nendobj\n4 0 obj\n<< /Filter /FlateDecode /Length ${String(packed.length)} >>\nstream\n`,
        packed,
        '\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
      );
    },
    expected: 'refused',
  },
  {
    name: 'a PDF with a script and a file to start',
    bytes: () =>
      pdf([
        '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (for\\(;;\\);) >> /AA << /S /Launch /F (/bin/sh) >> >>',
        '<< /Type /Pages /Kids [] /Count 0 >>',
      ]),
    expected: 'refused',
  },
];
