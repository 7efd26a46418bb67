import { looksRandom, shapeOf } from './code-shape.ts';
import { insideStrike, removeStrokes } from './strike-marks.ts';
import { markOfRemark } from './used-marks.ts';
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

const bullet = /^(?:[>*•◦▪‣·●○►▶➤→⇒※◆◇・+]\s*|-{1,2} +|[-=]> *)/;
/** A picture that somebody put before each code. */
const picture = /^\p{Extended_Pictographic}[\u{1f3fb}-\u{1f3ff}]? */u;
const emptyBox = /^(?:\[[ />?!]?\]|\( ?\)|[☐□◻▢⬜🟢🟩⚪🔲🔳])\s*/u;
const tickedBox = /^(?:\[[xX*✓✔✗✘-]\]|\([xX✓✔✗✘]\)|[☑☒✓✔✅✗✘✕✖❌☓■√×⨯❎🚫⛔🗸🗙🔴🟥])\s*/u;
const crossedOut = /^[xX] +(?=\S)/;
const listNumber =
  /^(?:\((\d{1,3})\)|\[(\d{1,3})\]|#(\d{1,3})(?:[.):]|(?![\dA-Za-z]))|(\d{1,3})(?:[):\u20e3\u3001\u060c]|\.-(?=\s)|\.(?=\s|[A-Za-z]))|(\d{1,3})\/\d{1,3}[.:)]?(?=\s)|(\d{1,3}|0\d{3}) (?:-|[=-]>|→|\.{2,8})(?= ))\s*/;
/** "(1 of 4)", "2 von 8:", "[3/10]", "Code 4 sur 10 -" */
const numberOfAll =
  /^(?:code )?[([]?(\d{1,3})(?: (?:of|out of|von|sur|de|di|da|van|af|av|z|ze|od|din|dari|из|із|з|от|από) | ?\/ ?)\d{1,3}(?:[)\].:]{1,2}| [-–](?= )|(?= ))\s*(?=\S)/i;
const letterNumber = /^(?:\(([a-zA-Z])\)|([a-zA-Z])[.)]) +/;
const keycapTen = /^🔟\s*/u;
const circledNumber = /^([\u2460-\u2473\u2776-\u277f])\s*/;
const namedNumber =
  /^(?:code|no\.?|nr\.?|n[°º]|№|key|passcode|(?:backup|recovery) code) ?(?:#|no\.? ?|nr\.? ?)?(\d{1,3}) ?(?:[.):=]|-(?= )|$)\s*/i;
const spacedNumber = /^(?:code|(?:backup|recovery) code) #?(\d{1,3}) +(?=\S)/i;
/** How Logseq and Org mode begin an entry of a list of things to do. */
const taskWord = /^(?:TODO|DOING|DONE|LATER|NOW|NEXT|WAIT|WAITING|CANCELL?ED) +(?=\S*\d)/;
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
  ['-', '-'],
  ['=', '='],
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
  return (
    looksRandom(core) &&
    shapeOf(core) !== null &&
    !endsInMark(core.split(' ')) &&
    !taskWord.test(core)
  );
}

/** The last word of "3927 9974 used" has the length of a group. */
export function endsInMark(tokens: readonly string[]): boolean {
  const last = tokens.at(-1) ?? '';
  return tokens.length > 1 && !/\d/.test(last) && markOfRemark(last) !== null;
}

function nextPrefix(core: string, hasNumber: boolean): Prefix | null {
  const struck = insideStrike(core);
  if (struck !== null) return { rest: struck, mark: 'used' };
  const task = taskWord.exec(core)?.[0];
  if (task !== undefined) {
    const rest = core.slice(task.length);
    return task.startsWith('DONE') ? { rest, mark: 'used' } : { rest };
  }
  const unwrapped = unwrap(core);
  if (unwrapped !== null) return { rest: unwrapped };
  const box = emptyBox.exec(core);
  if (box !== null) return { rest: core.slice(box[0].length) };
  const tick = tickedBox.exec(core) ?? crossedOut.exec(core);
  if (tick !== null) return { rest: core.slice(tick[0].length), mark: 'used' };
  const numbered = hasNumber ? null : readNumber(core);
  if (numbered !== null) return numbered;
  const point = bullet.exec(core) ?? picture.exec(core);
  if (point !== null) return { rest: core.slice(point[0].length) };
  return usedPrefix(core) ?? trailingPunctuation(core);
}

function readNumber(core: string): Prefix | null {
  const circled = circledNumber.exec(core)?.[1]?.charCodeAt(0);
  if (circled !== undefined) {
    return { rest: core.slice(1), number: circled - (circled < 0x2700 ? 0x245f : 0x2775) };
  }
  const ten = keycapTen.exec(core);
  if (ten !== null) return { rest: core.slice(ten[0].length), number: 10 };
  const letter = letterNumber.exec(core);
  if (letter !== null) {
    const place = (letter[1] ?? letter[2] ?? 'a').toLowerCase().charCodeAt(0) - 0x60;
    return { rest: core.slice(letter[0].length), number: place };
  }
  const match =
    numberOfAll.exec(core) ??
    listNumber.exec(core) ??
    namedNumber.exec(core) ??
    spacedNumber.exec(core);
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
  if (match === null) return markedPrefix(core);
  const mark = markOfRemark(match[1] ?? '');
  return mark === null ? null : { rest: core.slice(match[0].length), mark };
}

/** "USED 86df5-2f0af": one word before something that is no word. */
function markedPrefix(core: string): Prefix | null {
  const match = /^(\p{L}{2,20}) (?=[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+){0,8}$)/u.exec(core);
  const mark = match === null ? null : markOfRemark(match[1] ?? '');
  const rest = match === null ? '' : core.slice(match[0].length);
  return mark === null || !looksRandom(rest) || shapeOf(rest) === null ? null : { rest, mark };
}

function trailingPunctuation(core: string): Prefix | null {
  return /[.,;:!\\]$/.test(core) ? { rest: core.slice(0, -1) } : null;
}

/** The number of a field that is nothing else: "7", "7.", "(7)", "#7", "Code 7". */
export function bareNumberOf(text: string): number | null {
  const match = /^(?:code ?#?|[([#])?(\d{1,3})[.):\]]?$/i.exec(text);
  return match === null ? null : Number(match[1]);
}
