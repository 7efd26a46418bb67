import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { placeInModules } from '../electron/core/api/import-assets.ts';

const modules = new URL('../node_modules/', import.meta.url);
const folder = 'main/import-data';

/**
 * Lays the data of the import parsers beside the built worker, `out/main/import-data/`: the WebAssembly modules for
 * pictures, in files of their own and in PDF, and for QR codes, the English language data, and the character maps for PDF. Nothing of it is fetched at run time.
 */
export function importData(): Plugin {
  const names = [
    'tesseract-core-simd-lstm.wasm',
    'eng.traineddata.gz',
    'zxing_reader.wasm',
    // What scanners pack pictures with inside a PDF: JBIG2 and CCITT, JPEG 2000.
    'jbig2.wasm',
    'openjpeg.wasm',
    ...readdirSync(new URL('pdfjs-dist/cmaps/', modules)).filter((name) => name.endsWith('.bcmap')),
  ];
  return {
    name: 'sparekey-import-data',
    generateBundle() {
      for (const name of names) {
        const source = readFileSync(new URL(placeInModules(name), modules));
        this.emitFile({ type: 'asset', fileName: `${folder}/${name}`, source });
      }
    },
  };
}
