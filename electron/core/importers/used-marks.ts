import {
  firstOrders,
  isConditional,
  isUsedWord,
  lastOrders,
  negators,
  noneWords,
  unusedSyllables,
  unusedWords,
  usedSyllables,
} from './used-words.ts';

const tickMarks = new Set(['x', ...'✓✔✅☑☒✗✘✕✖❌☓√×⨯❎🚫⛔🗸🗙🔴🟥']);
const freeMarks = new Set('☐□◻⬜🟢🟩⚪🔲');

export type Mark = 'used' | 'unused';

/** What a remark beside a code says about it; null when it says nothing. "unused" is not "used". */
export function markOfRemark(remark: string): Mark | null {
  const isPlain = !/[^\u0020-\u007e]/.test(remark);
  if (isPlain && !/[A-Za-z]{2}/.test(remark)) return signOf(remark.trim());
  const lower = remark.toLowerCase();
  if (!isPlain && unusedSyllables.some((syllable) => lower.includes(syllable))) return 'unused';
  if (!isPlain && usedSyllables.some((syllable) => lower.includes(syllable))) return 'used';
  const words = lower.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== '');
  const at = words.findIndex((word) => isUsedWord(word));
  if (at !== -1) {
    if (isDenied(words, at) || isAnsweredNo(lower)) return 'unused';
    return isAsked(words, at) ? null : 'used';
  }
  const free = words.findIndex((word) => unusedWords.has(word));
  // "no longer valid" says the opposite of "valid".
  if (free !== -1) return isDenied(words, free) ? 'used' : 'unused';
  if (/\b(?:sin|por) usar\b|\bà utiliser\b/.test(lower)) return 'unused';
  return signOf(remark.trim());
}

function isDenied(words: readonly string[], at: number): boolean {
  return (
    words.slice(Math.max(0, at - 2), at).some((word) => negators.has(word)) ||
    words.slice(Math.max(0, at - mostBetween), at).some((word) => noneWords.has(word))
  );
}

const mostBetween = 8;

/** "Mark codes as used", "cross out when used": nothing was used yet. */
function isAsked(words: readonly string[], at: number): boolean {
  return (
    (at > 0 && firstOrders.test(words[0] ?? '')) ||
    lastOrders.test(words.at(-1) ?? '') ||
    words.slice(Math.max(0, at - mostBetween), at).some(isConditional)
  );
}

/** "used: no", "used=false". */
function isAnsweredNo(lower: string): boolean {
  return /\b\p{L}+\s?[:=?]\s?(?:no|false|never|nein|non|não|nee|none|nothing|nil|keine|keiner|nichts|aucun|aucune|ninguno|ninguna|nessuno|nessuna|nenhum|geen|ingen|inga|żaden|żadne|nic|žádný|нет|ни|0)(?![\p{L}\d])/u.test(
    lower,
  );
}

/** A single tick, cross or empty box, in or out of brackets. */
function signOf(text: string): Mark | null {
  if (text.length > 5) return null;
  const bare = text.replace(/^[([{]\s?|\s?[)\]}]$/g, '').toLowerCase();
  if (tickMarks.has(bare)) return 'used';
  return freeMarks.has(bare) ? 'unused' : null;
}
