import type { Person } from '../../shared/generate-types.ts';
import type { Output } from './output.ts';
import { writeNewFile } from './write-file.ts';

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
 * The codes on standard output and the server's file at `out`, or behind the codes where there is none. Without a file
 * for a server `out` takes the codes, which are then not printed.
 */
export async function printGenerated(
  output: Output,
  { out, json }: Where,
  result: GeneratedResult,
): Promise<void> {
  const { file, people, sets, bitsPerCode, bitsPerSet, stored } = result;
  const lines = codeLines(people, sets);
  const written = file?.text ?? `${lines.join('\n')}\n`;
  if (out !== undefined) {
    await writeNewFile(out, written);
    output.note(`Written to ${out}.`);
  }
  if (json === true) {
    const codes = people === null ? { codes: sets[0] ?? [] } : { people: withCodes(people, sets) };
    const made =
      file === null ? {} : { file: { name: file.fileName, ...textUnless(out, file.text) } };
    output.printJson({ ...stored, ...codes, bitsPerCode, bitsPerSet, ...made });
    return;
  }
  if (out === undefined || file !== null) output.print(lines.join('\n'));
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

/** One code a line; in a batch behind the account, with a tab between. */
function codeLines(
  people: GeneratedResult['people'],
  sets: GeneratedResult['sets'],
): readonly string[] {
  if (people === null) return sets[0] ?? [];
  return withCodes(people, sets).flatMap(({ account, codes }) =>
    codes.map((code) => `${account}\t${code}`),
  );
}
