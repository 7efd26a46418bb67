import { keyedHash256 } from '../crypto/sodium.ts';

const encoder = new TextEncoder();

/** Keys that follow from the vault key, each for one purpose. */
export interface VaultKeys {
  /** Authenticates the header. */
  readonly mac: Uint8Array;
  /** Parent of the keys of single commits. */
  readonly payload: Uint8Array;
}

export function vaultKeysOf(vaultKey: Uint8Array): VaultKeys {
  return {
    mac: keyedHash256(vaultKey, label('header-mac')),
    payload: keyedHash256(vaultKey, label('payload')),
  };
}

/** Key of one commit's payload stream; a new salt for each commit, so that no key seals two streams. */
export function commitKeyOf(keys: VaultKeys, commitSalt: Uint8Array): Uint8Array {
  return keyedHash256(keys.payload, labelThenZero('commit'), commitSalt);
}

/** `sparekey/v1/<name>` in ASCII: keeps the uses of one key apart. */
export function label(name: string): Uint8Array {
  return encoder.encode(`sparekey/v1/${name}`);
}

/** The label and one zero byte, for messages in which more follows. */
export function labelThenZero(name: string): Uint8Array {
  return encoder.encode(`sparekey/v1/${name}\0`);
}
