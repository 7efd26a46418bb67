import type { DeriveKey } from '../../electron/core/crypto/key-derivation.ts';
import { argon2id } from '../../electron/core/crypto/sodium.ts';
import { restoreSheets } from '../../electron/core/paper/restore/restore-sheets.ts';
import { partsFromText } from '../../electron/core/paper/restore/typed-sheets.ts';
import { openVaultBytes } from '../../electron/core/vault/vault-file.ts';
import type { FoundAccount } from './found-account.ts';
import { readImage } from './read-image.ts';

/** On this page's only thread: nothing else has to go on meanwhile. */
const deriveKey: DeriveKey = ({ secret, salt, opslimit, memlimitBytes }) =>
  Promise.resolve(argon2id(secret, salt, opslimit, memlimitBytes));

/** 14 groups of four letters, whatever stands between them. */
const recoveryKeyShape = /^(?:[\s\p{Dash}]*[A-Za-z0-9]){56}[\s\p{Dash}]*$/u;

/** Opens a vault file with its passphrase or recovery key. Throws `VaultError` as the application does. */
export async function openVaultFile(
  file: Uint8Array,
  secret: string,
): Promise<readonly FoundAccount[]> {
  const opened = await openVaultBytes(file, { kind: 'passphrase', passphrase: secret }, deriveKey)
    // A passphrase may look like a recovery key, so that it is tried as what it most likely is only second.
    .catch((error: unknown) => {
      if (!recoveryKeyShape.test(secret)) throw error;
      return openVaultBytes(file, { kind: 'recoveryKey', recoveryKey: secret }, deriveKey);
    });
  return await readImage(opened.image);
}

/** Reads sheets from the texts of their QR codes, one a line, or from typed lines. Throws `VaultError`. */
export async function openSheetText(
  text: string,
  passphrase: string,
): Promise<{ readonly accounts: readonly FoundAccount[]; readonly missing: number }> {
  const { sheets, sets } = await restoreSheets(partsFromText(text), {
    passphrase: passphrase === '' ? null : passphrase,
    deriveKey,
  });
  return {
    accounts: sets.map(({ record }) => record),
    missing: sheets.reduce((sum, sheet) => sum + sheet.missing.length, 0),
  };
}
