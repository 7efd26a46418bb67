/** Characters that pictures confuse. Each stands in the groups of all that it can be taken for. */
const groups = [
  '0OoQD',
  '1lI|i!',
  '5Ss$',
  '8B',
  '2Zz',
  '6Gb',
  '9gq',
  'bh',
  '6e',
  '4d',
  '09',
  'ce',
  'uv',
  '4A',
  '7T',
  'nm',
  'rn',
  'ft',
  'Cc',
  'Kk',
  'Pp',
  'Uu',
  'Vv',
  'Ww',
  'Xx',
  'VY',
  'yv',
];

/** What a character can be instead, likeliest first. */
export function lookAlikesOf(character: string): string[] {
  const found = groups.filter((group) => group.includes(character)).flatMap((group) => [...group]);
  return [...new Set(found)].filter((other) => other !== character);
}
