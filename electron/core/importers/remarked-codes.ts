import { traitsOf } from './code-runs.ts';
import type { RunTraits } from './code-runs.ts';
import { phraseKey } from './code-shape.ts';
import type { Reading } from './readings.ts';
import { asCode, codeOn, isOfList, mayHoldCode } from './remarked-line.ts';
import { asCandidate, placesOf, withToldLists } from './told-lists.ts';

/** Fewer codes than this do not tell which shape the list has. */
const fewestCodes = 2;
const fewestNumbers = 3;

/**
 * Lines of a list that hold a code and words that nothing is known of: "ab12c-de34f given to mum", "next: ab12c-de34f".
 * Such a line counts only beside a line of the list, for a text built exactly as its codes are, or among others like it
 * right below a heading that names recovery codes.
 */
export function withRemarkedCodes(
  readings: readonly Reading[],
  isFileAboutCodes: boolean,
): readonly Reading[] {
  const told = withToldLists(readings);
  if (!told.some(mayHoldCode)) return told;
  const runs = runsOf(told);
  if (runs.size === 0) return told;
  const written = placesOf(told);
  const result = [...told];
  // Down the list and up again: a line that was read this way is a neighbour of the next one.
  for (const step of [1, -1]) {
    for (let place = step === 1 ? 0 : written.length - 1; ; place += step) {
      const index = written[place];
      if (index === undefined) break;
      const reading = result[index];
      const above = result[written[place - 1] ?? -1];
      const below = result[written[place + 1] ?? -1];
      if (reading === undefined || !mayHoldCode(reading)) continue;
      const beside = [above, below].filter((other) => other !== undefined).filter(isOfList);
      const keys = new Set(beside.flatMap(({ cells }) => cells.map(({ shape }) => shape.key)));
      const near = [...keys].flatMap((key) => runs.get(key) ?? []);
      const cell = near.length === 0 ? null : codeOn(reading, near);
      if (cell !== null) result[index] = asCode(reading, cell);
    }
  }
  const isTold =
    isFileAboutCodes ||
    readings.some(({ mentionsCodes, naming }) => mentionsCodes || naming.issuer !== null);
  return isTold ? result : withoutStrangers(told, result);
}

/** Where nothing speaks of codes, lines of a code alone must be as many as those with words: a log has words on most. */
function withoutStrangers(
  before: readonly Reading[],
  after: readonly Reading[],
): readonly Reading[] {
  const alone = before.filter(
    ({ role, text, cells }) => role === 'codes' && cells.length === 1 && cells[0]?.value === text,
  );
  const added = after.filter((reading, index) => reading !== before[index]);
  return added.length > alone.length ? before : after;
}

/** The shapes of the lists of a text. */
function runsOf(readings: readonly Reading[]): Map<string, RunTraits> {
  const candidates = readings
    .filter(isOfList)
    .flatMap(({ cells }) => cells.filter(({ shape }) => shape.key !== phraseKey).map(asCandidate));
  const groups = Map.groupBy(candidates, ({ cell }) => cell.shape.key);
  const runs = new Map<string, RunTraits>();
  for (const [key, run] of groups) {
    const traits = traitsOf(run);
    if (run.length >= (traits.isDigits ? fewestNumbers : fewestCodes)) runs.set(key, traits);
  }
  return runs;
}
