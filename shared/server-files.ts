/** What a file for a server holds: what someone who reads it learns. */
export type ServerFileContent = 'hashes' | 'codes';

export interface ServerFileKind {
  /** Ending of the file name. */
  readonly ending: 'json' | 'sql' | 'csv' | 'txt' | 'sh' | 'php' | 'mjs';
  readonly content: ServerFileContent;
  /** True where the file says whose codes they are even for one person. */
  readonly namesAccount: boolean;
  /** What may be chosen for the hashes; `null` where the form of the hash leaves no choice. */
  readonly hashing: 'bcrypt' | 'bcryptWithPepper' | null;
  /** True where one hash takes a noticeable part of a second on purpose. */
  readonly slow: boolean;
}

const fast = { hashing: null, slow: false } as const;
const list = { ending: 'txt', content: 'codes', namesAccount: false, ...fast } as const;
const loader = { content: 'codes', namesAccount: true, ...fast } as const;
const bcrypt = { ending: 'json', content: 'hashes', namesAccount: false, slow: true } as const;

/**
 * Every file that a server, or its loader, reads. Where the server encrypts with a secret of its own there is a snippet
 * to run on the server: its secret never leaves it.
 */
export const serverFiles = {
  'django-otp': { ...loader, ending: 'sh' },
  'django-allauth': { ...loader, ending: 'json' },
  fortify: { ...loader, ending: 'php' },
  devise: { ...bcrypt, hashing: 'bcryptWithPepper' },
  gitlab: { ...bcrypt, hashing: 'bcrypt' },
  'gitlab-fips': { ...bcrypt, hashing: null },
  keycloak: { ...fast, ending: 'json', content: 'hashes', namesAccount: true },
  'keycloak-rs512': { ...fast, ending: 'json', content: 'hashes', namesAccount: true },
  'better-auth': { ...loader, ending: 'json', namesAccount: false },
  'better-auth-encrypted': { ...loader, ending: 'mjs' },
  nextcloud: { ending: 'sql', content: 'hashes', namesAccount: true, hashing: null, slow: true },
  authentik: list,
  privacyidea: { ...loader, ending: 'csv', namesAccount: false },
  wordpress: { ...bcrypt, hashing: 'bcrypt' },
  aspnet: list,
  kratos: { ...loader, ending: 'json' },
  rodauth: list,
  'google-pam': list,
} as const satisfies Readonly<Record<string, ServerFileKind>>;

export type ServerFileName = keyof typeof serverFiles;

export const serverFileNames = Object.keys(serverFiles) as readonly ServerFileName[];

/** bcrypt's cost where nothing else is said: what each server itself would use. */
export const usualBcryptCost = { devise: 12, gitlab: 10, wordpress: 10 } as const;
