import { findCodesPhrase } from './code-phrases.ts';
import { namesOtherValue } from './other-values.ts';

/** What a label says about the value behind it. */
export type LabelKind = 'codes' | 'example' | 'decoy' | 'other';

const example =
  /\bfor example\b|\bexamples?(?=:| ?codes?\b| of\b|$)|\ban example\b|\b(?:e\.g|such as|sample|beispiel|z\. ?b|par exemple|ejemplo|esempio|exemplo|codes? like|looks? like)(?![a-z])/;
/** These spoil even a label that names recovery codes: the value is about the codes, not one of them. */
const aboutCodes =
  /\b(?:ids?|uuid|hash|fingerprint|checksum|count|number of|how many|expires?|remaining|left|generated|created|e-?mail|phone|hint|url|link|address|version|status|set-?up key|setup)\b/;
const bareCodes =
  /^(?:(?:the|your|my|unused|used|new|all|saved|remaining|available|valid|active|backup|recovery)? ?)(?:codes?|passcodes|codici|códigos|kody|koder|kódy|коды|коди|コード|代码|코드)(?: ?#?\d{1,3})?$|^(?:backup|recovery|scratch|rescue) ?#?\d{1,3}$/;

/** True when the text speaks of backup or recovery codes, in any language of the list. */
export function mentionsCodes(text: string): boolean {
  return speaksOfCodes(plain(text));
}

function speaksOfCodes(lower: string): boolean {
  return findCodesPhrase(lower) !== null;
}

/** Example codes in a service's own prose: "enter the code like …". */
export function introducesExample(text: string): boolean {
  return example.test(plain(text));
}

export function labelKind(label: string): LabelKind {
  if (shortWord.test(label)) return kindOfShortWord(label.toLowerCase());
  const lower = plain(label);
  if (example.test(lower)) return 'example';
  // Only what stands in the same clause says something about the codes.
  if (speaksOfCodes(lower)) {
    return aboutCodes.test(lower.slice(lower.lastIndexOf(',') + 1)) ? 'decoy' : 'codes';
  }
  if (bareCodes.test(lower)) return 'codes';
  if (namesOtherValue(lower)) return 'decoy';
  if (/\S codes$/.test(lower)) return 'codes';
  return 'other';
}

/** Too short for a phrase: one word, of which the files that are made to cost time are full. */
const shortWord = /^[A-Za-z0-9]{1,5}[:=]?$/;

function kindOfShortWord(lower: string): LabelKind {
  const word = lower.replace(/[:=]$/, '');
  if (word === 'code' || word === 'codes') return 'codes';
  return namesOtherValue(word) ? 'decoy' : 'other';
}

/** camelCase, snake_case and typographic dashes read as words; capitals do not matter. */
function plain(text: string): string {
  const isPlain = !/[a-z][A-Z]|_/.test(text);
  return (
    isPlain ? text : text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/_/g, ' ')
  ).toLowerCase();
}

export interface LabelledText {
  readonly label: string;
  readonly value: string;
}

const longestLabel = 80;

/** "Recovery codes: abcd, efgh" parted at its colon or equals sign; null when there is no label. */
export function splitLabel(line: string): LabelledText | null {
  const at = labelEnd(line);
  if (at === -1) return null;
  const written = line.slice(0, at);
  const isBare = /^[A-Za-z0-9][A-Za-z0-9 ]*$/.test(written);
  const label = isBare
    ? written.trimEnd()
    : written.replace(/^[>*•#\-+"'\s{[(]{1,8}/, '').replace(/["'*\s]{1,4}$/, '');
  if (!/\p{L}/u.test(label)) return null;
  const value = line.slice(at + 1);
  return { label, value: (value.startsWith('**') ? value.slice(2) : value).trim() };
}

function labelEnd(line: string): number {
  const head = line.slice(0, longestLabel + 1);
  if (!/[:=→]|->/.test(head)) return -1;
  for (let index = 1; index < head.length; index += 1) {
    const character = head.charAt(index);
    const isUrl = head.startsWith('://', index);
    const isTime = /^\d:\d/.test(head.slice(index - 1, index + 2));
    const isArrow = character === '→' || head.startsWith('->', index);
    if ((character === ':' && !isUrl && !isTime) || character === '=' || isArrow) return index;
    if (isUrl) return -1;
  }
  return -1;
}
