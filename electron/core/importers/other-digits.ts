/** The zero of each script whose digits people type or services print. Nine more follow each of them. */
const zeros = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
  0x0de6, 0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810,
];
const otherDigit = /[\u0660-\u1819]/g;
/** Bold, sans-serif and typewriter digits of mathematics: how "fancy text" is written. */
const mathematicalDigit = /[\u{1d7ce}-\u{1d7ff}]/gu;

/** Arabic, Persian, Indic, Thai and mathematical digits as 0 to 9. */
export function withPlainDigits(text: string): string {
  const plain = text.replace(otherDigit, (character) => {
    const unit = character.charCodeAt(0);
    const zero = zeros.find((first) => unit >= first && unit <= first + 9);
    return zero === undefined ? character : String(unit - zero);
  });
  return plain.replace(mathematicalDigit, (character) =>
    String(((character.codePointAt(0) ?? 0) - 0x1d7ce) % 10),
  );
}
