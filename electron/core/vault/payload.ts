import {
  chunkOverheadBytes,
  createOpenStream,
  createSealStream,
  equalBytes,
  hash256,
  wipe,
} from '../crypto/sodium.ts';
import { isZero } from './byte-view.ts';
import { chunkBytes, headerBytes, paddedLength, sealedLength, type Header } from './header.ts';
import { decodeInnerHeader, innerHeaderBytes, type InnerHeader } from './inner-header.ts';
import { damaged } from './vault-damage.ts';

const sealedChunkBytes = sealedLength(chunkBytes);

/** What is sealed: the parts one after the other, then zeros up to the length. */
export interface PaddedPlaintext {
  readonly parts: readonly Uint8Array[];
  readonly length: number;
}

/**
 * Seals the payload in chunks, each bound to the header's MAC, and calls `writeHeader` once with the stream's header before
 * the first chunk. Gives the whole file.
 */
export function sealPayload(
  plaintext: PaddedPlaintext,
  commitKey: Uint8Array,
  writeHeader: (streamHeader: Uint8Array) => Uint8Array,
): Uint8Array {
  const stream = createSealStream(commitKey);
  const file = new Uint8Array(headerBytes + sealedLength(plaintext.length));
  const header = writeHeader(stream.header);
  file.set(header);
  const mac = header.subarray(headerBytes - 32);
  const chunk = new Uint8Array(chunkBytes);
  let to = headerBytes;
  for (let from = 0; from < plaintext.length; from += chunkBytes) {
    const length = Math.min(chunkBytes, plaintext.length - from);
    copyPadded(plaintext.parts, from, chunk);
    const sealedBytes = length + chunkOverheadBytes;
    const last = from + chunkBytes >= plaintext.length;
    stream.seal(chunk.subarray(0, length), mac, last, file.subarray(to, to + sealedBytes));
    to += sealedBytes;
  }
  wipe(chunk);
  stream.close();
  return file;
}

/** Fills `into` from byte `from` of the joined parts on, and with zeros behind them. One whole copy of an image is saved so. */
function copyPadded(parts: readonly Uint8Array[], from: number, into: Uint8Array): void {
  into.fill(0);
  let start = -from;
  for (const part of parts) {
    if (start + part.length > 0 && start < into.length) {
      into.set(part.subarray(Math.max(0, -start), into.length - start), Math.max(0, start));
    }
    start += part.length;
  }
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
      const into = plaintext.subarray(to, to + sealed.length - chunkOverheadBytes);
      if (!stream.open(sealed, header.mac, last, into)) throw damaged('payload');
      to += into.length;
    }
    return plaintext;
  } finally {
    stream.close();
  }
}
