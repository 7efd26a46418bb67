import type {
  ImportProblem,
  ParsedAccount,
  ParsedCode,
  PictureRegion,
} from '../../../../shared/import-types.ts';
import { parseText } from '../parse-text.ts';
import { shapeOfSet } from './code-alphabets.ts';
import { correctCode } from './correct-code.ts';
import { correctColumns } from './correct-columns.ts';
import type { ReadCharacter } from './correct-code.ts';
import { findFields } from './find-fields.ts';
import type { Field } from './find-fields.ts';
import { findGlyphs, findInk } from './find-glyphs.ts';
import { networkCharacters } from './glyph-network.ts';
import { unionOf } from './grey-picture.ts';
import type { GreyPicture } from './grey-picture.ts';
import { oddCodes } from './odd-codes.ts';
import { pageText } from './page-text.ts';
import type { PageLine } from './page-text.ts';
import { placeCodes } from './place-codes.ts';
import type { PlacedCode } from './place-codes.ts';
import { readField } from './read-field.ts';
import type { CharacterReaders, FieldReading, ReadGlyph } from './read-field.ts';
import { settleGlyphs } from './settle-glyphs.ts';
import type { SettledGlyph } from './settle-glyphs.ts';
import { wipeStrikes } from './wipe-strikes.ts';

interface PageCodes {
  readonly accounts: readonly ParsedAccount[];
  readonly problems: readonly ImportProblem[];
}

const mostGlyphs = 20_000;
const mostFields = 800;

/** Reads a page: fields, characters, text, and then what every reader of text makes of it. */
export function codesOfPage(
  readers: CharacterReaders,
  picture: GreyPicture,
  fileName: string | null,
  onProgress: (share: number) => void,
): PageCodes {
  const page = wipeStrikes(findInk(picture), mostGlyphs);
  const lines = findFields(findGlyphs(page.ink, mostGlyphs), page);
  const fields = lines
    .flat()
    .filter(({ isBoxOnly }) => !isBoxOnly)
    .slice(0, mostFields);
  const readings = new Map<Field, FieldReading>();
  for (const [index, field] of fields.entries()) {
    readings.set(field, readField(readers, page, field));
    onProgress((index + 1) / fields.length);
  }
  const settled = settleGlyphs([...readings.values()].flatMap(({ glyphs }) => glyphs));
  correctColumns(
    [...readings.values()].map(({ glyphs }) => glyphs),
    settled,
  );
  const first = pageText(lines, readings, settled);
  const draft = parseText(fileName, textOf(first));
  correctSets(draft.accounts, first, settled);
  const text = pageText(lines, readings, settled);
  const { accounts, problems } = parseText(fileName, textOf(text));
  return { accounts: withPlaces(accounts, text, settled), problems };
}

const textOf = (lines: readonly PageLine[]): string => lines.map(({ text }) => text).join('\n');

/** All codes of a set have one alphabet: what is outside of it was misread. Changes `settled`. */
function correctSets(
  accounts: readonly ParsedAccount[],
  lines: readonly PageLine[],
  settled: Map<ReadGlyph, SettledGlyph>,
): void {
  const placed = placeCodes(accounts, lines);
  for (const [index, account] of accounts.entries()) {
    const codes = placed
      .filter((code) => code.account === index)
      .map((code) => charactersOf(code, account.codes[code.code]?.value ?? '', lines, settled));
    const sure = codes.flat().filter(({ isUncertain }) => !isUncertain);
    const fits = shapeOfSet(account.issuer, codes, sure.map(({ text }) => text).join(''));
    if (fits === null) continue;
    for (const code of codes) {
      for (const [at, character] of (correctCode(code, fits) ?? []).entries()) {
        const glyph = code[at]?.glyph;
        if (glyph !== undefined && glyph !== null) settled.set(glyph, character);
      }
    }
    doubtMissingTwins(codes, fits, settled);
  }
}

const pairs = ['5S', '8B', '2Z', '0O', '6G', '1I', '1l', '4d', '9g'];
const tellingCount = 4;
/** Rate of the network for a character that is not there. */
const conceivable = 0.0003;

/**
 * A set whose alphabet has both of two look-alikes, and many of the one but none of the other: perhaps the picture does
 * not tell them apart, so all of them are to be compared.
 */
function doubtMissingTwins(
  codes: readonly (readonly PlacedCharacter[])[],
  fits: (value: string) => boolean,
  settled: Map<ReadGlyph, SettledGlyph>,
): void {
  const values = codes.map((code) =>
    code.map(({ text, glyph }) => textOfGlyph(text, glyph, settled)),
  );
  for (const [first = '', second = ''] of pairs) {
    const counts = [first, second].map(
      (one) => values.flat().filter((text) => text === one).length,
    );
    const [present, absent] = counts[0] === 0 ? [second, first] : [first, second];
    if (Math.min(...counts) > 0 || Math.max(...counts) < tellingCount) continue;
    for (const [index, value] of values.entries()) {
      for (const [at, text] of value.entries()) {
        const glyph = codes[index]?.[at]?.glyph ?? null;
        if (text !== present || glyph === null || glyph.isMarkedZero) continue;
        if (!isConceivable(glyph, absent)) continue;
        if (fits(value.with(at, absent).join(''))) {
          settled.set(glyph, { text, isUncertain: true, others: [absent] });
        }
      }
    }
  }
}

/** One of the readers thought of it. */
function isConceivable(glyph: ReadGlyph, text: string): boolean {
  const rate = glyph.rates[networkCharacters.indexOf(text)] ?? 0;
  return rate >= conceivable || glyph.votes.some((vote) => vote.text === text);
}

function textOfGlyph(
  text: string,
  glyph: ReadGlyph | null,
  settled: ReadonlyMap<ReadGlyph, SettledGlyph>,
): string {
  return glyph === null ? text : (settled.get(glyph)?.text ?? text);
}

interface PlacedCharacter extends ReadCharacter {
  readonly glyph: ReadGlyph | null;
}

const unread: SettledGlyph = { text: '?', isUncertain: true, others: [] };
const blank: PlacedCharacter = { text: ' ', isUncertain: false, others: [], glyph: null };

/** The blanks of a code have no glyph, nor have the dashes that were put in. */
function charactersOf(
  code: PlacedCode,
  value: string,
  lines: readonly PageLine[],
  settled: ReadonlyMap<ReadGlyph, SettledGlyph>,
): PlacedCharacter[] {
  const glyphs = code.at.map((index) => lines[code.line]?.glyphs[index]?.glyph ?? null);
  let at = 0;
  return [...value].map((character) => {
    const glyph = character === ' ' ? null : (glyphs[at++] ?? null);
    return glyph === null
      ? { ...blank, text: character }
      : { ...(settled.get(glyph) ?? unread), glyph };
  });
}

function glyphsOf({ line, at }: PlacedCode, lines: readonly PageLine[]): ReadGlyph[] {
  return at.flatMap((index) => lines[line]?.glyphs[index]?.glyph ?? []);
}

/** Adds where each code stands, and which ones should be compared with the picture. */
function withPlaces(
  accounts: readonly ParsedAccount[],
  lines: readonly PageLine[],
  settled: ReadonlyMap<ReadGlyph, SettledGlyph>,
): ParsedAccount[] {
  const placed = placeCodes(accounts, lines);
  const odd = accounts.map(({ codes }) => oddCodes(codes.map(({ value }) => value)));
  return accounts.map((account, accountIndex) => ({
    ...account,
    codes: account.codes.map((code, codeIndex): ParsedCode => {
      const place = placed.find((one) => one.account === accountIndex && one.code === codeIndex);
      if (place === undefined) return { ...code, uncertain: true };
      const glyphs = glyphsOf(place, lines);
      // What the engine read alone has no second opinion; what was under a stroke is guessed to some extent.
      const isUncertain =
        odd[accountIndex]?.[codeIndex] === true ||
        glyphs.length < place.at.length ||
        glyphs.some((glyph) => glyph.picture.isStruck || settled.get(glyph)?.isUncertain !== false);
      const region = regionOf(place, lines);
      return {
        ...code,
        ...(isUncertain ? { uncertain: true } : {}),
        ...(region === null ? {} : { region }),
      };
    }),
  }));
}

function regionOf({ line, at }: PlacedCode, lines: readonly PageLine[]): PictureRegion | null {
  const entries = at.flatMap((index) => lines[line]?.glyphs[index] ?? []);
  if (entries.length === 0) return null;
  const box = unionOf(
    entries.map(({ glyph, field }) => {
      const { factor, left } = glyph.picture;
      return {
        left: left + glyph.box.left / factor,
        right: left + glyph.box.right / factor,
        top: field.box.top,
        bottom: field.box.bottom,
      };
    }),
  );
  return {
    page: 1,
    x: Math.max(0, Math.floor(box.left) - 2),
    y: Math.max(0, box.top - 2),
    width: Math.ceil(box.right - box.left) + 4,
    height: box.bottom - box.top + 4,
  };
}
