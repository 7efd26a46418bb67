import { VaultError } from '../../../shared/errors.ts';
import { calibrateKdf, strongerKdf, type KdfParameters } from '../crypto/calibration.ts';
import type { DeriveKey } from '../crypto/key-derivation.ts';
import { keyBytes, randomBytes, saltBytes, wipe } from '../crypto/sodium.ts';
import { slotTableBytes } from './header.ts';
import { printRecoveryKey } from './recovery-key.ts';
import { createPassphraseSlot, createRecoverySlot } from './slot-keys.ts';
import { slotBytes, type Slot } from './slot.ts';
import type { VaultKeyring } from './vault-file.ts';

export interface NewKeyring {
  readonly keyring: VaultKeyring;
  /** Printed form, 14 groups of four letters. */
  readonly recoveryKey: string;
}

/** A fresh vault key, in slot 0 under the passphrase and in slot 1 under a fresh recovery key. */
export async function createKeyring(
  passphrase: string,
  kdf: KdfParameters,
  deriveKey: DeriveKey,
): Promise<NewKeyring> {
  if (passphrase === '') throw new VaultError('vault.weakPassphrase');
  const vaultKey = randomBytes(keyBytes);
  const recoveryKey = randomBytes(keyBytes);
  const slotTable = new Uint8Array(slotTableBytes);
  slotTable.set(await createPassphraseSlot(0, passphrase, kdf, vaultKey, deriveKey));
  slotTable.set(createRecoverySlot(1, recoveryKey, vaultKey), slotBytes);
  const printed = printRecoveryKey(recoveryKey);
  wipe(recoveryKey);
  return { keyring: { vaultKey, slotTable }, recoveryKey: printed };
}

/** The given cost, or what takes this machine about a second; never less than the vault had. */
export async function kdfForNewSlots(
  { kdf, deriveKey }: { readonly kdf?: KdfParameters; readonly deriveKey: DeriveKey },
  oldSlots: readonly Slot[] = [],
): Promise<KdfParameters> {
  const probe = { secret: randomBytes(keyBytes), salt: randomBytes(saltBytes) };
  const chosen = kdf ?? (await calibrateKdf((cost) => deriveKey({ ...probe, ...cost })));
  return oldSlots.reduce(
    (best, { kdf: old }) => (old === null ? best : strongerKdf(best, old)),
    chosen,
  );
}
