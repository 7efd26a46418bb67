const separators = /[\s\p{Pd}\u2212]+/u;

/**
 * What codes issued together have in common: the lengths of their groups. Letters and digits are random, so that which of them
 * stand where says nothing.
 */
function shapeOf(value: string): string {
  return value
    .trim()
    .split(separators)
    .map((group) => Array.from(group).length)
    .join('-');
}

const digitsOnly = /^[\d\s\p{Pd}\u2212]+$/u;
const fewestToCompare = 3;

/**
 * For each code whether it looks unlike the others: most have one shape and this one has another, or all others are digits and
 * this one is not. Blank ones are left out, and where the codes have no common shape none differs.
 */
export function differingShapes(values: readonly string[]): readonly boolean[] {
  const filled = values.filter((value) => value.trim() !== '');
  const counts = new Map<string, number>();
  for (const shape of filled.map(shapeOf)) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const [usual, count] = Array.from(counts).sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  const hasUsualShape = filled.length >= fewestToCompare && count * 2 > filled.length;
  const digits = filled.filter((value) => digitsOnly.test(value)).length;
  const mostlyDigits = filled.length >= fewestToCompare && digits * 2 > filled.length;
  return values.map(
    (value) =>
      value.trim() !== '' &&
      ((hasUsualShape && shapeOf(value) !== usual) || (mostlyDigits && !digitsOnly.test(value))),
  );
}
