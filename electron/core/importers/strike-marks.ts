const stroke = /[\u0335-\u0338]/g;

/** Takes out struck-through characters' combining strokes; `used` when there were any. */
export function removeStrokes(text: string): { text: string; used: boolean } {
  const plain = text.replace(stroke, '');
  return { text: plain, used: plain.length < text.length };
}

const strikePairs: readonly (readonly [string, string])[] = [
  ['~~', '~~'],
  ['<s>', '</s>'],
  ['<del>', '</del>'],
  ['<strike>', '</strike>'],
  ['--', '--'],
  ['~', '~'],
  ['+', '+'],
];

/** The text between strike-through marks, or null when there are none around it. */
export function insideStrike(text: string): string | null {
  for (const [open, close] of strikePairs) {
    const isStruck =
      text.length > open.length + close.length && text.startsWith(open) && text.endsWith(close);
    if (isStruck) return text.slice(open.length, -close.length).trim();
  }
  return null;
}
