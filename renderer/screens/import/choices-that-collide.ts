import type { ImportChoice } from './import-choices.ts';

/** Choices with the same answer store their codes in the same account; null for one that names none yet. */
function targetOf(choice: ImportChoice): string | null {
  if (choice.target === 'existing') return choice.accountId;
  const issuer = choice.issuer.trim();
  return issuer === '' ? null : `${issuer}\n${choice.name.trim()}`.toLowerCase();
}

/**
 * For each choice, the place of an earlier one that it would take the account from: both are to be that account's active
 * set. Null where nothing collides, or where the codes are added. Two such lists are stored one after the other, and the
 * first would be history at once. On paper a set says which number it has: there the later set did replace the earlier.
 */
export function choicesThatCollide(choices: readonly ImportChoice[]): readonly (number | null)[] {
  const firstAt = new Map<string, number>();
  return choices.map((choice, at) => {
    const target = choice.include ? targetOf(choice) : null;
    if (target === null) return null;
    const first = firstAt.get(target);
    if (first === undefined) firstAt.set(target, at);
    if (first === undefined || choice.mode === 'add') return null;
    return replacedOnPaper(choices[first], choice) ? null : first;
  });
}

function replacedOnPaper(earlier: ImportChoice | undefined, later: ImportChoice): boolean {
  const [before, after] = [earlier?.setNumber, later.setNumber];
  return before !== undefined && after !== undefined && before < after;
}

/** Whether every code of the later choice is in the earlier one, which goes to the same account. */
export function isRepeated(later: ImportChoice, earlier: ImportChoice): boolean {
  const values = new Set(earlier.codes.map(({ value }) => value));
  return later.codes.every(({ value }) => values.has(value));
}
