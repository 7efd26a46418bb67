import type { UnlockSecret } from '../../../shared/contract.ts';
import { VaultError } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import type { DeriveKey } from '../crypto/key-derivation.ts';
import { randomBytes, wipe } from '../crypto/sodium.ts';
import {
  commitSaltBytes,
  decodeHeader,
  encodeHeader,
  isHeaderAuthentic,
  paddedLength,
  type Header,
} from './header.ts';
import { encodeInnerHeader, type InnerHeader } from './inner-header.ts';
import { commitKeyOf, vaultKeysOf } from './key-schedule.ts';
import { openPayload, sealPayload, type OpenedPayload } from './payload.ts';
import { openSlots } from './slot-keys.ts';
import { damaged } from './vault-damage.ts';

/** The vault key and the slots that wrap it: what stays the same from one save to the next. */
export interface VaultKeyring {
  readonly vaultKey: Uint8Array;
  readonly slotTable: Uint8Array;
}

export interface OpenedVault extends OpenedPayload {
  readonly vaultKey: Uint8Array;
  readonly header: Header;
  /** False: slot and payload open, but something in the header was changed. To be opened read-only, with a warning. */
  readonly headerAuthentic: boolean;
}

/** A complete vault file. Throws `vault.tooLarge` beyond 64 MiB of image. */
export function sealVault(
  keyring: VaultKeyring,
  inner: InnerHeader,
  image: Uint8Array,
): Uint8Array {
  if (image.length > limits.imageBytes) {
    throw new VaultError('vault.tooLarge', { bytes: image.length });
  }
  const keys = vaultKeysOf(keyring.vaultKey);
  const commitSalt = randomBytes(commitSaltBytes);
  const commitKey = commitKeyOf(keys, commitSalt);
  const paddedBytes = paddedLength(image.length);
  const plaintext = { parts: [encodeInnerHeader(inner, image), image], length: paddedBytes };
  const { slotTable } = keyring;
  const file = sealPayload(plaintext, commitKey, (streamHeader) =>
    encodeHeader({ paddedBytes, commitSalt, streamHeader, slotTable }, keys.mac),
  );
  wipe(commitKey, keys.mac, keys.payload);
  return file;
}

/**
 * Opens a vault file with a passphrase or a recovery key. Nothing is derived before every number of the header was found
 * safe. Throws `vault.notAVault`, `vault.tooNew`, `vault.unsafeParameters`, `vault.wrongPassphrase`,
 * `vault.wrongRecoveryKey`, `vault.recoveryKeyTypo`, or `vault.damaged` with the part.
 */
export async function openVaultBytes(
  file: Uint8Array,
  secret: UnlockSecret,
  deriveKey: DeriveKey,
): Promise<OpenedVault> {
  const header = decodeHeader(file);
  const vaultKey = await openSlots(header.slots, secret, deriveKey);
  return openWithKey(file, header, vaultKey);
}

/** Opens a file of an unlocked vault again, without any derivation. */
export function openVaultWithKey(file: Uint8Array, vaultKey: Uint8Array): OpenedVault {
  return openWithKey(file, decodeHeader(file), vaultKey);
}

function openWithKey(file: Uint8Array, header: Header, vaultKey: Uint8Array): OpenedVault {
  const keys = vaultKeysOf(vaultKey);
  const headerAuthentic = isHeaderAuthentic(file, keys.mac);
  const commitKey = commitKeyOf(keys, header.commitSalt);
  try {
    const payload = openPayload(file, header, commitKey);
    return { ...payload, vaultKey, header, headerAuthentic };
  } catch (error) {
    // With a changed header the payload fails as a consequence: the cause is the better answer.
    throw headerAuthentic ? error : damaged('header');
  } finally {
    wipe(commitKey, keys.mac, keys.payload);
  }
}
