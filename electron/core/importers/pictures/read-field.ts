import { alignSymbols } from './align-symbols.ts';
import type { Field } from './find-fields.ts';
import { fieldPicture } from './field-picture.ts';
import type { FieldPicture } from './field-picture.ts';
import type { InkedPage } from './find-glyphs.ts';
import { networkCharacters } from './glyph-network.ts';
import type { RateGlyph } from './glyph-network.ts';
import { glyphSegments } from './glyph-segments.ts';
import { isSentence } from './prose.ts';
import { scaled } from './grey-picture.ts';
import type { Box } from './grey-picture.ts';
import type { RecognitionEngine, RecognisedSymbol } from './recognition-engine.ts';

/** What the engine took a character for, and how sure it was from 0 to 100. */
export interface GlyphVote {
  readonly text: string;
  readonly confidence: number;
}

/** One character of a field: what the engine made of it at each size, and how it looks. */
export interface ReadGlyph {
  readonly votes: readonly GlyphVote[];
  /** What the network makes of it: see `RateGlyph`. */
  readonly rates: Float32Array;
  /** The engine saw a blank before it. */
  readonly startsWord: boolean;
  /** In the field picture. */
  readonly box: Box;
  readonly picture: FieldPicture;
  /** A zero with a dot or bar in it. */
  readonly isMarkedZero: boolean;
}

/** A field as the engine read it, and as the characters that it is made of. */
export interface FieldReading {
  readonly field: Field;
  /** The engine's own words. */
  readonly words: string;
  /** None of a sentence. */
  readonly glyphs: readonly ReadGlyph[];
}

/** A second look at another size: what the engine gets wrong once, it seldom gets wrong in the same way again. */
const secondSize = 0.74;
const sureRate = 0.99;

/** The two readers of characters: the engine goes by lines, the network by single glyphs. */
export interface CharacterReaders {
  readonly engine: RecognitionEngine;
  readonly rateGlyph: RateGlyph;
}

/** Reads one field. Every patch of ink gives one character, so that the engine can neither drop nor double one. */
export function readField(
  { engine, rateGlyph }: CharacterReaders,
  page: InkedPage,
  field: Field,
): FieldReading {
  const picture = fieldPicture(page, field);
  const first = readAt(engine, picture, 1);
  const words = first
    .map(({ text, startsWord }) => (startsWord ? ` ${text}` : text))
    .join('')
    .trim();
  if (isSentence(words)) return { field, words, glyphs: [] };
  const segments = glyphSegments(picture, rateGlyph);
  const boxes = segments.map(({ box }) => box);
  const align = (symbols: readonly PlacedSymbol[]): (PlacedSymbol | null)[] =>
    alignSymbols(symbols, boxes, picture.capHeight);
  const aligned = [align(first)];
  // Where both readers are sure and say the same, a second look would change nothing.
  const isAgreed = segments.every(
    ({ rates }, index) => likeliestOf(rates, sureRate) === aligned[0]?.[index]?.text,
  );
  if (!isAgreed) aligned.push(align(readAt(engine, picture, secondSize)));
  const glyphs = segments.map(({ box, rates }, index): ReadGlyph => {
    const own = aligned.flatMap((symbols) => symbols[index] ?? []);
    return {
      votes: own.map(({ text, confidence }) => ({ text, confidence })),
      rates,
      startsWord: own.some(({ startsWord }) => startsWord),
      box,
      picture,
      isMarkedZero: picture.markedZeros.some((x) => x > box.left && x < box.right),
    };
  });
  return { field, words, glyphs };
}

/** The character that has at least the rate `least`, or null. */
function likeliestOf(rates: Float32Array, least: number): string | null {
  const at = rates.findIndex((rate) => rate >= least);
  return networkCharacters[at] ?? null;
}

interface PlacedSymbol extends RecognisedSymbol {
  readonly startsWord: boolean;
}

/** Places are in the field picture, whatever the size that was read. */
function readAt(
  engine: RecognitionEngine,
  { picture }: FieldPicture,
  size: number,
): PlacedSymbol[] {
  const words = engine.readLine(size === 1 ? picture : scaled(picture, size));
  return words.flatMap((word) =>
    word.map(({ text, confidence, box }, index) => ({
      text,
      confidence,
      box: {
        left: box.left / size,
        right: box.right / size,
        top: box.top / size,
        bottom: box.bottom / size,
      },
      startsWord: index === 0,
    })),
  );
}
