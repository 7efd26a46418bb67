import { readFile } from 'node:fs/promises';

/** Reads data that ships beside the built worker; null for a name that it does not have. */
export type ReadImportAsset = (name: string) => Promise<Uint8Array | null>;

/** @param folder all files in one folder, as the build lays them out */
export function assetsInFolder(folder: URL): ReadImportAsset {
  return (name) => readAsset(name, () => new URL(name, folder));
}

/** @param modules `node_modules` of a checkout, for what runs from source */
export function assetsInModules(modules: URL): ReadImportAsset {
  return (name) => readAsset(name, () => new URL(placeInModules(name), modules));
}

/** Where the packages keep each file. The build copies from the same places. */
export function placeInModules(name: string): string {
  if (name === 'eng.traineddata.gz') return `@tesseract.js-data/eng/4.0.0_best_int/${name}`;
  if (name === 'tesseract-core-simd-lstm.wasm') return `tesseract.js-core/${name}`;
  if (name === 'zxing_reader.wasm') return `zxing-wasm/dist/reader/${name}`;
  return name.endsWith('.wasm') ? `pdfjs-dist/wasm/${name}` : `pdfjs-dist/cmaps/${name}`;
}

async function readAsset(name: string, place: () => URL): Promise<Uint8Array | null> {
  // The name comes from the thread that parses files from outside.
  if (!/^[A-Za-z0-9_-][A-Za-z0-9_.-]{0,80}$/.test(name)) return null;
  try {
    return await readFile(place());
  } catch {
    return null;
  }
}
