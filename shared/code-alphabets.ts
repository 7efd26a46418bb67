const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';

/** Symbols of each alphabet, all different. Only `base64url` holds characters that also separate groups. */
export const alphabets = {
  upperDigits: upper + digits,
  lowerDigits: lower + digits,
  upper,
  lower,
  mixed: upper + lower + digits,
  digits,
  hex: '0123456789abcdef',
  /** Crockford's base 32: no I, L, O and U. */
  crockford: '0123456789ABCDEFGHJKMNPQRSTVWXYZ',
  /** No 0 O o 1 l I in either case; one case only, so that c and C cannot be mixed up instead. */
  noLookAlikes: '23456789ABCDEFGHJKMNPQRSTUVWXYZ',
  /** RFC 4648 base 32 in small letters, as django-otp draws static tokens. */
  base32Lower: 'abcdefghijklmnopqrstuvwxyz234567',
  /** Keycloak: no O and no 0. */
  keycloak: 'ABCDEFGHIJKLMNPQRSTUVWXYZ123456789',
  /** ASP.NET Core Identity: consonants and digits that cannot spell words or be mixed up. */
  aspNet: '23456789BCDFGHJKMNPQRTVWXY',
  /** Nextcloud's characters for codes that people read. */
  nextcloud: 'abcdefgijkmnopqrstwxyzABCDEFGHJKLMNPQRSTWXYZ23456789',
  /** RFC 4648 base 64 for addresses. */
  base64url: `${upper}${lower}${digits}-_`,
} as const satisfies Readonly<Record<string, string>>;

export type AlphabetName = keyof typeof alphabets;

export const alphabetNames = Object.keys(alphabets) as readonly AlphabetName[];

/** A named alphabet, or the person's own characters. */
export type CodeAlphabet = AlphabetName | { readonly own: string };

/** The symbols to draw from, one entry each. A character that the person's own text repeats counts once. */
export function symbolsOf(alphabet: CodeAlphabet): readonly string[] {
  const text = typeof alphabet === 'string' ? alphabets[alphabet] : alphabet.own;
  return [...new Set(text)];
}
