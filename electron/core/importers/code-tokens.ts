import { looksRandom, shapeOf, standaloneLength } from './code-shape.ts';
import { mostOfLine, wordShare } from './word-likeness.ts';

const mostLetterGroups = 8;

/**
 * One code or several? Groups of `standaloneLength` and more stand for themselves, shorter equal groups
 * are one code. Words alone, even long ones, are a sentence.
 */
export function codesOfTokens(tokens: readonly string[]): string[] | null {
  const [first = '', second = '-'] = tokens;
  if (second !== '-' && second.length !== first.length) return null;
  const joined = tokens.join(' ');
  if (joined === '') return null;
  if (tokens.length > 1 && !looksRandom(joined) && !joined.includes('-')) {
    return letterGroups(tokens);
  }
  if (standAlone(tokens)) return [...tokens];
  if (tokens.length === 1 && joined.includes('/')) return codesBetweenSlashes(joined);
  return shapeOf(joined) === null || endsInWord(tokens) ? null : [joined];
}

/** "epva jfps kdrw": letters in equal groups that make no words. What stands around them has to speak for them. */
function letterGroups(tokens: readonly string[]): string[] | null {
  const first = tokens[0] ?? '';
  const isOneCase = /^(?:[a-z]{3,10}|[A-Z]{3,10})$/;
  const isEven = tokens.every(
    (token) =>
      token.length === first.length &&
      isOneCase.test(token) &&
      /[a-z]/.test(token) === /[a-z]/.test(first),
  );
  if (!isEven || tokens.length > mostLetterGroups) return null;
  const joined = tokens.join(' ');
  if (wordShare(joined) > mostOfLine) return null;
  return first.length >= standaloneLength ? [...tokens] : [joined];
}

/** "ab12-cd34/ef56-gh78" */
function codesBetweenSlashes(text: string): string[] | null {
  const parts = text.split('/');
  return parts.length > 1 && standAlone(parts) && parts.every(looksRandom) ? parts : null;
}

/** "1234 5678 am": the word belongs to what follows. */
function endsInWord(tokens: readonly string[]): boolean {
  const last = tokens.at(-1) ?? '';
  return last.length < (tokens[0] ?? '').length && endsInLetters(tokens);
}

/** Letters behind groups of which some are digits alone. */
export function endsInLetters(tokens: readonly string[]): boolean {
  const last = tokens.at(-1) ?? '';
  return /^[a-z]+$/i.test(last) && tokens.slice(0, -1).some((token) => /^\d+$/.test(token));
}

/** Long groups of one shape, at least half of them no words. */
function standAlone(tokens: readonly string[]): boolean {
  const shapes = tokens.map(shapeOf);
  const [first] = shapes;
  if (!shapes.every((shape) => shape !== null && shape.length >= standaloneLength)) return false;
  if (tokens.length === 1) return true;
  const random = tokens.filter(looksRandom);
  const isWordsAndNumbers =
    random.length < tokens.length && random.every((token) => !/[a-z]/i.test(token));
  if (isWordsAndNumbers || random.length * 2 < tokens.length) return false;
  return shapes.every((shape) => shape?.key === first?.key);
}
