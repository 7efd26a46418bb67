/** Latin letters without their accents, each as one character, so that places in the text stay what they are. */
export function withoutAccents(text: string): string {
  if (!/[\u00c0-\u1ef9]/.test(text)) return text;
  return text.replace(/[\u00c0-\u017e\u1ea0-\u1ef9]/g, (letter) =>
    letter.normalize('NFD').charAt(0),
  );
}
