/** The part of SQLite's own WebAssembly build that the emergency reader uses; the package declares no types. */
declare module '@sqlite.org/sqlite-wasm' {
  export interface SqliteDatabase {
    readonly pointer: number;
    exec(options: {
      readonly sql: string;
      readonly rowMode: 'object';
      readonly returnValue: 'resultRows';
    }): Record<string, string | number | null>[];
    close(): void;
  }

  export interface Sqlite {
    readonly oo1: { readonly DB: new (name: string, flags: string) => SqliteDatabase };
    readonly wasm: { allocFromTypedArray(bytes: Uint8Array): number };
    readonly capi: {
      readonly SQLITE_OK: number;
      readonly SQLITE_DESERIALIZE_FREEONCLOSE: number;
      readonly SQLITE_DESERIALIZE_READONLY: number;
      sqlite3_deserialize(
        db: number,
        schema: string,
        data: number,
        size: number,
        capacity: number,
        flags: number,
      ): number;
    };
  }

  export default function start(options: {
    readonly wasmBinary: ArrayBuffer;
    readonly print: (text: string) => void;
    readonly printErr: (text: string) => void;
  }): Promise<Sqlite>;
}

/** The program as base64, put in by the build. */
declare module 'virtual:sqlite-program' {
  export const program: string;
}
