export interface WordComparison {
  /** Words from the start that are typed in full and right. */
  readonly correct: number;
  /** Place, from 1, of the first word that differs; null while everything typed may still become right. */
  readonly wrong: number | null;
}

/** Compares what is typed so far with the words that were asked. Any amount of space separates words. */
export function compareWords(words: readonly string[], typed: string): WordComparison {
  const given = typed.split(/\s+/u).filter(Boolean);
  const unfinished = /\S$/u.test(typed) ? given.length - 1 : -1;
  let correct = 0;
  for (const [place, word] of given.entries()) {
    const wanted = words[place];
    if (word === wanted) correct += 1;
    else if (place === unfinished && wanted?.startsWith(word)) return { correct, wrong: null };
    else return { correct, wrong: place + 1 };
  }
  return { correct, wrong: null };
}
