/** Words that say "this code is spent", whole words of several languages, in lower case. */
const usedWords = new Set(
  (
    'used spent redeemed consumed expended expired burned burnt ' +
    'verwendet benutzt verbraucht eingelöst gebraucht ' +
    'utilisé utilisée utilise utilisee utilisés usado usada usados utilizado utilizada gastado ' +
    'usato usata utilizzato utilizzata gebruikt verbruikt brukt använd använt förbrukad brugt ' +
    'käytetty użyty użyta użyto uzyty wykorzystany wykorzystano použitý použito použité použit ' +
    'felhasznált használt folosit folosită iskorišten iskorišteno uporabljen kullanıldı ' +
    'χρησιμοποιημένο χρησιμοποιήθηκε использован использовано використано використаний ' +
    'использованный digunakan terpakai مستخدم مستعمل'
  ).split(' '),
);
/** Scripts without spaces between words: looked for inside the text. */
const usedSyllables = [
  '使用済',
  '已使用',
  '已用',
  '사용됨',
  '사용함',
  'ใช้แล้ว',
  'đã dùng',
  'đã sử dụng',
];

const negators = new Set(
  'not never no non nicht nie noch pas jamais sin não nao niet ikke inte ei nie ne nu не tidak'.split(
    ' ',
  ),
);
const unusedWords = new Set(
  (
    'unused available remaining valid unbenutzt unverwendet ungebraucht frei verfügbar inutilisé ' +
    'inutilisée disponible ongebruikt beschikbaar ubrukt ubrugt oanvänd käyttämätön nieużyty ' +
    'nepoužitý nepoužito nepoužit nefolosit неиспользован неиспользованный доступен'
  ).split(' '),
);
const unusedSyllables = ['未使用', '미사용', 'chưa dùng'];

const tickMarks = new Set(['x', '✓', '✔', '✅', '☑', '☒', '✗', '✘', '✕', '✖', '❌', '☓']);

export type Mark = 'used' | 'unused';

/** What a remark beside a code says about it; null when it says nothing. "unused" is not "used". */
export function markOfRemark(remark: string): Mark | null {
  const lower = remark.toLowerCase();
  if (unusedSyllables.some((syllable) => lower.includes(syllable))) return 'unused';
  if (usedSyllables.some((syllable) => lower.includes(syllable))) return 'used';
  const words = lower.split(/[^\p{L}\p{M}]+/u);
  const at = words.findIndex((word) => usedWords.has(word));
  if (at !== -1) {
    return words.slice(Math.max(0, at - 2), at).some((word) => negators.has(word))
      ? 'unused'
      : 'used';
  }
  if (words.some((word) => unusedWords.has(word))) return 'unused';
  return isTick(remark.trim()) ? 'used' : null;
}

/** A single tick or cross, in or out of brackets. */
function isTick(text: string): boolean {
  const bare = text.replace(/^[([{]\s?|\s?[)\]}]$/g, '').toLowerCase();
  return tickMarks.has(bare);
}

const stroke = /[\u0335-\u0338]/g;

/** Takes out struck-through characters' combining strokes; `used` when there were any. */
export function removeStrokes(text: string): { text: string; used: boolean } {
  const plain = text.replace(stroke, '');
  return { text: plain, used: plain.length < text.length };
}

const strikePairs: readonly (readonly [string, string])[] = [
  ['~~', '~~'],
  ['<s>', '</s>'],
  ['<del>', '</del>'],
  ['<strike>', '</strike>'],
  ['--', '--'],
  ['~', '~'],
];

/** The text between strike-through marks, or null when there are none around it. */
export function insideStrike(text: string): string | null {
  for (const [open, close] of strikePairs) {
    const isStruck =
      text.length > open.length + close.length && text.startsWith(open) && text.endsWith(close);
    if (isStruck) return text.slice(open.length, -close.length).trim();
  }
  return null;
}
