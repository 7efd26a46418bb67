/** The part of tesseract.js-core (Emscripten, WebIDL binder) that is used here. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  export interface TesseractApi {
    /** 0 when the language data was accepted. */
    Init(dataPath: string | null, language: string, engineMode: number): number;
    SetVariable(name: string, value: string): boolean;
    /** Reads `/input`; 1 when it is no picture. */
    SetImageFile(exifOrientation: number, angle: number): number;
    /** Writes `/image.png`: 0 colour, 1 grey, 2 binary. */
    WriteImage(type: number, path: string): void;
    Recognize(monitor: null): number;
    GetJSONText(): string;
    Clear(): void;
    End(): void;
  }

  export interface TesseractModule {
    readonly FS: {
      writeFile(path: string, data: Uint8Array): void;
      readFile(path: string): Uint8Array;
      unlink(path: string): void;
    };
    readonly TessBaseAPI: new () => TesseractApi;
  }

  const createCore: (options: {
    readonly wasmBinary: Uint8Array;
    readonly print: (line: string) => void;
    readonly printErr: (line: string) => void;
  }) => Promise<TesseractModule>;

  export default createCore;
}
