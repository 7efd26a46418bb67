import { distanceOf, glyphFamilies } from './glyph-families.ts';
import type { GlyphFamily } from './glyph-families.ts';
import { networkCharacters } from './glyph-network.ts';
import type { ReadGlyph } from './read-field.ts';

/** The character that a glyph stands for, and what else it could be. */
export interface SettledGlyph {
  readonly text: string;
  readonly isUncertain: boolean;
  /** What else it could be, likeliest first; without `text`. */
  readonly others: readonly string[];
  /** Those of them that the doubt is about; all of them where it is missing. */
  readonly doubts?: readonly string[];
}

/** Odds against the likeliest character. */
const doubtful = 0.03;
const possible = 0.001;
/** What the network is sure of; then the engine is heard only where it says what the network can conceive. */
const sureRate = 0.99;
const conceivable = 0.003;
/** Share of the engine's votes that speaks for another character. */
const contradicting = 0.6;
/** The same where it is the glyph's own readings alone. */
const contradictingAlone = 0.9;
const leastRate = 1e-5;
const wrongZero = 0.002;
/** Odds of an O against a zero that no mark was found in. */
const unmarkedZero = 0.003;
/** Characters that have the same look in some fonts. */
const sharedLooks = ['0O', '1lI'];
const openRate = 0.02;
const ownedRate = 0.95;
/** Of a look that occurs once. */
const ownedAlone = 0.995;
const ownedElsewhere = 0.02;
/** Distance of patterns from which on two looks are not the same one, see `distanceOf`. */
const otherLook = 0.18;

/**
 * Lets two readers settle what each glyph is: the network, whose opinion is averaged over all glyphs of the page that
 * look the same, and the engine, which reads lines. Where they differ, or the network itself wavers, a doubt stays.
 */
export function settleGlyphs(glyphs: readonly ReadGlyph[]): Map<ReadGlyph, SettledGlyph> {
  const settled = new Map<ReadGlyph, SettledGlyph>();
  const hasMarkedZeros = glyphs.some(({ isMarkedZero }) => isMarkedZero);
  const families = glyphFamilies(glyphs).map((family) => ({ family, rates: meanRates(family) }));
  for (const { family, rates: own } of families) {
    const common = withoutOwned(family, own, families);
    const votes = votesOf(family.members);
    for (const glyph of family.members) {
      const rates = networkRates(glyph, common);
      if (hasMarkedZeros) tellZeros(rates, glyph.isMarkedZero);
      const doubts = [
        ...contradicted(votes, contradicting),
        ...contradicted(votesOf([glyph]), contradictingAlone),
      ];
      settled.set(glyph, settle(rates, doubts));
    }
  }
  return settled;
}

interface RatedFamily {
  readonly family: GlyphFamily;
  readonly rates: Float32Array;
}

/** In one font a zero has one look: what could be a zero or an O is no zero where another look surely is. */
function withoutOwned(
  family: GlyphFamily,
  rates: Float32Array,
  families: readonly RatedFamily[],
): Float32Array {
  const changed = Float32Array.from(rates);
  for (const group of sharedLooks) {
    const places = [...group].map((text) => networkCharacters.indexOf(text));
    const open = places.filter((at) => (rates[at] ?? 0) >= openRate);
    if (open.length < 2) continue;
    for (const at of open) {
      const isOwned = families.some(
        (other) =>
          (other.rates[at] ?? 0) >= (other.family.members.length >= 2 ? ownedRate : ownedAlone) &&
          isOfSameSize(other.family, family) &&
          distanceOf(other.family.pattern, family.pattern) > otherLook,
      );
      if (isOwned) changed[at] = (rates[at] ?? 0) * ownedElsewhere;
    }
  }
  return changed;
}

const isOfSameSize = (
  { members: [left] }: GlyphFamily,
  { members: [right] }: GlyphFamily,
): boolean =>
  left !== undefined &&
  right !== undefined &&
  Math.abs(Math.log(left.picture.factor / right.picture.factor)) < 0.1;

/** Its own and those of its family count alike. */
function networkRates({ rates }: ReadGlyph, common: Float32Array): Float32Array {
  return common.map((rate, at) => Math.sqrt(rate * Math.max(leastRate, rates[at] ?? 0)));
}

/** Where zeros have a mark inside, what has none is an O. */
function tellZeros(rates: Float32Array, isMarked: boolean): void {
  const [zero, letter] = ['0', 'O'].map((text) => networkCharacters.indexOf(text)) as [
    number,
    number,
  ];
  // A bar that touches the ring is not always found; the network sees it.
  if (!isMarked && (rates[letter] ?? 0) < (rates[zero] ?? 0) * unmarkedZero) return;
  const unlikely = isMarked ? letter : zero;
  rates[unlikely] = (rates[unlikely] ?? 0) * wrongZero;
}

/** What the engine took them for, if it mostly agreed with itself. */
const contradicted = (votes: Votes, least: number): string[] =>
  [...votes].filter(([, share]) => share >= least).map(([text]) => text);

function settle(rates: Float32Array, engineTexts: readonly string[]): SettledGlyph {
  const ranked = [...networkCharacters]
    .map((text, at) => ({ text, rate: rates[at] ?? 0 }))
    .toSorted((left, right) => right.rate - left.rate);
  const rateOf = (text: string): number => rates[networkCharacters.indexOf(text)] ?? 0;
  const [best] = ranked;
  if (best === undefined) return { text: '?', isUncertain: true, others: [] };
  const others = ranked.slice(1).filter(({ rate }) => rate >= best.rate * possible);
  const near = others.filter(({ rate }) => rate >= best.rate * doubtful);
  const isSure = best.rate >= sureRate;
  const known = engineTexts.filter(
    (text) => text !== best.text && networkCharacters.includes(text),
  );
  const contradictions = known.filter((text) => !isSure || rateOf(text) >= best.rate * conceivable);
  const doubts = [...new Set([...near.map(({ text }) => text), ...contradictions])];
  return {
    text: best.text,
    isUncertain: doubts.length > 0,
    others: [...new Set([...others.map(({ text }) => text), ...known])],
    doubts,
  };
}

/** Geometric mean: one member that surely is something else outweighs many that could be. */
function meanRates({ members }: GlyphFamily): Float32Array {
  const sums = new Float32Array(networkCharacters.length);
  for (const { rates } of members) {
    for (let at = 0; at < sums.length; at += 1) {
      sums[at] = (sums[at] ?? 0) + Math.log(Math.max(leastRate, rates[at] ?? 0));
    }
  }
  return sums.map((sum) => Math.exp(sum / members.length));
}

/** Share of each character in what the engine made of a family. */
type Votes = ReadonlyMap<string, number>;

function votesOf(members: readonly ReadGlyph[]): Votes {
  const weights = new Map<string, number>();
  let sum = 0;
  for (const { text, confidence } of members.flatMap(({ votes }) => votes)) {
    const weight = (confidence / 100) ** 2 + 0.05;
    weights.set(text, (weights.get(text) ?? 0) + weight);
    sum += weight;
  }
  return new Map([...weights].map(([text, weight]) => [text, weight / sum]));
}
