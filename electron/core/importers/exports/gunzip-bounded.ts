import { gunzipSync } from 'fflate';

/** Unpacks gzip (RFC 1952) of at most `limitBytes`. Null for damaged data and for data that declare or hold more. */
export function gunzipBounded(bytes: Uint8Array, limitBytes: number): Uint8Array | null {
  if (bytes.length < 18 || bytes[0] !== 0x1f || bytes[1] !== 0x8b) return null;
  // The last four bytes are the size; with an output of that size the library cannot unpack more.
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 4, true);
  if (size > limitBytes) return null;
  try {
    const unpacked = gunzipSync(bytes, { out: new Uint8Array(size) });
    return unpacked.length === size ? unpacked : null;
  } catch {
    return null;
  }
}
