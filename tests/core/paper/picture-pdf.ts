/** One picture on a page of 595 × 842 points, where the six numbers of the matrix put the unit square. */
export interface PlacedPicture {
  readonly width: number;
  readonly height: number;
  /** For example `/Filter/DCTDecode/ColorSpace/DeviceRGB/BitsPerComponent 8`. */
  readonly entries: string;
  readonly data: Uint8Array;
  readonly matrix: string;
}

export const wholePage = '595 0 0 842 0 0';

/** A PDF of pictures, as scanners write it (ISO 32000-2, 7.5). */
export function picturePdf(
  pages: readonly (readonly PlacedPicture[])[],
  rotate = 0,
): Uint8Array<ArrayBuffer> {
  const objects: Buffer[] = [Buffer.from('<</Type/Catalog/Pages 2 0 R>>'), Buffer.alloc(0)];
  const add = (...parts: readonly (string | Uint8Array)[]): number =>
    objects.push(Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array))));
  const stream = (entries: string, data: Uint8Array): number =>
    add(`<<${entries}/Length ${data.length}>>stream\n`, data, '\nendstream');
  const kids = pages.map((pictures) => {
    const numbers = pictures.map(({ width, height, entries, data }) =>
      stream(`/Type/XObject/Subtype/Image/Width ${width}/Height ${height}${entries}`, data),
    );
    const drawn = pictures.map(({ matrix }, at) => `q ${matrix} cm /I${at} Do Q`).join('\n');
    const contents = stream('', Buffer.from(drawn));
    const named = numbers.map((number, at) => `/I${at} ${number} 0 R`).join('');
    return add(
      `<</Type/Page/Parent 2 0 R/Rotate ${rotate}/MediaBox[0 0 595 842]/Contents ${contents} 0 R/Resources<</XObject<<${named}>>>>>>`,
    );
  });
  const references = kids.map((number) => `${number} 0 R`).join(' ');
  objects[1] = Buffer.from(`<</Type/Pages/Count ${kids.length}/Kids[${references}]>>`);
  return fileOf(objects);
}

function fileOf(objects: readonly Buffer[]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  const length = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  for (const [at, object] of objects.entries()) {
    offsets.push(length());
    parts.push(Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n'));
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const start = length();
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`,
    ),
  );
  return Uint8Array.from(Buffer.concat(parts));
}
