const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Two letters for an issuer: of two words, of a capital inside the word, else the first two. */
export function monogram(issuer: string): string {
  const words = issuer
    .trim()
    .split(/[\s\-_./]+/u)
    .filter(Boolean);
  const [first = '', second] = words;
  if (second) return initial(first) + initial(second);
  const inner = /\p{Ll}(\p{Lu})\p{Ll}/u.exec(first)?.[1];
  if (inner) return initial(first) + inner;
  return lettersOf(first).slice(0, 2).join('') || '?';
}

/** What a person takes for one letter may be several characters; of plain ones each is a letter. */
function lettersOf(word: string): readonly string[] {
  if (!/[^!-~]/u.test(word)) return [...word];
  return Array.from(graphemes.segment(word), ({ segment }) => segment);
}

function initial(word: string): string {
  return lettersOf(word)[0]?.toUpperCase() ?? '';
}

const tileCount = 7;

/** Which of the tiles, 1 to 7, an issuer has: always the same one. FNV-1a over UTF-16 units. */
export function tileNumber(issuer: string): number {
  let hash = 0x811c9dc5;
  for (const char of issuer.trim().toLowerCase()) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return (((hash ^ (hash >>> 15)) >>> 0) % tileCount) + 1;
}
