import type { Failure } from '../../../shared/errors.ts';
import type { ParsedFile } from '../../../shared/import-types.ts';

/** To the worker. */
export type ImportOrder =
  | {
      readonly kind: 'file';
      readonly name: string | null;
      readonly bytes: Uint8Array;
      readonly passphrase?: string;
    }
  | { readonly kind: 'asset'; readonly name: string; readonly bytes: Uint8Array | null };

/** From the worker. One `parsed`, `failure` or `bug` for each file. */
export type ImportAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'needAsset'; readonly name: string }
  | { readonly kind: 'parsed'; readonly parsed: ParsedFile }
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'bug'; readonly message: string };
