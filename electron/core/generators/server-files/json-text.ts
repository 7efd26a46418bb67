import type { PersonCodes } from './server-file.ts';

/** Pretty-printed, with a line break at the end. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * A JSON object with a list for each account. Written by hand, because a JavaScript object would put accounts that look
 * like numbers first and lose one called __proto__.
 */
export function jsonByAccount(people: readonly PersonCodes[]): string {
  const entries = people.map(
    ({ account, codes }) => `  ${JSON.stringify(account)}: ${jsonList(codes, '  ')}`,
  );
  return `{\n${entries.join(',\n')}\n}\n`;
}

/** One code a line; `indent` is that of the line where the list begins. */
export function jsonList(codes: readonly string[], indent: string): string {
  const lines = codes.map((code) => `${indent}  ${JSON.stringify(code)}`);
  return `[\n${lines.join(',\n')}\n${indent}]`;
}

/** One list for one person, an object with a list for each account for several. */
export function jsonLists(people: readonly PersonCodes[], several: boolean): string {
  return several ? jsonByAccount(people) : `${jsonList(people[0]?.codes ?? [], '')}\n`;
}
