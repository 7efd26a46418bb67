import { findUrlHost, isHost } from './addresses.ts';
import { issuerOfHost } from './issuer-names.ts';
import { labelKind } from './line-labels.ts';
import { isProperName } from './ordinary-words.ts';
import { isOwnerWord } from './owner-words.ts';
import type { Reading } from './readings.ts';
import { markOfRemark } from './used-marks.ts';

const longestTitle = 60;

/**
 * A name that no table lists, as the title over an account: "Acme Portal" above "Login: alex", "## Acme" above codes.
 * The reading is given the name as its issuer; all others stay as they are.
 */
export function withTitles(readings: readonly Reading[]): Reading[] {
  const titled: Reading[] = [];
  let next: Reading | null = null;
  for (const reading of readings.toReversed()) {
    const issuer = next === null ? null : titleOf(reading, next);
    titled.push(
      issuer === null
        ? reading
        : { ...reading, naming: { ...reading.naming, issuer }, role: 'text' },
    );
    if (reading.role !== 'blank') next = reading;
  }
  return titled.toReversed();
}

function titleOf(
  { role, text, naming, label, mentionsCodes }: Reading,
  next: Reading,
): string | null {
  const isTitle = role === 'text' || role === 'maybe';
  if (!isTitle || naming.issuer !== null || label !== null || mentionsCodes) return null;
  if (text.length > longestTitle) return null;
  const opensCodes = next.role === 'codes' && next.label === null;
  const isOwned =
    (next.naming.account !== null && next.naming.issuer === null) || isOtherAddress(next.text);
  const isOpened = opensCodes || next.mentionsCodes || next.label !== null;
  if (!isOwned && !isOpened) return null;
  const bare = text
    .replace(/^(?:#{1,6} |={2,20} ?|\[)/, '')
    .replace(/(?: ?={2,20}|\]|:)$/, '')
    .replace(/ (\p{Ll}{4,12})$/u, (whole, word: string) => (isOwnerWord(word) ? '' : whole))
    .trim();
  if (bare.length < 3 || !(isProperName(bare) || isHost(bare))) return null;
  if (markOfRemark(bare) !== null || labelKind(bare) !== 'other') return null;
  const isDecorated = !text.startsWith(bare) || /[\]=:]$/.test(text);
  return isOwned || (isDecorated && isOpened) ? bare : null;
}

/** Nothing but the address of a site that no table lists. */
function isOtherAddress(text: string): boolean {
  const host = /^https?:\/\/\S{3,200}$/.test(text) ? findUrlHost(text) : null;
  return host !== null && issuerOfHost(host) === null;
}
