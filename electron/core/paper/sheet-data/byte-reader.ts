import { VaultError } from '../../../../shared/errors.ts';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads what `createByteWriter` wrote. Every method throws `paper.malformed` where the bytes end early or make no sense. */
export interface ByteReader {
  byte(): number;
  /** A whole number of at most `most`. */
  whole(most: number): number;
  /** Within ±2⁵⁰. */
  signed(): number;
  /** At most `mostCharacters` UTF-16 units of well-formed UTF-8. */
  text(mostCharacters: number): string;
  bytes(count: number): Uint8Array;
  left(): number;
}

export function malformed(field: string): VaultError {
  return new VaultError('paper.malformed', { field });
}

export function createByteReader(input: Uint8Array, field: string): ByteReader {
  let at = 0;

  function bytes(count: number): Uint8Array {
    if (count > input.length - at) throw malformed(field);
    at += count;
    return input.subarray(at - count, at);
  }

  function byte(): number {
    const value = input[at];
    if (value === undefined) throw malformed(field);
    at += 1;
    return value;
  }

  function whole(most: number): number {
    let value = 0;
    let weight = 1;
    for (let count = 0; count < 8; count += 1) {
      const next = byte();
      value += (next & 0x7f) * weight;
      if (next < 0x80) {
        // One number has one spelling, so that one record has one encoding.
        if (value > most || (next === 0 && count > 0)) throw malformed(field);
        return value;
      }
      weight *= 0x80;
    }
    throw malformed(field);
  }

  return {
    byte,
    whole,
    signed: () => {
      const value = whole(2 ** 51);
      return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
    },
    text: (mostCharacters) => {
      const encoded = bytes(whole(3 * mostCharacters));
      const value = decoded(encoded, field);
      if (value.length > mostCharacters) throw malformed(field);
      return value;
    },
    bytes,
    left: () => input.length - at,
  };
}

function decoded(encoded: Uint8Array, field: string): string {
  try {
    return decoder.decode(encoded);
  } catch {
    throw malformed(field);
  }
}
