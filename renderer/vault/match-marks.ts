import { searchWords } from './account-search.ts';
import { foldText } from './fold-text.ts';

export interface MarkedPart {
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts a text into parts that match the search and parts that do not; joined they give the text again. */
export function matchMarks(text: string, query: string): readonly MarkedPart[] {
  const words = searchWords(query);
  if (words.length === 0) return [{ text, marked: false }];
  const chars = [...text];
  // Folding may change how many characters there are; each one of the result remembers where it came from.
  const origin: number[] = [];
  const folded = chars
    .map((char, at) => {
      const plain = foldText(char);
      for (const _unit of plain) origin.push(at);
      return plain;
    })
    .join('');
  const marked = new Set<number>();
  for (const word of words) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) {
      for (const from of origin.slice(at, at + word.length)) marked.add(from);
    }
  }
  const parts: { text: string; marked: boolean }[] = [];
  for (const [at, char] of chars.entries()) {
    const last = parts.at(-1);
    if (last?.marked === marked.has(at)) last.text += char;
    else parts.push({ text: char, marked: marked.has(at) });
  }
  return parts;
}
