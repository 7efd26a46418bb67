const constants = [0x61707865, 0x3320646e, 0x79622d32, 0x6b206574] as const;
const blockBytes = 64;

/** ChaCha20 (RFC 8439) from block 0 on: applies the key stream to each piece where the last one ended. */
export function createChaCha20(
  key: Uint8Array,
  nonce: Uint8Array,
): (data: Uint8Array) => Uint8Array {
  const state = new Uint32Array([...constants, ...words(key), 0, ...words(nonce)]);
  const block = new Uint8Array(blockBytes);
  let used = blockBytes;
  return (data) => {
    const result = new Uint8Array(data.length);
    for (const [index, byte] of data.entries()) {
      if (used === blockBytes) {
        writeBlock(state, block);
        used = 0;
      }
      result[index] = byte ^ (block[used] ?? 0);
      used += 1;
    }
    return result;
  };
}

function words(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length / 4 }, (_, index) => view.getUint32(index * 4, true));
}

const rounds: readonly (readonly [number, number, number, number])[] = [
  [0, 4, 8, 12],
  [1, 5, 9, 13],
  [2, 6, 10, 14],
  [3, 7, 11, 15],
  [0, 5, 10, 15],
  [1, 6, 11, 12],
  [2, 7, 8, 13],
  [3, 4, 9, 14],
];

function writeBlock(state: Uint32Array, block: Uint8Array): void {
  const work = Uint32Array.from(state);
  for (let pass = 0; pass < 10; pass += 1) {
    for (const [a, b, c, d] of rounds) {
      mix(work, a, b, d, 16);
      mix(work, c, d, b, 12);
      mix(work, a, b, d, 8);
      mix(work, c, d, b, 7);
    }
  }
  const view = new DataView(block.buffer);
  for (const [index, word] of work.entries()) {
    view.setUint32(index * 4, word + (state[index] ?? 0), true);
  }
  state[12] = (state[12] ?? 0) + 1;
}

/** One step of the quarter round: add, exclusive or, rotate left. */
function mix(work: Uint32Array, sum: number, added: number, turned: number, bits: number): void {
  work[sum] = (work[sum] ?? 0) + (work[added] ?? 0);
  const value = (work[turned] ?? 0) ^ (work[sum] ?? 0);
  work[turned] = (value << bits) | (value >>> (32 - bits));
}
