/** The part of the compiled library's module object through which its wrapper manages WASM memory. */
export interface SodiumHeap {
  readonly HEAPU8: Uint8Array;
  _malloc: (size: number) => number;
  _free: (address: number) => void;
}

/**
 * The compiled stream functions; the wrapper's own cost an allocation for each chunk. Arguments are addresses in the WASM
 * memory and lengths in bytes, a length of 64 bits as low and high half. 0 means success.
 */
export interface SodiumStreams extends SodiumHeap {
  _crypto_secretstream_xchacha20poly1305_push: (
    state: number,
    output: number,
    outputLengthAt: 0,
    input: number,
    inputLength: number,
    inputHigh: 0,
    context: number,
    contextLength: number,
    contextHigh: 0,
    tag: number,
  ) => number;
  _crypto_secretstream_xchacha20poly1305_pull: (
    state: number,
    output: number,
    outputLengthAt: 0,
    tagAt: number,
    input: number,
    inputLength: number,
    inputHigh: 0,
    context: number,
    contextLength: number,
    contextHigh: 0,
  ) => number;
}

/**
 * Makes the wrapper's blocks go back to the heap as zeros. The wrapper copies every key and every plaintext into WASM
 * memory and frees it unwiped, so that secrets would stay there until chance overwrites them.
 */
export function zeroOnFree(heap: SodiumHeap): void {
  const sizes = new Map<number, number>();
  const { _malloc: allocate, _free: release } = heap;
  heap._malloc = (size) => {
    const address = allocate(size);
    if (address !== 0) sizes.set(address, size);
    return address;
  };
  heap._free = (address) => {
    const size = sizes.get(address);
    if (size !== undefined) {
      sizes.delete(address);
      heap.HEAPU8.fill(0, address, address + size);
    }
    release(address);
  };
}
