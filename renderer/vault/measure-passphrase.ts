import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

export const strengthLevels = ['weak', 'fair', 'good', 'strong', 'veryStrong'] as const;

export type StrengthLevel = (typeof strengthLevels)[number];

export interface Strength {
  readonly level: StrengthLevel;
  /** Entropy of random words, or the logarithm of the guesses that an informed attacker needs. */
  readonly bits: number;
}

/** Lower bounds in bits. Each guess costs an attacker with the vault file one Argon2id derivation. */
const lowest: Readonly<Record<StrengthLevel, number>> = {
  weak: 0,
  fair: 35,
  good: 50,
  strong: 65,
  veryStrong: 85,
};

export function strengthOfBits(bits: number): Strength {
  const level = strengthLevels.findLast((candidate) => bits >= lowest[candidate]) ?? 'weak';
  return { level, bits: Math.floor(bits) };
}

let estimator: Promise<ZxcvbnFactory> | null = null;

/** The dictionaries are large and only needed by who writes a passphrase. */
async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [core, general, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new core.ZxcvbnFactory({
    dictionary: { ...general.dictionary, ...english.dictionary },
    graphs: general.adjacencyGraphs,
  });
}

/** The estimator's work grows with the length; what is beyond can only make a passphrase stronger. */
const measuredCharacters = 100;

/** Strength of a passphrase that a person made up. Names from the vault itself count as known. */
export async function measurePassphrase(
  passphrase: string,
  known: readonly string[],
): Promise<Strength> {
  estimator ??= loadEstimator();
  const measure = await estimator;
  const { guessesLog10 } = measure.check(passphrase.slice(0, measuredCharacters), [...known]);
  return strengthOfBits(guessesLog10 * Math.log2(10));
}
