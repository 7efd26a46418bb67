import type { Section } from './sections.ts';

/** They call the key that sets up an authenticator "backup key" or "backup code" and hand out no recovery codes. */
const issuersWithoutCodes = new Set(['Binance', 'Kraken']);
const base32Key = /^[A-Z2-7]{16}(?:[A-Z2-7]{0,48})$/;
const restoresApp =
  /\b(?:restore|recover|re-?add|set up|reset|import)\b.{0,40}\b(?:google|microsoft|your|an?|the)\b.{0,20}\bauthenticator\b/i;
const longestText = 400;

/** Says for a section which values are the secret of an authenticator (RFC 4648 base32) under the name of a backup. */
export function setupKeysOf(
  section: Section,
  fileIssuer: string | null,
): (value: string) => boolean {
  const issuer = section.issuer ?? fileIssuer ?? section.issuerHint ?? '';
  const isTold = section.readings.some(
    ({ role, text, label }) =>
      (role === 'text' || label !== null) && text.length <= longestText && restoresApp.test(text),
  );
  if (!issuersWithoutCodes.has(issuer) && !isTold) return () => false;
  return (value) => base32Key.test(value.replace(/[ -]/g, ''));
}
