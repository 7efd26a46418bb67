/** What a parser of documents needs from outside; it opens no file itself. */
export interface DocumentTools {
  /**
   * Data that ships with the application: `tesseract-core-simd-lstm.wasm`, `eng.traineddata.gz`, `zxing_reader.wasm`, and
   * the character maps of pdf.js, for example `UniGB-UCS2-H.bcmap`.
   */
  readonly readAsset: (name: string) => Promise<Uint8Array>;
  /** Told how much of one file is done, from 0 to 1. */
  readonly onProgress: (share: number) => void;
}
