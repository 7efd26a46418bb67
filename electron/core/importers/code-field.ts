import type { CodeCell } from './code-cell.ts';
import { looksRandom, shapeOf, standaloneLength } from './code-shape.ts';
import { codesOfTokens, endsInLetters } from './code-tokens.ts';
import { isDateTime } from './date-time.ts';
import { endsInMark, stripField } from './strip-field.ts';
import type { Field } from './strip-field.ts';
import { markOfRemark } from './used-marks.ts';

const mostCodeTokens = 24;

/** The codes of a stripped field, with a remark behind the last of them or without; null when it holds anything else. */
export function codesOfField(field: Field): CodeCell[] | null {
  const tokens = field.core.replace(/(?<=[A-Za-z0-9])[([]/g, ' $&').split(' ');
  const whole = endsInMark(tokens) ? null : codesOfTokens(tokens);
  if (whole !== null) return toCells(whole, field, field.mark === 'used', false);
  if (!mayEndInRemark(field.core, tokens)) return bareNumberBefore(tokens, field);
  const longest = Math.min(tokens.length - 1, isUneven(tokens) ? 2 : mostCodeTokens);
  for (let end = longest; end > 0; end -= 1) {
    const head = withoutWrappers(tokens.slice(0, end));
    const codes = codesOfTokens(withoutTrailingDash(head.tokens));
    if (codes === null || endsInMark(head.tokens)) continue;
    const remark = tokens.slice(end).join(' ');
    if (!codes.some(looksRandom) && holdsCode(tokens.slice(end))) continue;
    const mark = markOfRemark(remark);
    const isNote = isBracketed(remark) || isDateTime(remark) || isPointedAt(remark, codes);
    if (mark === null && !isNote) continue;
    // "1234 5678 noch nicht benutzt": the remark begins a word earlier.
    if (remark.includes(' ') && !isBracketed(remark) && endsInLetters(head.tokens)) continue;
    const isUsed = mark === 'used' || field.mark === 'used' || head.isStruck;
    const cells = toCells(codes, field, field.mark === 'used', false);
    const last = cells.pop();
    // A remark behind several codes says something about the last of them.
    const remarked = mark === null && isBracketed(remark) && !countsCodes.test(remark);
    return last === undefined ? null : [...cells, { ...last, used: isUsed, remarked }];
  }
  return bareNumberBefore(tokens, field);
}

/**
 * Two tokens tell whether three or more can be codes: groups of one code, and codes beside each other, are equally long.
 * A sentence ends here instead of being tried at every length.
 */
function isUneven([first = '', second = '']: readonly string[]): boolean {
  if (second === '-' || !/^[\p{L}\d]/u.test(first)) return false;
  return withoutEndMarks(first).length !== withoutEndMarks(second).length;
}

function withoutEndMarks(token: string): string {
  return token.replace(/[*_`]{1,3}$/, '');
}

/** Without a bracket, a mark or a day no part of the field is a remark. */
function mayEndInRemark(core: string, tokens: readonly string[]): boolean {
  if (tokens.length < 2) return false;
  return (
    /[)\]}]$/.test(core) ||
    markOfRemark(core) !== null ||
    markOfRemark(tokens.at(-1) ?? '') !== null ||
    /\d[./:-]\d|(?:19|20)\d\d$| (?:-{1,2}|<-+|#|\/\/|←|→|->|=>) ?\p{L}/u.test(core)
  );
}

/** "~~abcd-1234~~ (yesterday)", "**abcd-1234** _(used)_": the code is wrapped, not the field. */
function withoutWrappers(tokens: readonly string[]): { tokens: string[]; isStruck: boolean } {
  if (/^[\p{L}\d]/u.test(tokens[0] ?? '')) {
    const last = withoutEndMarks(tokens.at(-1) ?? '');
    return { tokens: [...tokens.slice(0, -1), last], isStruck: false };
  }
  const { core, mark } = stripField(tokens.join(' '));
  return { tokens: core.split(' '), isStruck: mark === 'used' };
}

const partOfDate =
  /^\(?(?:(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th)|\d{1,2}[./-]\d{1,2}(?:[./-](?:\d{4}|\d{2}))?|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}\/\d{4}|\d{1,2}:\d{2}(?::\d{2})?)[.,)]{0,2}$/;

/** "<- next", "# laptop", "- for the phone": an arrow or a comment sign and words behind a code. */
function isPointedAt(remark: string, codes: readonly string[]): boolean {
  if (/^(?:<-+|#|\/\/|←|→|->|=>) ?\p{L}/u.test(remark)) return !holdsCode(remark.split(' '));
  const isMixed = codes.every((code) => /[A-Za-z]/.test(code) && /\d/.test(code));
  return isMixed && /^-{1,2} \p{Ll}[\p{L} ]{1,40}$/u.test(remark);
}

/** Words before a code are no code with a remark: "Backup codes: ab12-cd34 (used)". */
export function holdsCode(tokens: readonly string[]): boolean {
  return tokens.some(
    (token) =>
      /\d/.test(token) && token.length >= 3 && !partOfDate.test(token) && !isDateTime(token),
  );
}

/** "(1 of 3)" behind a code is its number, not a remark. */
const countsCodes = /^.\s*\d+\s*(?:\/|\p{L}{1,4})\s*\d+\s*.$/u;

/** "(at home)" */
export function isBracketed(text: string): boolean {
  return /^[([{].*[)\]}]$/.test(text);
}

function withoutTrailingDash(tokens: readonly string[]): readonly string[] {
  const last = tokens.at(-1) ?? '';
  if (/^(?:-|<-+|->|=>|#|\/\/)$/.test(last)) return tokens.slice(0, -1);
  return /[-:]$/.test(last) ? [...tokens.slice(0, -1), last.slice(0, -1)] : tokens;
}

/** "1 abcd-efgh": a number without any punctuation, before a code that has no group of its length. */
function bareNumberBefore(tokens: readonly string[], field: Field): CodeCell[] | null {
  const [first = '', ...rest] = tokens;
  if (!/^\d{1,3}$/.test(first) || field.number !== null || rest.length === 0) return null;
  const codes = codesOfTokens(rest);
  if (codes === null) return markedBehindNumber(rest, { ...field, number: Number(first) });
  return toCells(codes, { ...field, number: Number(first) }, field.mark === 'used', false);
}

/** "002 294857 used" */
function markedBehindNumber(rest: readonly string[], field: Field): CodeCell[] | null {
  const [code = '', ...remark] = rest;
  const isLong = code.length >= standaloneLength && looksRandom(code);
  if (!isLong || remark.length === 0 || markOfRemark(remark.join(' ')) === null) return null;
  return codesOfField({ ...field, core: rest.join(' ') });
}

function toCells(codes: string[], field: Field, used: boolean, remarked: boolean): CodeCell[] {
  return codes.flatMap((value, index) => {
    const shape = shapeOf(value);
    if (shape === null) return [];
    return [{ value, shape, used, number: index === 0 ? field.number : null, remarked }];
  });
}
