/** North American Braille ASCII of UEB symbols; the letters and their digits are handled apart. */
const marks = new Map<string, string>([
  [' ', ' '],
  ['.', '4'],
  [',', '1'],
  [';', '2'],
  [':', '3'],
  ['!', '6'],
  ['?', '8'],
  ["'", "'"],
  ['’', "'"],
  ['-', '-'],
  ['–', ',-'],
  ['—', ',-'],
  ['"', ',7'],
  ['(', '"<'],
  [')', '">'],
  ['[', '.<'],
  [']', '.>'],
  ['{', '_<'],
  ['}', '_>'],
  ['<', '@<'],
  ['>', '@>'],
  ['/', '_/'],
  ['\\', '_*'],
  ['|', '_\\'],
  ['_', '.-'],
  ['@', '@a'],
  ['#', '_?'],
  ['&', '@&'],
  ['%', '.0'],
  ['$', '@s'],
  ['€', '@e'],
  ['+', '"6'],
  ['=', '"7'],
  ['*', '"9'],
  ['~', '@9'],
  ['^', '@5'],
  ['`', '^*'],
]);
const digitLetters = 'jabcdefghi';

/**
 * Uncontracted Braille, every letter and digit for itself: a capital has its sign, a run of digits its number sign, and a
 * letter a to j after digits the sign that ends them. What Braille ASCII has no symbol for is written as its number in
 * Unicode between angle brackets.
 */
export function toBraille(text: string): string {
  let out = '';
  let inNumber = false;
  for (const char of text.normalize('NFC')) {
    if (/^[0-9]$/.test(char)) {
      out += (inNumber ? '' : '#') + digitLetters.charAt(Number(char));
      inNumber = true;
      continue;
    }
    if (/^[a-z]$/.test(char)) out += (inNumber && char <= 'j' ? ';' : '') + char;
    else if (/^[A-Z]$/.test(char)) out += `,${char.toLowerCase()}`;
    else out += marks.get(char) ?? unknown(char);
    // A full stop or comma goes on with the number; everything else ends it.
    inNumber = inNumber && (char === '.' || char === ',');
  }
  return out.toUpperCase();
}

function unknown(char: string): string {
  const plain = char.normalize('NFD').replace(/\p{M}/gu, '');
  if (/^[A-Za-z]$/.test(plain)) return toBraille(plain).toLowerCase();
  const point = char.codePointAt(0) ?? 0;
  return `@<${toBraille(point.toString(16)).toLowerCase()}@>`;
}
