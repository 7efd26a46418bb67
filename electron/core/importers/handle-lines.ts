import { isMadeByChance } from './account-labels.ts';
import { knownIssuer } from './issuer-names.ts';
import { labelKind } from './line-labels.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import type { Reading } from './readings.ts';
import { markOfRemark } from './used-marks.ts';

const handle = /^@?[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*$/;
const shortestHandle = 5;
/** No heading of Markdown is deeper. */
const deepest = 6;

/**
 * One word in small letters between the name of an issuer and its codes is the name of the account, and so is one in a
 * heading of Markdown below that of the issuer.
 */
export function withHandles(readings: readonly Reading[]): readonly Reading[] {
  if (!readings.some(({ naming }) => naming.issuer !== null)) return readings;
  const written = readings.flatMap((reading, index) => (reading.role === 'blank' ? [] : [index]));
  const result = [...readings];
  let depth = deepest;
  for (const [place, index] of written.entries()) {
    const reading = readings[index];
    const above = readings[written[place - 1] ?? -1];
    const below = readings[written[place + 1] ?? -1];
    if (reading === undefined) continue;
    const own = depthOf(reading.text);
    if (own > 0 && (opens(reading) || own < depth)) depth = opens(reading) ? own : deepest;
    if (above === undefined || below === undefined) continue;
    const name = reading.text.slice(own).trim();
    const isBelow = own > depth || (own === 0 && opens(above));
    if (!isBelow || !isHandle(reading, name)) continue;
    if (!(below.mentionsCodes || isCode(below))) continue;
    const naming = { issuer: null, account: name, isGuess: true as const };
    result[index] = { ...reading, role: 'text', cells: [], naming };
  }
  return result;
}

/** How many number signs open a heading of Markdown; 0 for any other line. */
function depthOf(text: string): number {
  return /^(#{1,6}) \S/.exec(text)?.[1]?.length ?? 0;
}

function isHandle({ role, label, naming, mentionsCodes }: Reading, text: string): boolean {
  const isFree = label === null && naming.issuer === null && naming.account === null;
  if (!isFree || mentionsCodes || (role !== 'text' && role !== 'maybe')) return false;
  return (
    text.length >= shortestHandle &&
    text.length <= 39 &&
    handle.test(text) &&
    !isMadeByChance(text) &&
    !isOrdinaryWord(text) &&
    knownIssuer(text) === null &&
    markOfRemark(text) === null &&
    labelKind(text) === 'other'
  );
}

function opens({ role, naming, label }: Reading): boolean {
  return role === 'text' && label === null && naming.issuer !== null && naming.account === null;
}

function isCode({ role, label }: Reading): boolean {
  return role === 'codes' && label === null;
}
