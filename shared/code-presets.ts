import type { GenerateSpec } from './generate-requests.ts';
import type { ServerFileName } from './server-files.ts';

/** How codes of a kind look, and which files for a server go with them. */
export interface CodePreset {
  readonly spec: GenerateSpec;
  /** `ordered` where the server takes only the next one. */
  readonly kind: 'any-order' | 'ordered';
  /** Files that the preset's server can load; the usual one first. Empty for the general presets. */
  readonly files: readonly ServerFileName[];
  /** The server limits attempts, so that short codes are enough. */
  readonly limitsAttempts: boolean;
}

type Shape = Pick<GenerateSpec, 'count' | 'length' | 'alphabet'> &
  Partial<Pick<GenerateSpec, 'groupSize' | 'ends'>>;

function preset(shape: Shape, more: Partial<Omit<CodePreset, 'spec'>> = {}): CodePreset {
  return {
    spec: { groupSize: 0, separator: '-', ends: 'any', ...shape },
    kind: 'any-order',
    files: [],
    limitsAttempts: false,
    ...more,
  };
}

const staticToken = { count: 10, length: 8, alphabet: 'base32Lower' } as const;
const eightDigits = { length: 8, alphabet: 'digits' } as const;

/** The general presets, then one for each server, as its own generator makes its codes. */
export const codePresets = {
  standard: preset({ count: 10, length: 10, alphabet: 'upperDigits' }),
  github: preset({ count: 10, length: 10, alphabet: 'hex', groupSize: 5 }),
  digits: preset({ count: 10, length: 8, alphabet: 'digits', groupSize: 4 }),
  'no-look-alikes': preset({ count: 8, length: 12, alphabet: 'noLookAlikes', groupSize: 4 }),
  long: preset({ count: 10, length: 16, alphabet: 'crockford', groupSize: 4 }),

  'django-otp': preset(staticToken, { files: ['django-otp'], limitsAttempts: true }),
  'django-two-factor': preset(staticToken, { files: ['django-otp'], limitsAttempts: true }),
  'django-allauth': preset(
    { count: 10, ...eightDigits },
    { files: ['django-allauth'], limitsAttempts: true },
  ),
  fortify: preset(
    { count: 8, length: 20, alphabet: 'mixed', groupSize: 10 },
    { files: ['fortify'] },
  ),
  devise: preset({ count: 5, length: 32, alphabet: 'hex' }, { files: ['devise'] }),
  gitlab: preset({ count: 10, length: 16, alphabet: 'hex' }, { files: ['gitlab', 'gitlab-fips'] }),
  keycloak: preset(
    { count: 12, length: 12, alphabet: 'keycloak' },
    { files: ['keycloak', 'keycloak-rs512'], kind: 'ordered' },
  ),
  'better-auth': preset(
    { count: 10, length: 10, alphabet: 'mixed', groupSize: 5 },
    { files: ['better-auth-encrypted', 'better-auth'] },
  ),
  nextcloud: preset({ count: 10, length: 16, alphabet: 'nextcloud' }, { files: ['nextcloud'] }),
  authentik: preset({ count: 6, length: 12, alphabet: 'mixed' }, { files: ['authentik'] }),
  privacyidea: preset(
    { count: 100, length: 10, alphabet: 'upperDigits' },
    { files: ['privacyidea'] },
  ),
  wordpress: preset({ count: 10, ...eightDigits }, { files: ['wordpress'], limitsAttempts: true }),
  aspnet: preset(
    { count: 10, length: 10, alphabet: 'aspNet', groupSize: 5 },
    { files: ['aspnet'] },
  ),
  kratos: preset({ count: 12, length: 8, alphabet: 'lowerDigits' }, { files: ['kratos'] }),
  rodauth: preset(
    { count: 16, length: 43, alphabet: 'base64url', ends: 'wholeBytes' },
    { files: ['rodauth'] },
  ),
  'google-pam': preset(
    { count: 5, ...eightDigits, ends: 'firstNotZero' },
    { files: ['google-pam'], limitsAttempts: true },
  ),
} as const satisfies Readonly<Record<string, CodePreset>>;

export type PresetName = keyof typeof codePresets;

export const presetNames = Object.keys(codePresets) as readonly PresetName[];

/** Codes of fewer bits need a server that stops guessing. */
export const fewBits = 40;
