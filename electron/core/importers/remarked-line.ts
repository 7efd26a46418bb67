import type { CodeCell } from './code-cell.ts';
import { joinsRun } from './code-runs.ts';
import type { RunTraits } from './code-runs.ts';
import { shapeOf } from './code-shape.ts';
import { isDateTime } from './date-time.ts';
import { isNeverACode, isProbablyNoCode } from './decoys.ts';
import { introducesExample, labelKind } from './line-labels.ts';
import { nobody } from './naming.ts';
import { namesOtherValue } from './other-values.ts';
import type { Reading } from './readings.ts';
import { stripField } from './strip-field.ts';
import { markOfRemark } from './used-marks.ts';

const longestLine = 160;
const mostWords = 12;
const mostWordsOfNumbers = 5;
const mostWordsAhead = 4;

/** A line of codes, or of a code behind a label that names it. */
export function isOfList({ role, label, labelKind: kind }: Reading): boolean {
  return role === 'codes' && (label === null || kind === 'codes');
}

/** Text, or one code behind a label that says nothing. */
export function mayHoldCode({
  role,
  text,
  naming,
  labelKind: kind,
  mentionsCodes,
  cells,
}: Reading): boolean {
  if (text.length > longestLine || mentionsCodes) return false;
  if (naming.issuer !== null || naming.account !== null) return false;
  return role === 'text' || (role === 'codes' && kind === 'other' && cells.length === 1);
}

/** The one code on a line beside words, of one of the shapes; null when there is none. */
export function codeOn({ text }: Reading, runs: readonly RunTraits[]): CodeCell | null {
  if (!/[A-Za-z0-9]{2}/.test(text) || introducesExample(text)) return null;
  const field = stripField(text);
  const tokens = field.core.split(' ');
  if (tokens.length > mostWords + 32) return null;
  for (const run of runs) {
    const width = tokensOf(run.key);
    const [remark, value] =
      atStart(tokens, width, run) ?? atEnd(tokens, width, run) ?? (['', ''] as const);
    if (value === '' || !isRemark(remark, run)) continue;
    const shape = shapeOf(value);
    if (shape === null) continue;
    const mark = markOfRemark(remark) ?? markOfRemark(remark.split(' ', 1)[0] ?? '');
    const used = field.mark === 'used' || mark === 'used';
    return { value, shape, used, number: field.number, remarked: false };
  }
  return null;
}

/** "4-4" is one word, "4 4" are two, "4 - 4" three. */
function tokensOf(key: string): number {
  return key.split(' ').length;
}

type Found = readonly [remark: string, value: string];

function atStart(tokens: readonly string[], width: number, run: RunTraits): Found | null {
  const value = bareCode(tokens.slice(0, width).join(' '));
  if (!isBuiltAs(value, run)) return null;
  return [tokens.slice(width).join(' '), value];
}

function atEnd(tokens: readonly string[], width: number, run: RunTraits): Found | null {
  const ahead = tokens.slice(0, Math.max(0, tokens.length - width));
  const value = bareCode(tokens.slice(-width).join(' '));
  if (ahead.length === 0 || ahead.length > mostWordsAhead || !isBuiltAs(value, run)) return null;
  const words = ahead.join(' ').replace(/[:=>-]{1,2}$/, '');
  const isLabel = labelKind(words) === 'other' && (!/\d/.test(words) || isDateTime(words));
  // Any number may stand behind a word; a word about the list stands before a code.
  return isLabel && (!run.isDigits || ofLists.test(words) || isDateTime(words))
    ? [words, value]
    : null;
}

/** Words that say which code of a list this is. */
export const ofLists =
  /^(?:next|todo|doing|done|later|now|waiting|wait|spare|first|last|then|current|cancell?ed|als nächstes|nächster?|suivant|prochain|siguiente|próximo|prossimo|seguinte|volgende|nästa|næste|neste|seuraava|następny|další|ďalší|következő|următorul|sıradaki|следующий|наступний|次|下一个|下一個|다음)$/i;

/** Without the marks of type and punctuation around it. */
export function bareCode(text: string): string {
  return text.replace(/^[`*_"'([{<~]{1,3}/, '').replace(/[`*_"')\]}>~,;:.!?-]{1,4}$/, '');
}

function isBuiltAs(value: string, run: RunTraits): boolean {
  const shape = shapeOf(value);
  if (shape?.key !== run.key || isNeverACode(value) || isProbablyNoCode(value)) return false;
  const isMixed = run.isDigits || /\d/.test(value);
  return isMixed && joinsRun({ value, shape, used: false, number: null, remarked: false }, run);
}

/** Words without another code among them. Numbers of all kinds have their names beside them. */
function isRemark(remark: string, run: RunTraits): boolean {
  const words = remark.split(/ +/).filter((word) => /[\p{L}\d]/u.test(word));
  if (words.length > (run.isDigits ? mostWordsOfNumbers : mostWords)) return false;
  if (words.some((word) => shapeOf(bareCode(word))?.key === run.key && /\d/.test(word)))
    return false;
  if (!run.isDigits || words.length === 0) return true;
  if (words.length > 2 && /[.!?]$/.test(remark)) return false;
  const isTold = opening.test(remark) || markOfRemark(remark) !== null;
  return !measure.test(remark) && (isTold || !namesOtherValue(remark.toLowerCase()));
}

/** "- for the phone": who has it, or what it is for. */
const opening =
  /^[^\p{L}\d]{0,4}(?:for|on|at|to|given|für|auf|bei|an|pour|para|per|voor|för|til|dla|для|pro)\b|^(?:my )?(?:phone|mobile|handy|telefon|téléphone|teléfono|telefono)$/iu;
/** Amounts, and sentences that a number begins. */
const measure =
  /^(?:[€$£¥%]|(?:eur|usd|gbp|chf|kg|km|mb|gb|kwh|m²|people|users|points|items|views|times|total|is|are|was|were|has|have|ist|sind|war|est|sont|es|son|è)\b)|\b(?:help ?line|hot ?line|support|reception|fax|call|office|service|kundendienst|zentrale|notruf|central|accueil|standard)\b/i;

/** The line read as a line of a list. */
export function asCode(reading: Reading, cell: CodeCell): Reading {
  const { line, text } = reading;
  return {
    line,
    text,
    role: 'codes',
    cells: [cell],
    label: null,
    labelKind: null,
    naming: nobody,
    mentionsCodes: false,
  };
}
