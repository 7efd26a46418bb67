import { createHmac } from 'node:crypto';
import { bcryptHash } from './bcrypt-hash.ts';

/** WordPress 6.8 and later: bcrypt over the HMAC-SHA-384 of the trimmed text, so that no length is cut off. */
export function wordpressHash(
  text: string,
  cost: number,
  randomBytes: (count: number) => Uint8Array,
): string {
  const digest = createHmac('sha384', 'wp-sha384').update(text.trim()).digest('base64');
  return `$wp${bcryptHash(digest, cost, '2y', randomBytes)}`;
}
