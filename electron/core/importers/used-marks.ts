/** Words that say "this code is spent", whole words of several languages, in lower case. */
const usedWords = new Set(
  (
    'used spent redeemed consumed expended expired burned burnt invalid invalidated revoked void done ' +
    'verwendet benutzt verbraucht eingelöst gebraucht ' +
    'utilisé utilisée utilise utilisee utilisés usado usada usados utilizado utilizada gastado ' +
    'usato usata utilizzato utilizzata gebruikt verbruikt brukt använd använt förbrukad brugt ' +
    'käytetty użyty użyta użyto uzyty zużyty zużyta zużyto wykorzystany wykorzystano použitý použito použité použit ' +
    'felhasznált felhasználva elhasznált használt folosit folosită iskorišten iskorišteno uporabljen kullanıldı ' +
    'χρησιμοποιημένο χρησιμοποιημένος χρησιμοποιημένη χρησιμοποιημένα χρησιμοποιήθηκε използван използвана използвано използвани kullanılmış использован использовано використано використаний ' +
    'использованный использована використана искористен digunakan terpakai مستخدم مستعمل נוצל נוצלה שומש ' +
    'erledigt ungültig invalide inválido inválida non-valide ongeldig ogiltig nieważny neplatný'
  ).split(' '),
);
/** Scripts without spaces between words: looked for inside the text. */
const usedSyllables = [
  '使用済',
  '已使用',
  '已用',
  '사용됨',
  '사용함',
  '사용 완료',
  '사용완료',
  'ใช้แล้ว',
  'đã dùng',
  'đã sử dụng',
  'تم استخدام',
  'استفاده شده',
  'उपयोग किया',
];

const negators = new Set(
  'not never no non nem nicht nie pas jamais sin não nao niet ikke inte ei nie ne nu не δεν μη غير לא chưa tidak belum be longer mehr'.split(
    ' ',
  ),
);
const unusedWords = new Set(
  (
    'unused unspent usable untouched intact fresh good ok okay active open free available remaining valid felhasználatlan неизползван неизползвано neiskorišten neiskorišteno neiskorištena neuporabljen αχρησιμοποίητο αχρησιμοποίητος kullanılmadı kullanılmamış inutilizzato inutilizado niewykorzystany niewykorzystano невикористаний невикористано неиспользовано nepoužitá nevyužitý unbenutzt unverwendet ungebraucht frei verfügbar inutilisé ' +
    'inutilisée disponible ongebruikt beschikbaar ubrukt ubrugt oanvänd käyttämätön nieużyty ' +
    'nepoužitý nepoužito nepoužit nefolosit неиспользован неиспользованный доступен'
  ).split(' '),
);
const unusedSyllables = [
  '未使用',
  '未用',
  '미사용',
  '사용 안',
  '사용안',
  'chưa dùng',
  'chưa sử dụng',
  'ยังไม่',
  'استفاده نشده',
  'उपयोग नहीं',
];

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
  const words = lower.split(/[^\p{L}\p{M}]+/u);
  const at = words.findIndex((word) => usedWords.has(word));
  if (at !== -1) return isDenied(words, at) || isAnsweredNo(lower) ? 'unused' : 'used';
  const free = words.findIndex((word) => unusedWords.has(word));
  // "no longer valid" says the opposite of "valid".
  if (free !== -1) return isDenied(words, free) ? 'used' : 'unused';
  if (/\b(?:sin|por) usar\b|\bà utiliser\b/.test(lower)) return 'unused';
  return signOf(remark.trim());
}

function isDenied(words: readonly string[], at: number): boolean {
  return words.slice(Math.max(0, at - 2), at).some((word) => negators.has(word));
}

/** "used: no", "used=false". */
function isAnsweredNo(lower: string): boolean {
  return /\b\p{L}+\s?[:=?]\s?(?:no|false|never|nein|non|não|nee|0)\b/u.test(lower);
}

/** A single tick, cross or empty box, in or out of brackets. */
function signOf(text: string): Mark | null {
  if (text.length > 5) return null;
  const bare = text.replace(/^[([{]\s?|\s?[)\]}]$/g, '').toLowerCase();
  if (tickMarks.has(bare)) return 'used';
  return freeMarks.has(bare) ? 'unused' : null;
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
