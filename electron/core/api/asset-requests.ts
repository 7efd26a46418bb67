export interface AssetRequests {
  /** Asks for the file once, however often it is wanted. Rejects when there is none. */
  readonly readAsset: (name: string) => Promise<Uint8Array>;
  /** The answer of whoever started the worker; null where there is no such file. */
  readonly receive: (name: string, bytes: Uint8Array | null) => void;
}

/** How a worker, which reads no files itself, comes to the data of its decoders. */
export function createAssetRequests(ask: (name: string) => void): AssetRequests {
  const waiting = new Map<string, PromiseWithResolvers<Uint8Array>>();
  return {
    readAsset: (name) => {
      const known = waiting.get(name);
      if (known !== undefined) return known.promise;
      const asked = Promise.withResolvers<Uint8Array>();
      waiting.set(name, asked);
      ask(name);
      return asked.promise;
    },
    receive: (name, bytes) => {
      const asked = waiting.get(name);
      if (bytes === null) asked?.reject(new Error(`no data ${name}`));
      else asked?.resolve(bytes);
    },
  };
}
