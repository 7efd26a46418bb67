import type { Person } from '../../shared/generate-types.ts';
import type { Output } from './output.ts';

export interface GeneratedResult {
  /** A set for each person; one set without people. */
  readonly sets: readonly (readonly string[])[];
  readonly people: readonly Person[] | null;
  readonly bitsPerCode: number;
  readonly bitsPerSet: number;
  /** The account that has them now. */
  readonly stored: {
    readonly id: string;
    readonly issuer: string;
    readonly account: string | null;
  } | null;
  /** The file for the server. */
  readonly file: { readonly fileName: string; readonly text: string } | null;
}

interface Where {
  readonly out?: string;
  readonly json?: boolean;
}

/**
 * The codes on standard output, and behind them the server's file where it was not written to a file of its own. Codes
 * that were written to a file are not printed as well.
 */
export function printGenerated(output: Output, where: Where, result: GeneratedResult): void {
  const { file, people, sets, bitsPerCode, bitsPerSet, stored } = result;
  const { out, json } = where;
  if (out !== undefined) output.note(`Written to ${out}.`);
  if (json === true) {
    const codes = people === null ? { codes: sets[0] ?? [] } : { people: withCodes(people, sets) };
    const made =
      file === null ? {} : { file: { name: file.fileName, ...textUnless(out, file.text) } };
    output.printJson({ ...stored, ...codes, bitsPerCode, bitsPerSet, ...made });
    return;
  }
  if (out === undefined || file !== null) output.print(codesText(result).trimEnd());
  if (out === undefined && file !== null) output.print(`\n${file.text.trimEnd()}`);
  const count = sets.reduce((sum, set) => sum + set.length, 0);
  output.note(`${count} codes of ${bitsPerCode.toFixed(1)} bits each.`);
}

const textUnless = (out: string | undefined, text: string): { readonly text?: string } =>
  out === undefined ? { text } : {};

function withCodes(
  people: readonly Person[],
  sets: GeneratedResult['sets'],
): readonly (Person & { readonly codes: readonly string[] })[] {
  return people.map((person, index) => ({ ...person, codes: sets[index] ?? [] }));
}

/** One code a line; in a batch behind the account, with two spaces between. */
export function codesText({ people, sets }: Pick<GeneratedResult, 'people' | 'sets'>): string {
  const lines =
    people === null
      ? (sets[0] ?? [])
      : withCodes(people, sets).flatMap(({ account, codes }) =>
          codes.map((code) => `${account}  ${code}`),
        );
  return `${lines.join('\n')}\n`;
}
