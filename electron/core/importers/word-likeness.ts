/** The pairs of letters that words of European languages are mostly made of. */
const commonPairs = new Set(
  (
    'er re ar ra in to te en or on le an al ta ro at ri co la ca de es se ne ma nt do ir st ti it el no li ur lo ' +
    'ad so et ol na me ce il is ic ve pa io tr ac ge as sa pe ia ch he nd di mo ga ec si da po ci ie ag ul va mi ' +
    'ue am ba os vi ll ou em ha ss ot id im pr pi th ed ni om us ut fi un tu ab nc br ea rt ap oc qu ig ai bo ng ' +
    'fa ho'
  ).split(' '),
);

/** Above this share a single line may be words; below it nothing but chance makes it. */
export const mostOfLine = 0.5;
/** The same for several lines together: chance gives a sixth, words more than half. */
export const mostOfList = 0.36;

/** The share of common pairs of letters in a text, from 0 to 1; 1 for text without pairs. */
export function wordShare(text: string): number {
  const letters = text.toLowerCase();
  let pairs = 0;
  let common = 0;
  for (let index = 1; index < letters.length; index += 1) {
    const pair = letters.slice(index - 1, index + 1);
    if (!/^[a-z]{2}$/.test(pair)) continue;
    pairs += 1;
    if (commonPairs.has(pair)) common += 1;
  }
  return pairs === 0 ? 1 : common / pairs;
}
