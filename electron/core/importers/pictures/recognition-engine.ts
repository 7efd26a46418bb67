import createCore from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import type { TesseractApi, TesseractModule } from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import { readPnm } from './read-pnm.ts';
import type { Box, GreyPicture } from './grey-picture.ts';

export interface RecognisedSymbol {
  readonly text: string;
  /** 0 to 100. */
  readonly confidence: number;
  readonly box: Box;
}

/** Words of one line, each as its symbols. */
export type RecognisedLine = readonly (readonly RecognisedSymbol[])[];

/** Text recognition and picture formats, both from one WebAssembly module. */
export interface RecognitionEngine {
  /** Any supported picture file to grey, upright. Null when it is damaged. */
  decode(bytes: Uint8Array, orientation: number): GreyPicture | null;
  /** Reads a picture that holds one line of dark characters on white. */
  readLine(line: GreyPicture): RecognisedLine;
}
