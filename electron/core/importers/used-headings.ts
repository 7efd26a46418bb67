import { findIssuerName } from './issuer-names.ts';
import { isLegend } from './sign-legend.ts';
import { markOfRemark } from './used-marks.ts';
import { isConditional, isUsedWord } from './used-words.ts';

/** Words that may stand beside "used" in a heading over a list, in lower case: nouns for codes, "already", "these". */
const besides = new Set(
  (
    'already these those the this that are is was were been have has had i we my our all ones up so far list and or of in it ve codes code passcodes ' +
    'keys tokens items backup recovery emergency scratch rescue 2fa mfa login old previously ' +
    'bereits schon diese die der das sind ist wurden wurde alle alles meine liste und alte backupcodes sicherungscodes wiederherstellungscodes ersatzcodes notfallcodes ' +
    'déjà deja les ces ceux sont ont été mes codes liste et de récupération secours sauvegarde ' +
    'ya los las estos estas son están fueron códigos codigos mis lista y respaldo recuperación seguridad ' +
    'già gia i le questi questi sono stati codici miei e di recupero riserva ' +
    'já os estes foram meus lista e recuperação ' +
    'al reeds deze zijn mijn lijst en herstelcodes back-upcodes reservecodes ' +
    'redan dessa är de reservkoder koder listan allerede disse er koder kodene koderne reservekoder jo nämä ovat koodit varakoodit ' +
    'już juz te są moje kody zapasowe już tyto jsou kódy záložní už tieto sú kódy már ezek kódok deja acestea sunt coduri codurile ' +
    'već ovi su kodovi kodi zaten bunlar kodlar ήδη κωδικοί κωδικούς ' +
    'уже эти были коды резервные вже ці були коди резервні вече тези са кодове sudah kode kod ini đã mã'
  ).split(' '),
);
/** What such a word is used for, and what may be done with it, says nothing about whether it is spent. */
const purposes = new Set(
  'for für fuer pour para per voor för til till dla для pro için as with by to mit avec con med z с'.split(
    ' ',
  ),
);
/** Words of lists of things to do: they need a sign that they are a heading, because buttons are called so too. */
const doneWords =
  /^(?:done|completed|finished|erledigt|terminé(?:e?s)?|completad[oa]s?|completat[oi]|concluíd[oa]s?|voltooid|afgerond|klart?|utført|færdig|valmis|zrobione|hotovo|kész|finalizat|tamamlandı|выполнено|виконано|готово|完了|已?完成|완료)$/;
/** The signs that make a heading of such a word. */
const mayBeDone = /^[#=]|[:：)\]]$/;
const order = /する|して|标记|標記|標示|표시|使う|使わ|未|没有|沒有|不/;
const mostWords = 8;
const longest = 60;
const mostSyllables = 14;
/** Scripts, and Vietnamese, in which no single word says it. */
const unspaced = /[^\u0000-\u024f]|đ/;

/** "Used codes:", "## Verbraucht", "使用済み": a heading over a list of used codes, and never a sentence about them. */
export function isUsedHeading(text: string): boolean {
  // Nearly every line fails here, and cheaply.
  if (text.length < 3 || text.length > longest + 20) return false;
  if (markOfRemark(text) !== 'used' && !mayBeDone.test(text)) return false;
  const bare = headingText(text);
  if (bare === null || bare.words === '') return false;
  if (doneWords.test(bare.words)) return bare.isDecorated;
  return bare.endsInColon ? saysUsed(bare.words) : isOnlyUsed(bare.words);
}

/** A label before codes that says they are used: "Used", "used at the airport"; "used for work" says no such thing. */
export function isUsedLabel(label: string): boolean {
  return label.length <= longest && saysUsed(label.toLowerCase().trim());
}

/** "Already used on Monday" below a code: the first word that says something says that it is used. */
export function isUsedRemark(text: string): boolean {
  if (text.length > longest || /[:：]|^last\b/i.test(text) || isLegend(text)) return false;
  const lower = text.toLowerCase().trim();
  return saysUsed(lower) && !doneWords.test(lower.replace(/^[^\p{L}]{1,4}/u, ''));
}

interface HeadingText {
  readonly words: string;
  readonly endsInColon: boolean;
  readonly isDecorated: boolean;
}

/** Without number signs, bold type, a count or a sign before it; null for what cannot be a heading. */
function headingText(text: string): HeadingText | null {
  if (isLegend(text)) return null;
  const open = text
    .replace(/^[#=*_>\s[\-•–]{1,12}/, '')
    .replace(/^[^\p{L}\p{N}]{1,4} ?/u, '')
    .replace(/[\]=*_#\s\-–]{1,12}$/, '');
  const counted = open.replace(/ ?(?:\(\d{1,3}\)|\[\d{1,3}(?:\/\d{1,3})?\])(?=:?$)/, '');
  const words = counted
    .replace(/ ?[:：]$/, '')
    .trim()
    .toLowerCase();
  if (words.length > longest || /[\t|;?!=()\d]| {2}|[:：]/.test(words)) return null;
  const endsInColon = words.length < counted.length && /[:：]$/.test(counted);
  return { words, endsInColon, isDecorated: endsInColon || counted !== open || /^[#=]/.test(text) };
}

/** Every word means "used" or stands for the codes: "Already used codes", "Used GitHub codes". */
function isOnlyUsed(lower: string): boolean {
  if (markOfRemark(lower) !== 'used') return false;
  const words = wordsOf(lower);
  if (!words.some(isUsedWord)) {
    return lower.length <= mostSyllables && unspaced.test(lower) && !order.test(lower);
  }
  if (words.length > mostWords) return false;
  const others = words.filter((word) => !isUsedWord(word) && !besides.has(word));
  return others.length === 0 || (others.length <= 2 && isIssuer(others.join(' ')));
}

function saysUsed(lower: string): boolean {
  if (markOfRemark(lower) !== 'used') return false;
  const words = wordsOf(lower);
  if (words.length === 1) return isUsedWord(words[0] ?? '') || !order.test(lower);
  if (words.length > mostWords) return false;
  if (isOnlyUsed(lower)) return true;
  const at = words.findIndex(isUsedWord);
  if (at === -1) return !order.test(lower);
  const isFirst = words.slice(0, at).every((word) => besides.has(word) || word === 'last');
  const behind = words.slice(at + 1);
  const isOpen = behind.some((word) => isConditional(word)) || purposes.has(behind[0] ?? '');
  return isFirst && !isOpen;
}

function wordsOf(lower: string): string[] {
  return lower.split(/[^\p{L}\p{M}\d-]+/u).filter((word) => /[\p{L}\d]/u.test(word));
}

/** Written small here, as all of the heading is. */
function isIssuer(words: string): boolean {
  return findIssuerName(words) !== null;
}
