import createCore from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import type { TesseractApi, TesseractModule } from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import type { Box, GreyPicture } from './grey-picture.ts';
import { readGreyPng } from './read-grey-png.ts';

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
  /** Any PNG, JPEG or WebP to grey, turned upright by its Exif orientation. Null when it is damaged. */
  decode(bytes: Uint8Array, orientation: number): GreyPicture | null;
  /** A WebP as a PNG with its colours and its alpha. Null when it is damaged. */
  toPng(bytes: Uint8Array): Uint8Array | null;
  /** Reads a picture that holds one line of dark characters on white. */
  readLine(line: GreyPicture): RecognisedLine;
}

const lstmOnly = 1;
const singleLine = '7';
const colours = 0;
const grey = 1;

/**
 * Starts Tesseract from bytes in memory; it opens no file and no connection.
 * @param wasmBinary `tesseract-core-simd-lstm.wasm`
 * @param languageData `eng.traineddata`, unpacked
 */
export async function createRecognitionEngine(
  wasmBinary: Uint8Array,
  languageData: Uint8Array,
): Promise<RecognitionEngine> {
  const silent = (): void => undefined;
  const core = await createCore({ wasmBinary, print: silent, printErr: silent });
  core.FS.writeFile('./eng.traineddata', languageData);
  const api = new core.TessBaseAPI();
  if (api.Init(null, 'eng', lstmOnly) !== 0) throw new Error('the language data was refused');
  // Codes are no words: a dictionary would bend them.
  for (const name of ['load_system_dawg', 'load_freq_dawg', 'load_punc_dawg', 'load_number_dawg']) {
    api.SetVariable(name, '0');
  }
  api.SetVariable('tessedit_pageseg_mode', singleLine);
  return {
    decode: (bytes, orientation) => {
      const png = decodeWith(core, api, bytes, orientation, grey);
      return png === null ? null : readGreyPng(png);
    },
    toPng: (bytes) => decodeWith(core, api, bytes, 1, colours),
    readLine: (line) => readWith(core, api, line),
  };
}

/** As a PNG, or null. */
function decodeWith(
  core: TesseractModule,
  api: TesseractApi,
  bytes: Uint8Array,
  orientation: number,
  kind: number,
): Uint8Array | null {
  core.FS.writeFile('/input', bytes);
  if (api.SetImageFile(orientation, 0) !== 0) return null;
  api.WriteImage(kind, '/image.png');
  const png = core.FS.readFile('/image.png');
  core.FS.unlink('/image.png');
  api.Clear();
  return png;
}

interface TextTree {
  readonly blocks: readonly {
    readonly paragraphs: readonly {
      readonly lines: readonly { readonly words: readonly Word[] }[];
    }[];
  }[];
}

interface Word {
  readonly symbols: readonly {
    readonly text: string;
    readonly confidence: number;
    readonly bbox: {
      readonly x0: number;
      readonly y0: number;
      readonly x1: number;
      readonly y1: number;
    };
  }[];
}

function readWith(core: TesseractModule, api: TesseractApi, line: GreyPicture): RecognisedLine {
  core.FS.writeFile('/input', portableGreyMap(line));
  if (api.SetImageFile(1, 0) !== 0) throw new Error('the engine refused a line');
  api.Recognize(null);
  const { blocks } = JSON.parse(api.GetJSONText()) as TextTree;
  api.Clear();
  const lines = blocks.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) => paragraph.lines),
  );
  return lines.flatMap(({ words }) => words.map(symbolsOf));
}

function symbolsOf({ symbols }: Word): RecognisedSymbol[] {
  return symbols.map(({ text, confidence, bbox }) => ({
    text,
    confidence,
    box: { left: bbox.x0, top: bbox.y0, right: bbox.x1, bottom: bbox.y1 },
  }));
}

/** The simplest picture file: "P5" (Netpbm). */
function portableGreyMap({ width, height, pixels }: GreyPicture): Uint8Array {
  const header = new TextEncoder().encode(`P5\n${String(width)} ${String(height)}\n255\n`);
  const file = new Uint8Array(header.length + pixels.length);
  file.set(header);
  file.set(pixels, header.length);
  return file;
}
