const beyondPlain = /[^ -~]/u;

/** Letters, digits and signs of a plain English keyboard only: one unit a character, and nothing to take apart. */
export function isPlainText(text: string): boolean {
  return !beyondPlain.test(text);
}

/** Case and accents do not matter while searching. */
export function foldText(text: string): string {
  if (isPlainText(text)) return text.toLowerCase();
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
