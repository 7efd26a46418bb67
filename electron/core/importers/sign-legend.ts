import type { SourceLine } from './source-lines.ts';
import { markOfRemark } from './used-marks.ts';

const crosses = '❌✗✘✕✖☒☓×⨯🚫⛔🔴🟥❎';
const ticks = '✅✓✔☑√🟢🟩';
const sign = new RegExp(`[${crosses}${ticks}]`, 'u');
const atEnds = new RegExp(
  `^[-*•> ]{0,6}([${crosses}${ticks}]) ?|(?<=[\\s\\d.):])([${crosses}${ticks}])$`,
  'u',
);
const meaning = new RegExp(
  `([${crosses}${ticks}]) ?(?:[=:-] ?)?([^=,;/|${crosses}${ticks}]{2,40})`,
  'gu',
);
const emptyBox = /^[-*•> ]{0,6}(?:[☐□◻⬜]|\[ ?\])/u;
const longestLine = 200;

/**
 * Where crosses and ticks stand before codes of one file they say different things: a legend tells which is used,
 * without one it is the cross. The signs that do not mean it are made empty boxes.
 */
export function settleSigns(lines: readonly SourceLine[]): readonly SourceLine[] {
  const short = lines.filter(({ text }) => text.length <= longestLine && sign.test(text));
  if (short.length === 0) return lines;
  const told = legendOf(short);
  const seen = new Set(short.flatMap(({ text }) => signAt(text) ?? []));
  const hasBoth = [...seen].some(isCross) && [...seen].some((one) => !isCross(one));
  // Among empty boxes a tick is a ticked box.
  const hasBoxes = lines.some(({ text }) => emptyBox.test(text));
  if (told.size === 0 && (!hasBoth || hasBoxes)) return lines;
  const isFree = (one: string): boolean =>
    told.has(one) ? told.get(one) === 'unused' : hasBoth && !isCross(one);
  return lines.map((line) => {
    const one = line.text.length <= longestLine ? signAt(line.text) : null;
    if (one === null || !isFree(one) || isLegend(line.text)) return line;
    return { ...line, text: line.text.replace(one, '☐') };
  });
}

function legendOf(lines: readonly SourceLine[]): Map<string, 'used' | 'unused'> {
  const told = new Map<string, 'used' | 'unused'>();
  for (const { text } of lines.filter((line) => isLegend(line.text))) {
    for (const [, one = '', words = ''] of text.matchAll(meaning)) {
      told.set(one, markOfRemark(words) === 'used' ? 'used' : 'unused');
    }
  }
  // A legend that calls nothing used is none.
  return [...told.values()].includes('used') ? told : new Map<string, 'used' | 'unused'>();
}

/** "❌ = used", "🔴 used 🟢 free": without a sign between, only several signs explain each other. */
export function isLegend(text: string): boolean {
  if (text.length > longestLine || /\d/.test(text)) return false;
  if (new RegExp(`[${crosses}${ticks}] ?[=:-] ?[^=,;/|]{2}`, 'u').test(text)) return true;
  const signs = new Set(text.match(new RegExp(sign.source, 'gu')));
  return signs.size > 1 && /\p{L}{2}/u.test(text);
}

function signAt(text: string): string | null {
  const match = atEnds.exec(text);
  return match?.[1] ?? match?.[2] ?? null;
}

function isCross(one: string): boolean {
  return crosses.includes(one);
}
