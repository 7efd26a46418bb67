import type { Section } from './sections.ts';

/** They call the key that sets up an authenticator "backup key" or "backup code" and hand out no recovery codes. */
const issuersWithoutCodes = new Set(['Binance', 'Kraken']);
const base32Key = /^[A-Z2-7]{16}(?:[A-Z2-7]{0,48})$/;
const restoresApp =
  /\b(?:restore|recover|re-?add|set up|reset|import)\b.{0,40}\b(?:google|microsoft|your|an?|the)\b.{0,20}\bauthenticator\b/i;
/** "Authenticator backup key", "TOTP secret", "Setup key": a label of the secret itself. */
const secretLabel =
  /\b(?:authenticator|authentication app|set-?up|totp|otp|2fa|mfa|secret|seed)\b.{0,30}\b(?:key|secret|seed|code)\b|^(?:backup key|totp|seed|secret)$/i;
const longestText = 400;

/** Says for a section which values are the secret of an authenticator (RFC 4648 base32) under the name of a backup. */
export function setupKeysOf(
  section: Section,
  fileIssuer: string | null,
): (value: string, label: string | null) => boolean {
  const issuer = section.issuer ?? fileIssuer ?? section.issuerHint ?? '';
  const isTold = section.readings.some(
    ({ role, text, label }) =>
      (role === 'text' || label !== null) && text.length <= longestText && restoresApp.test(text),
  );
  const isAny = issuersWithoutCodes.has(issuer) || isTold;
  return (value, label) =>
    (isAny || isSecretLabel(label)) && base32Key.test(value.replace(/[ -]/g, ''));
}

function isSecretLabel(label: string | null): boolean {
  if (label === null || /recovery|\bcodes\b/i.test(label)) return false;
  return secretLabel.test(label.replace(/_/g, ' ').trim());
}
