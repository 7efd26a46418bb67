import { stringify } from 'csv-stringify/sync';
import type { RenderServerFile } from './server-file.ts';

/** One code a line; for several people a table with a line for each code. */
export const renderCodeList: RenderServerFile = ({ people, several }) =>
  several
    ? stringify([
        ['account', 'code'],
        ...people.flatMap(({ account, codes }) => codes.map((code) => [account, code])),
      ])
    : (people[0]?.codes ?? []).map((code) => `${code}\n`).join('');

/** All codes of a person joined by semicolons, as ASP.NET Core Identity keeps them in one token value. */
export const renderAspNet: RenderServerFile = ({ people, several }) =>
  several
    ? stringify([
        ['account', 'codes'],
        ...people.map(({ account, codes }) => [account, codes.join(';')]),
      ])
    : `${(people[0]?.codes ?? []).join(';')}\n`;
