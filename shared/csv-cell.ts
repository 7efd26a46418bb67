/**
 * How cells are kept from being formulas. A spreadsheet takes a cell for a formula when it begins with = + - @ (also in
 * their full-width forms), and some skip white space first. Such a cell gets one apostrophe in front. So does a cell
 * that begins with an apostrophe, which makes the rule reversible: whoever reads the file drops exactly one leading
 * apostrophe from each cell that has one and holds the original.
 */
const startsFormula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n']/u;

export function neutraliseCell(original: string): string {
  return startsFormula.test(original) ? `'${original}` : original;
}

/** Undoes `neutraliseCell`. */
export function restoreCell(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}
