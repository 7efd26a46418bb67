import { looksRandom, shapeOf } from './code-shape.ts';
import { insideStrike, markOfRemark, removeStrokes } from './used-marks.ts';
import type { Mark } from './used-marks.ts';

/** A column of a line without what stands around its text. */
export interface Field {
  readonly core: string;
  readonly mark: Mark | null;
  readonly number: number | null;
}

interface Prefix {
  readonly rest: string;
  readonly mark?: Mark;
  readonly number?: number;
}

const mostPrefixes = 8;

const bullet = /^(?:[>*•◦▪‣·●○►▶➤+]\s*|- +)/;
const emptyBox = /^(?:\[ ?\]|\( ?\)|[☐□◻▢⬜])\s*/;
const tickedBox = /^(?:\[[xX*✓✔✗✘]\]|\([xX✓✔✗✘]\)|[☑☒✓✔✅✗✘✕✖❌☓■])\s*/;
const crossedOut = /^[xX] +(?=\S)/;
const listNumber =
  /^(?:\((\d{1,3})\)|\[(\d{1,3})\]|#(\d{1,3})[.):]?|(\d{1,3})(?:[):]|\.(?=\s|[A-Za-z]))|(\d{1,3}) -(?= ))\s*/;
const namedNumber =
  /^(?:code|no\.?|nr\.?|key|passcode|(?:backup|recovery) code) ?#?(\d{1,3}) ?(?:[.):]|-(?= ))\s*/i;
const wrappers: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['**', '**'],
  ['__', '__'],
  ['*', '*'],
  ['<', '>'],
  ['[', ']'],
  ['(', ')'],
];

/** Takes bullets, boxes, numbers, marks and wrappers off a field, in whatever order they come. */
export function stripField(text: string): Field {
  const strokes = removeStrokes(text);
  let core = strokes.text.trim();
  let mark: Mark | null = strokes.used ? 'used' : null;
  let number: number | null = null;
  for (let round = 0; round < mostPrefixes; round += 1) {
    const next: Prefix | null = isCode(core) ? null : nextPrefix(core, number !== null);
    if (next === null) break;
    core = next.rest.trim();
    mark = next.mark ?? mark;
    number = next.number ?? number;
  }
  return { core, mark, number };
}

/** "key 273 abc" can be a code of three groups: what is whole is not taken apart. */
function isCode(core: string): boolean {
  return looksRandom(core) && shapeOf(core) !== null && !endsInMark(core.split(' '));
}

/** The last word of "3927 9974 used" has the length of a group. */
export function endsInMark(tokens: readonly string[]): boolean {
  const last = tokens.at(-1) ?? '';
  return tokens.length > 1 && !/\d/.test(last) && markOfRemark(last) !== null;
}

function nextPrefix(core: string, hasNumber: boolean): Prefix | null {
  const struck = insideStrike(core);
  if (struck !== null) return { rest: struck, mark: 'used' };
  const unwrapped = unwrap(core);
  if (unwrapped !== null) return { rest: unwrapped };
  const box = emptyBox.exec(core);
  if (box !== null) return { rest: core.slice(box[0].length) };
  const tick = tickedBox.exec(core) ?? crossedOut.exec(core);
  if (tick !== null) return { rest: core.slice(tick[0].length), mark: 'used' };
  const numbered = hasNumber ? null : readNumber(core);
  if (numbered !== null) return numbered;
  const point = bullet.exec(core);
  if (point !== null) return { rest: core.slice(point[0].length) };
  return usedPrefix(core) ?? trailingPunctuation(core);
}

function readNumber(core: string): Prefix | null {
  const match = listNumber.exec(core) ?? namedNumber.exec(core);
  const digits = match?.slice(1).find((group) => group !== undefined);
  if (match === null || digits === undefined) return null;
  return { rest: core.slice(match[0].length), number: Number(digits) };
}

function unwrap(core: string): string | null {
  for (const [open, close] of wrappers) {
    const isWrapped =
      core.length > open.length + close.length + 2 && core.startsWith(open) && core.endsWith(close);
    if (isWrapped) return core.slice(open.length, -close.length);
  }
  return null;
}

/** "used: abcd", "already used - abcd". */
function usedPrefix(core: string): Prefix | null {
  const match = /^([\p{L}\p{M} ]{2,30})(?::| -(?= ))\s*/u.exec(core);
  if (match === null) return null;
  const mark = markOfRemark(match[1] ?? '');
  return mark === null ? null : { rest: core.slice(match[0].length), mark };
}

function trailingPunctuation(core: string): Prefix | null {
  return /[.,;:!\\]$/.test(core) ? { rest: core.slice(0, -1) } : null;
}

export function isBareNumber(text: string): boolean {
  return /^\d{1,3}$/.test(text);
}
