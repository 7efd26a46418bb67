import { lookAlikesOf } from './look-alikes.ts';

/** Says whether a text, blanks included, can be a code of a set. */
export type FitsSet = (value: string) => boolean;

/** One character as it was read; a blank is one too. */
export interface ReadCharacter {
  readonly text: string;
  readonly isUncertain: boolean;
  /** What it could be instead, likeliest first. */
  readonly others: readonly string[];
  /** Those of them that the doubt is about; all of them where it is missing. */
  readonly doubts?: readonly string[];
}

const mostTries = 20_000;

/**
 * Turns look-alikes until the whole fits its set: as few as possible, doubtful ones first. Where only one character can
 * stand in a place, the doubt is gone; where several can, it stays. Null when nothing fits.
 */
export function correctCode(
  characters: readonly ReadCharacter[],
  fits: FitsSet,
): ReadCharacter[] | null {
  const options = characters.map((character) => optionsOf(character));
  const chosen = search(options, characters, fits);
  if (chosen === null) return null;
  return characters.map((character, index) => {
    const text = chosen[index] ?? character.text;
    const isTurned = text !== character.text;
    if (!character.isUncertain && !isTurned) return character;
    const canStand = (other: string): boolean =>
      other !== text && fits(chosen.with(index, other).join(''));
    const others = [character.text, ...character.others].filter(canStand);
    const doubts = isTurned ? others : (character.doubts ?? character.others).filter(canStand);
    // What no reader saw in the picture is a guess, and a doubt that names nothing cannot be taken away.
    const isGuess = isTurned ? !character.others.includes(text) : character.others.length === 0;
    return { text, isUncertain: isGuess || doubts.length > 0 || text === '?', others, doubts };
  });
}

function optionsOf({ text, others }: ReadCharacter): string[] {
  return [...new Set([text, ...others, ...lookAlikesOf(text)])].slice(0, 8);
}

/** The first fit with the fewest characters turned. */
function search(
  options: readonly (readonly string[])[],
  characters: readonly ReadCharacter[],
  fits: FitsSet,
): string[] | null {
  const asRead = characters.map(({ text }) => text);
  if (fits(asRead.join(''))) return asRead;
  const order = characters
    .map((character, index) => ({ index, weight: character.isUncertain ? 0 : 1 }))
    .filter(({ index }) => (options[index]?.length ?? 0) > 1)
    .toSorted((left, right) => left.weight - right.weight)
    .map(({ index }) => index);
  let tries = 0;
  const turn = (current: string[], from: number, left: number): string[] | null => {
    if (left === 0) {
      tries += 1;
      return fits(current.join('')) ? current : null;
    }
    for (const [at, index] of order.entries()) {
      if (at < from) continue;
      if (tries >= mostTries) return null;
      for (const option of options[index]?.slice(1) ?? []) {
        const found = turn(current.with(index, option), at + 1, left - 1);
        if (found !== null) return found;
      }
    }
    return null;
  };
  for (let turned = 1; turned <= 4; turned += 1) {
    const found = turn(asRead, 0, turned);
    if (found !== null) return found;
  }
  return null;
}
