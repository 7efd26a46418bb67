/** Sentences and headings: the engine reads words better than single characters. */
export function isProse(words: string): boolean {
  const parts = words.split(' ');
  const plain = plainWords(parts);
  return plain.length >= 2 && plain.length >= parts.length * 0.6 && !isCodeGroups(parts);
}

/** Long enough that nothing else can be meant. */
export function isSentence(words: string): boolean {
  const parts = words.split(' ');
  const plain = plainWords(parts);
  const lengths = new Set(plain.map(({ length }) => length));
  return plain.length >= 4 && plain.length >= parts.length * 0.7 && lengths.size >= 3;
}

const plainWords = (parts: readonly string[]): string[] =>
  parts.filter((part) => /^["'(]?[A-Za-z]+(?:['-][A-Za-z]+)*[.,:;!?)"']*$/.test(part));

/** Groups of one length are a code: with a digit among them, or four and more, or long ones of which there are two. */
function isCodeGroups(parts: readonly string[]): boolean {
  const [first = ''] = parts;
  if (first.length < 3 || parts.some(({ length }) => length !== first.length)) return false;
  const isLong = parts.length <= 2 && first.length >= 4;
  return isLong || parts.length >= 4 || parts.some((part) => /\d/.test(part));
}
