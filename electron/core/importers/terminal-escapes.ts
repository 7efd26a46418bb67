/** Colours, cursor moves and titles that a terminal writes between the letters (ECMA-48), as bytes or spelt out. */
const escapes =
  /(?:\u001b|\^\[|\\(?:e|033|x1b|u001b))(?:\[[0-9;?]{0,40}[ -/]{0,4}[@-~]|\][^\u0007\u001b]{0,200}(?:\u0007|\u001b\\)|[()][0-9A-B])|\u009b[0-9;?]{0,40}[@-~]/gi;

export function withoutEscapes(text: string): string {
  return /[\u001b\u009b]|\^\[|\\(?:e|033|x1b|u001b)\[/i.test(text)
    ? text.replace(escapes, '')
    : text;
}
