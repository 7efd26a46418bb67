import { pbkdf2Sync } from 'node:crypto';

const saltBytes = 16;
const checksumBytes = 64;

/** PBKDF2-HMAC-SHA-512 as GitLab stores it in FIPS mode: `$pbkdf2-sha512$iterations$salt$checksum`. */
export function pbkdf2Hash(
  text: string,
  iterations: number,
  randomBytes: (count: number) => Uint8Array,
): string {
  const salt = randomBytes(saltBytes);
  const checksum = pbkdf2Sync(text, salt, iterations, checksumBytes, 'sha512');
  return `$pbkdf2-sha512$${iterations}$${adaptedBase64(salt)}$${adaptedBase64(checksum)}`;
}

/** Passlib's base 64: a dot for the plus sign and no padding. */
function adaptedBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replaceAll('+', '.').replaceAll('=', '');
}
