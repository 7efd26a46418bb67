import type { AlphabetName, GenerateSpec } from '../../../shared/contract.ts';
import type { MessageKey } from '../../messages/message.ts';

export const presetNames = [
  'standard',
  'github',
  'digits',
  'noLookAlikes',
  'long',
  'custom',
] as const;

export type PresetName = (typeof presetNames)[number];

export interface Preset {
  readonly title: MessageKey;
  readonly detail: MessageKey;
  /** Null for `custom`, which keeps what is chosen. */
  readonly spec: GenerateSpec | null;
}

export const standardSpec: GenerateSpec = {
  count: 10,
  length: 10,
  alphabet: 'upperDigits',
  groupSize: 0,
};

export const presets: Readonly<Record<PresetName, Preset>> = {
  standard: {
    title: 'generate.standard',
    detail: 'generate.standardDetail',
    spec: standardSpec,
  },
  github: {
    title: 'generate.github',
    detail: 'generate.githubDetail',
    spec: { count: 10, length: 10, alphabet: 'hex', groupSize: 5 },
  },
  digits: {
    title: 'generate.digits',
    detail: 'generate.digitsDetail',
    spec: { count: 10, length: 8, alphabet: 'digits', groupSize: 4 },
  },
  noLookAlikes: {
    title: 'generate.noLookAlikes',
    detail: 'generate.noLookAlikesDetail',
    spec: { count: 8, length: 12, alphabet: 'noLookAlikes', groupSize: 4 },
  },
  long: {
    title: 'generate.long',
    detail: 'generate.longDetail',
    spec: { count: 10, length: 16, alphabet: 'crockford', groupSize: 4 },
  },
  custom: { title: 'generate.custom', detail: 'generate.customDetail', spec: null },
};

/** How many characters each alphabet draws from; the vault process holds the characters themselves. */
export const alphabetSizes: Readonly<Record<AlphabetName, number>> = {
  upperDigits: 36,
  lowerDigits: 36,
  mixed: 62,
  digits: 10,
  hex: 16,
  crockford: 32,
  noLookAlikes: 31,
};

/** Entropy of one code in whole bits, rounded as on the scale. */
export function bitsOf({ alphabet, length }: GenerateSpec): number {
  return Math.round(length * Math.log2(alphabetSizes[alphabet]));
}
