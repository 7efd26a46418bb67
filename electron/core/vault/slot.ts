import { VaultError } from '../../../shared/errors.ts';
import { isAcceptableKdf, type KdfParameters } from '../crypto/calibration.ts';
import { isZero, viewOf } from './byte-view.ts';
import { malformed } from './vault-damage.ts';

export const slotBytes = 160;
export const slotCount = 4;

/** Offsets inside a slot. `fields` (0 to 31) is what commitment and wrapping bind; `tail` is zero. */
export const slotLayout = {
  type: 0,
  kdf: 1,
  reserved: 2,
  opslimit: 4,
  memlimit: 8,
  salt: 16,
  commitment: 32,
  nonce: 64,
  wrapped: 88,
  tail: 136,
} as const;

/** A way to the vault key: 1 passphrase, 2 recovery key, 3 passphrase with a key file (read, not yet made). */
export type SlotType = 1 | 2 | 3;

/** Number of Argon2id version 1.3; 0 stands for a random secret that needs no stretching. */
export const argon2id13 = 1;

export interface Slot {
  readonly index: number;
  readonly type: SlotType;
  /** Null where the secret is random (type 2). */
  readonly kdf: KdfParameters | null;
  readonly bytes: Uint8Array;
}

/** Reads and checks one slot; null when it is empty. Refuses unsafe KDF parameters, so that they never run. */
export function decodeSlot(bytes: Uint8Array, index: number): Slot | null {
  const type = bytes[slotLayout.type];
  if (type === 0) {
    if (!isZero(bytes)) throw malformed(`slot ${index}`);
    return null;
  }
  if (type !== 1 && type !== 2 && type !== 3) throw malformed(`slot ${index} type`);
  const reserved = bytes.subarray(slotLayout.reserved, slotLayout.opslimit);
  if (!isZero(reserved) || !isZero(bytes.subarray(slotLayout.tail))) {
    throw malformed(`slot ${index} reserved`);
  }
  return { index, type, kdf: decodeKdf(bytes, type, index), bytes };
}

function decodeKdf(bytes: Uint8Array, type: SlotType, index: number): KdfParameters | null {
  const stretched = type !== 2;
  if (bytes[slotLayout.kdf] !== (stretched ? argon2id13 : 0)) throw malformed(`slot ${index} kdf`);
  const view = viewOf(bytes);
  const opslimit = view.getUint32(slotLayout.opslimit, true);
  const memlimitBytes = Number(view.getBigUint64(slotLayout.memlimit, true));
  if (stretched) {
    const kdf = { opslimit, memlimitBytes };
    requireSafe(kdf, index);
    return kdf;
  }
  if (opslimit !== 0 || memlimitBytes !== 0) throw malformed(`slot ${index} kdf`);
  return null;
}

/** Throws `vault.unsafeParameters` for a KDF that is weak or an attack on the machine. */
export function requireSafe(kdf: KdfParameters, slot: number): void {
  if (isAcceptableKdf(kdf)) return;
  throw new VaultError('vault.unsafeParameters', {
    slot,
    memoryMiB: kdf.memlimitBytes / 1024 / 1024,
    passes: kdf.opslimit,
  });
}
