import { weakestKdf } from '../../../electron/core/crypto/calibration.ts';
import type { DeriveKey } from '../../../electron/core/crypto/key-derivation.ts';
import { randomBytes } from '../../../electron/core/crypto/sodium.ts';
import { type InnerHeader } from '../../../electron/core/vault/inner-header.ts';
import { createKeyring } from '../../../electron/core/vault/new-keyring.ts';
import {
  openVaultBytes,
  sealVault,
  type OpenedVault,
} from '../../../electron/core/vault/vault-file.ts';
import type { UnlockSecret } from '../../../shared/contract.ts';
import { deriveKey, passphrase } from './vault-fixture.ts';

export const { keyring, recoveryKey } = await createKeyring(passphrase, weakestKdf, deriveKey);
export const byKey: UnlockSecret = { kind: 'recoveryKey', recoveryKey };
export const image = randomBytes(500);
export const inner: InnerHeader = {
  vaultId: randomBytes(16),
  generation: 7n,
  replacedHash: randomBytes(32),
  savedAt: 1_732_000_000_000,
  deviceId: randomBytes(16),
};
export const file = sealVault(keyring, inner, image);

/** Opening must not get as far as a derivation. */
export const refuseToDerive: DeriveKey = () =>
  Promise.reject(new Error('a derivation was started'));

export const open = (bytes: Uint8Array): Promise<OpenedVault> =>
  openVaultBytes(bytes, byKey, refuseToDerive);

export function patched(at: number, ...values: readonly number[]): Uint8Array {
  const copy = Uint8Array.from(file);
  copy.set(values, at);
  return copy;
}

export function flipped(at: number, bit = 0): Uint8Array {
  return patched(at, (file[at] ?? 0) ^ (1 << bit));
}
