/** To the thread that reads QR codes. */
export type QrReaderOrder =
  | { readonly kind: 'file'; readonly bytes: Uint8Array<ArrayBuffer>; readonly straight: boolean }
  | { readonly kind: 'asset'; readonly name: string; readonly bytes: Uint8Array | null };

/** From it: one `read` or `unreadable` for each file, before them a `page` for each page of a PDF. */
export type QrReaderAnswer =
  | { readonly kind: 'needAsset'; readonly name: string }
  | { readonly kind: 'page'; readonly share: number }
  | { readonly kind: 'read'; readonly texts: readonly string[] }
  | { readonly kind: 'unreadable' };
