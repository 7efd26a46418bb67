import type { Argon2id } from '../server-hashes/argon2id-hash.ts';

export interface PersonCodes {
  /** Login at the server; empty where one set of codes is for nobody in particular. */
  readonly account: string;
  readonly codes: readonly string[];
}

export interface ServerFileInput {
  readonly people: readonly PersonCodes[];
  /** A file for a list of people, even if the list names one. */
  readonly several: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly bcryptCost: number;
  /** Appended to each code before it is hashed; empty for none. */
  readonly pepper: string;
}

export interface ServerFileTools {
  randomBytes(count: number): Uint8Array;
  readonly argon2id: Argon2id;
  /** Called after each code. */
  codeDone(): void;
}

/** The whole text of a file for one kind of server. */
export type RenderServerFile = (input: ServerFileInput, tools: ServerFileTools) => string;

/** The people with each code turned into what the server stores. */
export function hashAll(
  people: readonly PersonCodes[],
  tools: ServerFileTools,
  hash: (code: string, index: number) => string,
): readonly PersonCodes[] {
  return people.map(({ account, codes }) => ({
    account,
    codes: codes.map((code, index) => {
      const hashed = hash(code, index);
      tools.codeDone();
      return hashed;
    }),
  }));
}
