import { encodeBase64, hashSync } from 'bcryptjs';

const saltBytes = 16;

/**
 * bcrypt in the modular form `$2a$12$…` (Provos and Mazières 1999). Like every implementation it reads 72 bytes of the
 * text and no more. `version` is only a mark: a and y compute the same.
 */
export function bcryptHash(
  text: string,
  cost: number,
  version: '2a' | '2y',
  randomBytes: (count: number) => Uint8Array,
): string {
  const salt = encodeBase64(Array.from(randomBytes(saltBytes)), saltBytes);
  const hash = hashSync(text, `$2a$${String(cost).padStart(2, '0')}$${salt}`);
  return `$${version}${hash.slice(3)}`;
}
