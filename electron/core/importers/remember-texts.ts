const longestText = 80;
const mostTexts = 1000;
/** Tiny texts repeat soon, and files that are made to cost time are full of them. */
const tinyText = 5;
const mostTinyTexts = 50_000;

/**
 * The same function, which works out each short text once. For one file only: what it remembers may be codes and goes
 * with it.
 */
export function rememberTexts<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    if (text.length > longestText) return work(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = work(text);
    if (known.size < (text.length <= tinyText ? mostTinyTexts : mostTexts)) known.set(text, result);
    return result;
  };
}
