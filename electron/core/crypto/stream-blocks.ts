import type { SodiumHeap } from './zeroing-heap.ts';

/** Blocks of WASM memory that one stream uses for all of its chunks. They grow with the first larger chunk. */
export interface StreamBlocks {
  /** Copies bytes into a block and gives its address. */
  put(block: 'input' | 'context', bytes: Uint8Array): number;
  /** The address of a block for so many bytes of output. */
  reserve(length: number): number;
  /** Copies the block of output over `into`. */
  take(into: Uint8Array): void;
  /** Gives the blocks back; the heap wipes them. */
  free(): void;
}

export function createStreamBlocks(heap: SodiumHeap): StreamBlocks {
  const blocks = new Map<string, { readonly address: number; readonly size: number }>();
  const addressOf = (name: string, size: number): number => {
    const block = blocks.get(name);
    if (block !== undefined && block.size >= size) return block.address;
    if (block !== undefined) heap._free(block.address);
    const address = heap._malloc(Math.max(size, 1));
    if (address === 0) throw new Error('out of memory');
    blocks.set(name, { address, size });
    return address;
  };
  return {
    put(name, bytes) {
      const address = addressOf(name, bytes.length);
      heap.HEAPU8.set(bytes, address);
      return address;
    },
    reserve: (length) => addressOf('output', length),
    take(into) {
      const address = addressOf('output', into.length);
      into.set(heap.HEAPU8.subarray(address, address + into.length));
    },
    free() {
      for (const { address } of blocks.values()) heap._free(address);
      blocks.clear();
    },
  };
}
