import { base32nopad } from '@scure/base';
import { VaultError } from '../../../shared/errors.ts';
import { hash256 } from '../crypto/sodium.ts';
import { labelThenZero } from './key-schedule.ts';

const keyLetters = 52;
const checksumLetters = 4;
const groupLetters = 4;

/** Letters that a reader of a printed key takes for one another; the right ones alone are in the base32 alphabet (RFC 4648). */
const lookAlikes: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '8': 'B' };

/** The printed form of a 32-byte recovery key: 14 groups of four letters, separated by spaces; the last group is a checksum. */
export function printRecoveryKey(key: Uint8Array): string {
  const letters = base32nopad.encode(key) + checksumOf(key);
  const groups: string[] = [];
  for (let at = 0; at < letters.length; at += groupLetters) {
    groups.push(letters.slice(at, at + groupLetters));
  }
  return groups.join(' ');
}

/**
 * Reads a typed or scanned recovery key, whatever its case, spaces, hyphens and look-alikes.
 * Throws `vault.recoveryKeyTypo` when a letter is missing, foreign or wrong.
 */
export function readRecoveryKey(text: string): Uint8Array {
  const letters = text
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}]/gu, '')
    .replaceAll(/[018]/g, (digit) => lookAlikes[digit] ?? digit);
  const key = decoded(letters);
  if (key === null || checksumOf(key) !== letters.slice(keyLetters)) {
    throw new VaultError('vault.recoveryKeyTypo');
  }
  return key;
}

function decoded(letters: string): Uint8Array | null {
  if (!/^[A-Z2-7]+$/.test(letters) || letters.length !== keyLetters + checksumLetters) return null;
  try {
    return base32nopad.decode(letters.slice(0, keyLetters));
  } catch {
    // 52 letters hold four bits more than the key; the decoder insists that they are zero.
    return null;
  }
}

function checksumOf(key: Uint8Array): string {
  const hash = hash256(labelThenZero('recovery-checksum'), key);
  return base32nopad.encode(hash).slice(0, checksumLetters);
}
