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
  const letters = Array.from(graphemes.segment(first), ({ segment }) => segment);
  return letters.slice(0, 2).join('') || '?';
}

function initial(word: string): string {
  const [first] = graphemes.segment(word);
  return first?.segment.toUpperCase() ?? '';
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
