import type { UnlockSecret } from '../../../shared/contract.ts';
import { VaultError } from '../../../shared/errors.ts';
import type { KdfParameters } from '../crypto/calibration.ts';
import type { DeriveKey } from '../crypto/key-derivation.ts';
import {
  equalBytes,
  keyBytes,
  keyedHash256,
  randomBytes,
  saltBytes,
  unwrapKey,
  wipe,
  wrapKey,
  wrapNonceBytes,
} from '../crypto/sodium.ts';
import { isZero, viewOf } from './byte-view.ts';
import { label, labelThenZero } from './key-schedule.ts';
import { readRecoveryKey } from './recovery-key.ts';
import {
  argon2id13,
  requireSafe,
  slotBytes,
  slotLayout,
  type Slot,
  type SlotType,
} from './slot.ts';
import { damaged } from './vault-damage.ts';
import { formatVersion, magic } from './vault-magic.ts';

/** A slot that wraps `vaultKey` under a passphrase. Never with parameters that a reader would refuse. */
export async function createPassphraseSlot(
  index: number,
  passphrase: string,
  kdf: KdfParameters,
  vaultKey: Uint8Array,
  deriveKey: DeriveKey,
): Promise<Uint8Array> {
  requireSafe(kdf, index);
  const bytes = startSlot(1);
  const view = viewOf(bytes);
  view.setUint8(slotLayout.kdf, argon2id13);
  view.setUint32(slotLayout.opslimit, kdf.opslimit, true);
  view.setBigUint64(slotLayout.memlimit, BigInt(kdf.memlimitBytes), true);
  const kek = await passphraseKek(passphrase, saltOf(bytes), kdf, deriveKey);
  finishSlot(bytes, index, kek, vaultKey);
  return bytes;
}

/** A slot that wraps `vaultKey` under a random 32-byte recovery key. */
export function createRecoverySlot(
  index: number,
  recoveryKey: Uint8Array,
  vaultKey: Uint8Array,
): Uint8Array {
  const bytes = startSlot(2);
  finishSlot(bytes, index, recoveryKek(recoveryKey, saltOf(bytes)), vaultKey);
  return bytes;
}

/**
 * The vault key behind the first slot that the secret fits.
 * Throws `vault.wrongPassphrase`, `vault.wrongRecoveryKey`, `vault.recoveryKeyTypo`, or damage of the slot.
 */
export async function openSlots(
  slots: readonly Slot[],
  secret: UnlockSecret,
  deriveKey: DeriveKey,
): Promise<Uint8Array> {
  const kekOf = kekDerivation(secret, deriveKey);
  for (const slot of slots) {
    const kek = await kekOf(slot);
    if (kek === null) continue;
    const opened = openSlot(slot, kek);
    wipe(kek);
    if (opened === 'damaged') throw damaged('slot');
    if (opened !== 'otherSecret') return opened;
  }
  const passphrase = secret.kind === 'passphrase';
  throw new VaultError(passphrase ? 'vault.wrongPassphrase' : 'vault.wrongRecoveryKey');
}

/** How the secret becomes the key of a slot; null for a slot of another kind. */
function kekDerivation(
  secret: UnlockSecret,
  deriveKey: DeriveKey,
): (slot: Slot) => Promise<Uint8Array | null> {
  if (secret.kind === 'passphrase') {
    const { passphrase } = secret;
    return async ({ type, kdf, bytes }) =>
      type === 1 && kdf !== null
        ? await passphraseKek(passphrase, saltOf(bytes), kdf, deriveKey)
        : null;
  }
  const recoveryKey = readRecoveryKey(secret.recoveryKey);
  return ({ type, bytes }) =>
    Promise.resolve(type === 2 ? recoveryKek(recoveryKey, saltOf(bytes)) : null);
}

/**
 * The commitment tells a wrong secret from a damaged slot, and binds the slot to one key: an AEAD alone lets a crafted
 * ciphertext open under several keys.
 */
function openSlot(slot: Slot, kek: Uint8Array): Uint8Array | 'otherSecret' | 'damaged' {
  const { bytes, index } = slot;
  const commitment = bytes.subarray(slotLayout.commitment, slotLayout.nonce);
  if (!equalBytes(commitmentOf(bytes, index, kek), commitment)) return 'otherSecret';
  const nonce = bytes.subarray(slotLayout.nonce, slotLayout.wrapped);
  const wrapped = bytes.subarray(slotLayout.wrapped, slotLayout.tail);
  const key = wrappingKeyOf(kek);
  const vaultKey = unwrapKey(wrapped, key, nonce, wrapContext(bytes, index));
  wipe(key);
  return vaultKey ?? 'damaged';
}

function startSlot(type: SlotType): Uint8Array {
  const bytes = new Uint8Array(slotBytes);
  bytes[slotLayout.type] = type;
  bytes.set(randomBytes(saltBytes), slotLayout.salt);
  return bytes;
}

/** Adds commitment, nonce and wrapped key, and wipes the key of the slot. */
function finishSlot(bytes: Uint8Array, index: number, kek: Uint8Array, vaultKey: Uint8Array): void {
  const nonce = randomBytes(wrapNonceBytes);
  const key = wrappingKeyOf(kek);
  bytes.set(commitmentOf(bytes, index, kek), slotLayout.commitment);
  bytes.set(nonce, slotLayout.nonce);
  bytes.set(wrapKey(vaultKey, key, nonce, wrapContext(bytes, index)), slotLayout.wrapped);
  wipe(kek, key);
}

async function passphraseKek(
  passphrase: string,
  salt: Uint8Array,
  kdf: KdfParameters,
  deriveKey: DeriveKey,
): Promise<Uint8Array> {
  const secret = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const kek = await deriveKey({ secret, salt, ...kdf });
  wipe(secret);
  if (kek.length !== keyBytes || isZero(kek)) throw new Error('the key derivation gave no key');
  return kek;
}

function recoveryKek(recoveryKey: Uint8Array, salt: Uint8Array): Uint8Array {
  return keyedHash256(recoveryKey, salt);
}

function wrappingKeyOf(kek: Uint8Array): Uint8Array {
  return keyedHash256(kek, label('slot-wrap'));
}

function commitmentOf(bytes: Uint8Array, index: number, kek: Uint8Array): Uint8Array {
  return keyedHash256(kek, labelThenZero('slot-commitment'), Uint8Array.of(index), fieldsOf(bytes));
}

function wrapContext(bytes: Uint8Array, index: number): Uint8Array {
  return Uint8Array.of(...magic, formatVersion.major, 0, index, ...fieldsOf(bytes));
}

function fieldsOf(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, slotLayout.commitment);
}

function saltOf(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(slotLayout.salt, slotLayout.commitment);
}
