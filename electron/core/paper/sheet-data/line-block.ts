import { fromLetters } from './crockford.ts';
import { partChecksumBytes, partHeaderBytes } from './sheet-part.ts';
import { dataLetters, type TypedLine } from './typed-lines.ts';

/** Typed lines of one part, gathered in any order. */
export class LineBlock {
  readonly #lines = new Map<number, string>();

  /** False, and nothing is kept, when another line has this number. */
  add({ number, data }: TypedLine): boolean {
    const known = this.#lines.get(number) ?? data;
    if (known === data) this.#lines.set(number, data);
    return known === data;
  }

  /** The first line that is not there yet; null once the part is whole. */
  missing(): number | null {
    const begun = this.#begun();
    return begun.lines < this.#count(begun.bytes) ? begun.lines + 1 : null;
  }

  /** The part's bytes, once nothing is missing. */
  bytes(): Uint8Array {
    const { bytes } = this.#begun();
    return bytes.subarray(0, lengthOf(bytes) ?? 0);
  }

  /** Parts of the whole sheet, as the first line says. */
  partsOfSheet(): number | null {
    const { bytes } = this.#begun();
    return bytes.length < 10 ? null : ((bytes[8] ?? 0) << 8) + (bytes[9] ?? 0);
  }

  /** What the lines from the first up to the first gap give. */
  #begun(): { readonly lines: number; readonly bytes: Uint8Array } {
    let letters = '';
    let lines = 0;
    for (;;) {
      const data = this.#lines.get(lines + 1);
      if (data === undefined) return { lines, bytes: fromLetters(letters) ?? new Uint8Array() };
      letters += data;
      lines += 1;
    }
  }

  #count(bytes: Uint8Array): number {
    const length = lengthOf(bytes);
    const known = Math.max(1, ...this.#lines.keys());
    // The length stands in the second line.
    if (length === null) return Math.max(2, known);
    return Math.max(known, Math.ceil((length * 8) / 5 / dataLetters));
  }
}

/** Of header, payload and checksum of the part whose bytes these begin with; null while too few are there. */
function lengthOf(bytes: Uint8Array): number | null {
  if (bytes.length < partHeaderBytes) return null;
  return partHeaderBytes + ((bytes[14] ?? 0) << 8) + (bytes[15] ?? 0) + partChecksumBytes;
}
