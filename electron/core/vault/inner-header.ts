import { limits } from '../../../shared/limits.ts';
import { hash256, hashBytes } from '../crypto/sodium.ts';
import { viewOf } from './byte-view.ts';
import { damaged } from './vault-damage.ts';

export const innerHeaderBytes = 128;
export const vaultIdBytes = 16;
export const deviceIdBytes = 16;

/** What travels sealed in front of the image, for telling copies of one vault apart. */
export interface InnerHeader {
  /** Random, the same for the life of the vault. */
  readonly vaultId: Uint8Array;
  /** 1 for the first save, then one more each time. */
  readonly generation: bigint;
  /** Hash of the file that this save continues, which is the one it replaces; zeros for the first. */
  readonly replacedHash: Uint8Array;
  /** Clock of the machine that saved, in milliseconds since 1970. Informative only. */
  readonly savedAt: number;
  /** Zeros where the device has no name. */
  readonly deviceId: Uint8Array;
}

const magic = Uint8Array.of(0x53, 0x50, 0x4b, 0x31);

const layout = {
  length: 4,
  vaultId: 8,
  generation: 24,
  replacedHash: 32,
  savedAt: 64,
  deviceId: 72,
  imageLength: 88,
  imageHash: 96,
} as const;

export function encodeInnerHeader(inner: InnerHeader, image: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(innerHeaderBytes);
  const view = viewOf(bytes);
  bytes.set(magic);
  view.setUint32(layout.length, innerHeaderBytes, true);
  bytes.set(inner.vaultId, layout.vaultId);
  view.setBigUint64(layout.generation, inner.generation, true);
  bytes.set(inner.replacedHash, layout.replacedHash);
  view.setBigUint64(layout.savedAt, BigInt(inner.savedAt), true);
  bytes.set(inner.deviceId, layout.deviceId);
  view.setBigUint64(layout.imageLength, BigInt(image.length), true);
  bytes.set(hash256(image), layout.imageHash);
  return bytes;
}

export interface DecodedInnerHeader {
  readonly inner: InnerHeader;
  readonly imageBytes: number;
  readonly imageHash: Uint8Array;
}

/** Throws damage of the inner header. Beyond the image's bounds the caller checks the image itself. */
export function decodeInnerHeader(plaintext: Uint8Array): DecodedInnerHeader {
  const view = viewOf(plaintext);
  const slice = (at: number, length: number): Uint8Array => plaintext.slice(at, at + length);
  const imageBytes = Number(view.getBigUint64(layout.imageLength, true));
  const generation = view.getBigUint64(layout.generation, true);
  const wellFormed =
    magic.every((byte, at) => plaintext[at] === byte) &&
    view.getUint32(layout.length, true) === innerHeaderBytes &&
    generation > 0n &&
    imageBytes > 0 &&
    imageBytes <= limits.imageBytes;
  if (!wellFormed) throw damaged('innerHeader');
  return {
    inner: {
      vaultId: slice(layout.vaultId, vaultIdBytes),
      generation,
      replacedHash: slice(layout.replacedHash, hashBytes),
      savedAt: Number(view.getBigUint64(layout.savedAt, true)),
      deviceId: slice(layout.deviceId, deviceIdBytes),
    },
    imageBytes,
    imageHash: slice(layout.imageHash, hashBytes),
  };
}
