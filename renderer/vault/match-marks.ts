import { searchWords } from './account-search.ts';
import { foldText, isPlainText } from './fold-text.ts';

export interface MarkedPart {
  readonly text: string;
  readonly marked: boolean;
}

/** A text as it is searched, and where each unit of that comes from. */
interface Folded {
  readonly chars: readonly string[] | string;
  readonly folded: string;
  /** Index of the character in `chars`; absent where it is the same. */
  readonly origin?: readonly number[];
}

/** Cuts a text into parts that match the search and parts that do not; joined they give the text again. */
export function matchMarks(text: string, query: string): readonly MarkedPart[] {
  const words = searchWords(query);
  const unmarked = [{ text, marked: false }];
  if (words.length === 0) return unmarked;
  const { chars, folded, origin } = foldForMarks(text);
  const marked = new Set<number>();
  for (const word of words) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) {
      for (let unit = at; unit < at + word.length; unit += 1) marked.add(origin?.[unit] ?? unit);
    }
  }
  if (marked.size === 0) return unmarked;
  const parts: { text: string; marked: boolean }[] = [];
  for (let at = 0; at < chars.length; at += 1) {
    const char = chars[at] ?? '';
    const last = parts.at(-1);
    if (last?.marked === marked.has(at)) last.text += char;
    else parts.push({ text: char, marked: marked.has(at) });
  }
  return parts;
}

function foldForMarks(text: string): Folded {
  if (isPlainText(text)) return { chars: text, folded: text.toLowerCase() };
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
  return { chars, folded, origin };
}
