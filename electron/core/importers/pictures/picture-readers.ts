import { gunzipSync } from 'node:zlib';
import type { DocumentTools } from '../document-tools.ts';
import { glyphNetworkData } from './glyph-network-data.ts';
import { createGlyphNetwork } from './glyph-network.ts';
import type { RateGlyph } from './glyph-network.ts';
import { createQrReader } from './qr-codes.ts';
import type { ReadQrCodes } from './qr-codes.ts';
import { createRecognitionEngine } from './recognition-engine.ts';
import type { RecognitionEngine } from './recognition-engine.ts';

export interface PictureReaders {
  readonly engine: RecognitionEngine;
  readonly rateGlyph: RateGlyph;
  readonly readQrCodes: ReadQrCodes;
}

const mostLanguageBytes = 64 * 1024 * 1024;

let started: Promise<PictureReaders> | null = null;

/** Starts the readers with the first picture and keeps them for the next ones of the same thread. */
export function pictureReaders(tools: DocumentTools): Promise<PictureReaders> {
  started ??= start(tools);
  return started;
}

/** After a fault inside a reader, whose memory is not to be trusted any more. */
export function forgetPictureReaders(): void {
  started = null;
}

async function start({ readAsset }: DocumentTools): Promise<PictureReaders> {
  const language = await readAsset('eng.traineddata.gz');
  return {
    engine: await createRecognitionEngine(
      await readAsset('tesseract-core-simd-lstm.wasm'),
      gunzipSync(language, { maxOutputLength: mostLanguageBytes }),
    ),
    rateGlyph: createGlyphNetwork(Buffer.from(glyphNetworkData, 'base64')),
    readQrCodes: await createQrReader(await readAsset('zxing_reader.wasm')),
  };
}
