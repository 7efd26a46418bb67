import { distanceOf, glyphFamilies, hasSameSize } from './glyph-families.ts';
import type { GlyphFamily } from './glyph-families.ts';
import { heightOf, widthOf } from './grey-picture.ts';
import {
  endsAtRight,
  hasSquareLeft,
  isLevelOnTop,
  risesAtLeft,
  standsOnStem,
} from './letter-parts.ts';
import type { ReadGlyph } from './read-field.ts';
import { stemKindOf } from './stem-letters.ts';

/** The character that a glyph stands for, and what else it could be. */
export interface SettledGlyph {
  readonly text: string;
  readonly isUncertain: boolean;
  /** Look-alikes in its place, best first; without `text`. */
  readonly others: readonly string[];
}

interface PageMeasures {
  readonly capHeight: number;
  readonly digitWidth: number;
  readonly letterWidth: number;
  readonly hasMarkedZeros: boolean;
}

const caseTwins = 'cosuvwxz';
const lookAlikes = ['0Oo', '1lI|', '5Ss', '8B', '2Zz', '6Gb', 'qg9', '4d'];
const clearShare = 0.72;

/**
 * Lets all glyphs of a page that look the same vote on what they are, then asks their measures where votes cannot tell.
 * Headings are a font of their own and vote apart.
 */
export function settleGlyphs(glyphs: readonly ReadGlyph[]): Map<ReadGlyph, SettledGlyph> {
  const usual = median(glyphs.map(({ picture }) => picture.factor));
  const sizes = Map.groupBy(glyphs, ({ picture }) =>
    Math.round(Math.log(usual / picture.factor) / Math.log(1.5)),
  );
  const settled = new Map<ReadGlyph, SettledGlyph>();
  for (const ofSize of sizes.values()) settleSize(ofSize, settled);
  return settled;
}

function settleSize(glyphs: readonly ReadGlyph[], settled: Map<ReadGlyph, SettledGlyph>): void {
  const measures = measuresOf(glyphs);
  const families = glyphFamilies(glyphs).map((family) => ({ family, votes: votesOf(family) }));
  const owned = ownedTexts(families);
  const known = families
    .map(({ family, votes }) => ({ family, verdict: verdictOf(family, votes, owned, measures) }))
    .filter(({ family }) => family.members.length >= 3);
  for (const { family, votes } of families) {
    const own = verdictOf(family, votes, owned, measures);
    const verdict = family.members.length < 3 ? byLikeness(family, own, known) : own;
    for (const member of family.members) settled.set(member, verdictFor(member, verdict, family));
  }
}

interface KnownFamily {
  readonly family: GlyphFamily;
  readonly verdict: SettledGlyph;
}

/** A look that is seen once or twice only is compared with those that are seen often. */
function byLikeness(
  family: GlyphFamily,
  own: SettledGlyph,
  known: readonly KnownFamily[],
): SettledGlyph {
  const [member] = family.members;
  if (member === undefined) return own;
  const near = known
    .filter((other) => hasSameSize(other.family.members[0], member))
    .map(({ family: other, verdict }) => ({
      verdict,
      distance: distanceOf(family.pattern, other.pattern),
    }))
    .toSorted((left, right) => left.distance - right.distance);
  const [nearest] = near;
  if (nearest === undefined || nearest.distance > 0.32) return own;
  if (nearest.verdict.text === own.text) return nearest.verdict;
  const same = near.find(({ verdict }) => verdict.text === own.text);
  const isNearer = same === undefined || nearest.distance < same.distance * 0.75;
  if (!isNearer) return own;
  const isClose = nearest.distance < 0.2;
  const isRead = family.members.some(({ votes }) =>
    votes.some(({ text }) => text === nearest.verdict.text),
  );
  // Taken over only where the engine saw it too, at one size at least.
  if (isClose && (isRead || own.text === '?')) {
    return { text: nearest.verdict.text, isUncertain: true, others: [own.text] };
  }
  return { ...own, isUncertain: own.isUncertain || isClose };
}

type Votes = ReadonlyMap<string, number>;

/** Characters that a family of several glyphs has nearly to itself: in one font no other look can be the same. */
function ownedTexts(families: readonly { family: GlyphFamily; votes: Votes }[]): Set<string> {
  const owned = new Set<string>();
  for (const { family, votes } of families) {
    const [best] = ranked(votes);
    if (best !== undefined && family.members.length >= 3 && best.share > 0.9) owned.add(best.text);
  }
  return owned;
}

function ranked(votes: Votes): { readonly text: string; readonly share: number }[] {
  const total = [...votes.values()].reduce((sum, weight) => sum + weight, 0);
  return [...votes.entries()]
    .map(([text, weight]) => ({ text, share: weight / total }))
    .toSorted((left, right) => right.share - left.share);
}

/** One that is seen once or twice has nobody to vouch for it: its own readings have to agree. */
function verdictFor(member: ReadGlyph, verdict: SettledGlyph, family: GlyphFamily): SettledGlyph {
  if (family.members.length >= 3) return verdict;
  const agreeing = member.votes.filter(({ text }) => text === verdict.text);
  const isDoubtful = agreeing.length < 2 || agreeing.some(({ confidence }) => confidence < 70);
  return { ...verdict, isUncertain: verdict.isUncertain || isDoubtful };
}

function verdictOf(
  family: GlyphFamily,
  votes: Votes,
  owned: ReadonlySet<string>,
  measures: PageMeasures,
): SettledGlyph {
  const candidates = ranked(votes);
  const isMixed = (candidates[0]?.share ?? 0) < 0.85;
  const free = isMixed
    ? candidates.find(({ text, share }) => share > 0.2 && !owned.has(text))
    : undefined;
  const best = free ?? candidates[0] ?? { text: '?', share: 0 };
  const byMeasure = measuredText(best.text, family, measures);
  if (byMeasure !== null) {
    return { ...byMeasure, others: twinsOf(byMeasure.text) };
  }
  const others = candidates.filter(({ text }) => text !== best.text).map(({ text }) => text);
  const twins = twinsOf(best.text);
  const hasTwin = candidates.some(({ text, share }) => share > 0.08 && twins.includes(text));
  const isUncertain = best.share < clearShare || hasTwin;
  return { text: best.text, isUncertain, others };
}

function votesOf(family: GlyphFamily): Map<string, number> {
  const votes = new Map<string, number>();
  for (const { text, confidence } of family.members.flatMap((member) => member.votes)) {
    if (!/^[\x21-\x7e]$/.test(text)) continue;
    votes.set(text, (votes.get(text) ?? 0) + (confidence / 100) ** 2 + 0.05);
  }
  return votes;
}

/** The others of its group; a bare stroke is sooner an l than a 1. */
function twinsOf(text: string): string[] {
  const group = lookAlikes.find((one) => one.includes(text)) ?? text;
  const others = [...group].filter((other) => other !== text);
  return text === 'I' ? ['l', ...others.filter((other) => other !== 'l')] : others;
}

/** Shapes that differ in size or in a stroke only. Null where the votes may decide. */
function measuredText(
  text: string,
  family: GlyphFamily,
  measures: PageMeasures,
): Pick<SettledGlyph, 'text' | 'isUncertain'> | null {
  const height = average(family.members.map(pageHeight)) / measures.capHeight;
  if ('D0OQ'.includes(text) && height > 0.88) {
    const square = shareOf(family, hasSquareLeft);
    if (square > 0.5) return { text: 'D', isUncertain: square < 0.8 };
    if (text === 'D') return { ...roundText(family, height, measures), isUncertain: true };
  }
  if ('0Oo'.includes(text)) return roundText(family, height, measures);
  if ('6b'.includes(text)) return byPart(family, risesAtLeft, 'b', '6');
  if ('gq'.includes(text)) return byPart(family, endsAtRight, 'q', 'g');
  if ('4d'.includes(text)) return byPart(family, standsOnStem, '4', 'd');
  if (text === '/') return byPart(family, isLevelOnTop, '7', '/');
  if ('1lI|'.includes(text)) return stemText(family, height);
  const lower = text.toLowerCase();
  if (!caseTwins.includes(lower)) return null;
  const isTall = height > 0.88;
  return { text: isTall ? text.toUpperCase() : lower, isUncertain: height > 0.84 && height < 0.92 };
}

function byPart(
  family: GlyphFamily,
  has: (glyph: ReadGlyph) => boolean,
  yes: string,
  no: string,
): Pick<SettledGlyph, 'text' | 'isUncertain'> {
  const share = shareOf(family, has);
  return { text: share > 0.5 ? yes : no, isUncertain: share > 0.2 && share < 0.8 };
}

function shareOf({ members }: GlyphFamily, has: (glyph: ReadGlyph) => boolean): number {
  return members.filter(has).length / members.length;
}

function roundText(
  family: GlyphFamily,
  height: number,
  measures: PageMeasures,
): Pick<SettledGlyph, 'text' | 'isUncertain'> {
  if (family.members[0]?.isMarkedZero === true) return { text: '0', isUncertain: false };
  if (height < 0.88) return { text: 'o', isUncertain: height > 0.84 };
  if (measures.hasMarkedZeros) return { text: 'O', isUncertain: false };
  const width = average(family.members.map(pageWidth)) / measures.digitWidth;
  if (width > 1.15) return { text: 'O', isUncertain: width < 1.25 };
  // Where letters are as wide as digits, an O without a dot cannot be told from a zero.
  return { text: '0', isUncertain: measures.letterWidth < measures.digitWidth * 1.1 };
}

function stemText(family: GlyphFamily, height: number): Pick<SettledGlyph, 'text' | 'isUncertain'> {
  const kinds = family.members.map(stemKindOf);
  const counts = Map.groupBy(kinds, (kind) => kind);
  const [kind, agreed] = [...counts.entries()].toSorted(
    ([, left], [, right]) => right.length - left.length,
  )[0] ?? ['1', []];
  if (kind === 'bar') return { text: height > 1.02 ? 'l' : 'I', isUncertain: true };
  return { text: kind, isUncertain: agreed.length < kinds.length * 0.8 };
}

function measuresOf(glyphs: readonly ReadGlyph[]): PageMeasures {
  const digits = glyphs.filter((glyph) => /^[2-9]$/.test(bestText(glyph)));
  const tall =
    digits.length >= 3 ? digits : glyphs.filter((glyph) => /^[A-Zbdhk]$/.test(bestText(glyph)));
  const letters = glyphs.filter((glyph) => /^[HNDUKRA]$/.test(bestText(glyph)));
  return {
    capHeight: median(tall.map(pageHeight)),
    digitWidth: median(digits.map(pageWidth)),
    letterWidth: letters.length === 0 ? Number.POSITIVE_INFINITY : median(letters.map(pageWidth)),
    hasMarkedZeros: glyphs.some(({ isMarkedZero }) => isMarkedZero),
  };
}

const bestText = ({ votes }: ReadGlyph): string => votes[0]?.text ?? '';
const pageHeight = ({ box, picture }: ReadGlyph): number => heightOf(box) / picture.factor;
const pageWidth = ({ box, picture }: ReadGlyph): number => widthOf(box) / picture.factor;

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 1;
}
