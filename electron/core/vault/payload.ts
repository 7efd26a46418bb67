import { createOpenStream, createSealStream, equalBytes, hash256 } from '../crypto/sodium.ts';
import { isZero } from './byte-view.ts';
import { chunkBytes, headerBytes, paddedLength, sealedLength, type Header } from './header.ts';
import { decodeInnerHeader, innerHeaderBytes, type InnerHeader } from './inner-header.ts';
import { damaged } from './vault-damage.ts';

const sealedChunkBytes = sealedLength(chunkBytes);

/**
 * Seals the payload in chunks, each bound to the header's MAC, and calls `writeHeader` once with the stream's header before
 * the first chunk. Gives the whole file.
 */
export function sealPayload(
  plaintext: Uint8Array,
  commitKey: Uint8Array,
  writeHeader: (streamHeader: Uint8Array) => Uint8Array,
): Uint8Array {
  const stream = createSealStream(commitKey);
  const file = new Uint8Array(headerBytes + sealedLength(plaintext.length));
  const header = writeHeader(stream.header);
  file.set(header);
  const mac = header.subarray(headerBytes - 32);
  let to = headerBytes;
  for (let from = 0; from < plaintext.length; from += chunkBytes) {
    const last = from + chunkBytes >= plaintext.length;
    const sealed = stream.seal(plaintext.subarray(from, from + chunkBytes), mac, last);
    file.set(sealed, to);
    to += sealed.length;
  }
  stream.close();
  return file;
}

export interface OpenedPayload {
  readonly inner: InnerHeader;
  readonly image: Uint8Array;
}

/** Opens and checks the payload of a file whose header was read. Throws damage of payload, inner header or image hash. */
export function openPayload(
  file: Uint8Array,
  header: Header,
  commitKey: Uint8Array,
): OpenedPayload {
  const plaintext = openChunks(file, header, commitKey);
  const { inner, imageBytes, imageHash } = decodeInnerHeader(plaintext);
  const imageEnd = innerHeaderBytes + imageBytes;
  // One image has one encoding: neither a roomier padding nor anything in it.
  if (paddedLength(imageBytes) !== header.paddedBytes || !isZero(plaintext.subarray(imageEnd))) {
    throw damaged('innerHeader');
  }
  const image = plaintext.subarray(innerHeaderBytes, imageEnd);
  if (!equalBytes(hash256(image), imageHash)) throw damaged('imageHash');
  return { inner, image };
}

function openChunks(file: Uint8Array, header: Header, commitKey: Uint8Array): Uint8Array {
  const stream = createOpenStream(commitKey, header.streamHeader);
  const plaintext = new Uint8Array(header.paddedBytes);
  try {
    let to = 0;
    for (let from = headerBytes; from < file.length; from += sealedChunkBytes) {
      const last = from + sealedChunkBytes >= file.length;
      const sealed = file.subarray(from, from + sealedChunkBytes);
      const chunk = stream.open(sealed, header.mac, last);
      if (chunk === null) throw damaged('payload');
      plaintext.set(chunk, to);
      to += chunk.length;
    }
    return plaintext;
  } finally {
    stream.close();
  }
}
