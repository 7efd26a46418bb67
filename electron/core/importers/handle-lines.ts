import { isMadeByChance } from './account-labels.ts';
import { knownIssuer } from './issuer-names.ts';
import { labelKind } from './line-labels.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import type { Reading } from './readings.ts';
import { markOfRemark } from './used-marks.ts';

const handle = /^@?[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*$/;
const shortestHandle = 5;

/** One word in small letters between the name of an issuer and its codes is the name of the account. */
export function withHandles(readings: readonly Reading[]): readonly Reading[] {
  if (!readings.some(opens)) return readings;
  const written = readings.flatMap((reading, index) => (reading.role === 'blank' ? [] : [index]));
  const result = [...readings];
  for (const [place, index] of written.entries()) {
    const reading = readings[index];
    const above = readings[written[place - 1] ?? -1];
    const below = readings[written[place + 1] ?? -1];
    if (reading === undefined || above === undefined || below === undefined) continue;
    if (!isHandle(reading) || !opens(above) || !(below.mentionsCodes || isCode(below))) continue;
    const naming = { issuer: null, account: reading.text, isGuess: true as const };
    result[index] = { ...reading, role: 'text', cells: [], naming };
  }
  return result;
}

function isHandle({ role, text, label, naming, mentionsCodes }: Reading): boolean {
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
