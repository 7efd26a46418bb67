const encoder = new TextEncoder();

/** Collects bytes of a record. Whole numbers are LEB128: seven bits a byte, lowest first, the top bit says that more follow. */
export interface ByteWriter {
  byte(value: number): void;
  /** A whole number from 0 to 2⁵³ − 1. */
  whole(value: number): void;
  /** A whole number of either sign: 0, −1, 1, −2, 2 … become 0, 1, 2, 3, 4 … */
  signed(value: number): void;
  /** Length in bytes, then UTF-8. */
  text(value: string): void;
  bytes(value: Uint8Array): void;
  finished(): Uint8Array<ArrayBuffer>;
}

export function createByteWriter(): ByteWriter {
  const out: number[] = [];

  function whole(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      out.push((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    out.push(rest);
  }

  function bytes(value: Uint8Array): void {
    for (const byte of value) out.push(byte);
  }

  return {
    byte: (value) => {
      out.push(value);
    },
    whole,
    signed: (value) => {
      whole(value < 0 ? -2 * value - 1 : 2 * value);
    },
    text: (value) => {
      const encoded = encoder.encode(value);
      whole(encoded.length);
      bytes(encoded);
    },
    bytes,
    finished: () => Uint8Array.from(out),
  };
}
