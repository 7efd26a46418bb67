import type { ImportProblem, ParsedCode, ParsedFile } from '../../../../shared/import-types.ts';
import type { CodeSetKind } from '../../../../shared/vault-types.ts';
import { problemAt } from '../code-numbering.ts';
import { reasonOfText } from '../line-reasons.ts';
import { accountsOfSets } from './own-sets.ts';
import type { OwnSet } from './own-sets.ts';

const firstLine = 'Recovery codes exported from Sparekey';
const setTitle = /^(Active|Replaced) set, .{0,120}?, ([a-z][a-z, ]{3,60})$/;
const codeLine = /^ {0,4}(\d{1,4})\. (.*)$/;
const mark = / \((?:used|perhaps used|rejected)\)$/;
const kinds: Readonly<Record<string, CodeSetKind>> = {
  'in any order': 'any-order',
  'in this order only': 'ordered',
  'one code, replaced by each use': 'single',
  'works more than once': 'reusable',
};

type Draft = OwnSet & { codes: ParsedCode[] };

/** Sparekey's own text export, set by set, every code as it was stored. Null for any other text. */
export function parseSparekeyText(text: string): ParsedFile | null {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  if (lines.find((line) => line.trim() !== '') !== firstLine) return null;
  const problems: ImportProblem[] = [];
  const sets: Draft[] = [];
  let owner = { issuer: '', account: '' };
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const title = setTitle.exec(line);
    const code = codeLine.exec(line);
    const current = sets.at(-1);
    if (line.startsWith('Issuer: ')) owner = { issuer: line.slice(8), account: '' };
    else if (line.startsWith('Account: ')) owner = { ...owner, account: line.slice(9) };
    else if (title !== null) sets.push(emptySet(owner, title));
    if (code !== null && current !== undefined) {
      current.codes.push(codeOf(code[2] ?? '', Number(code[1]), index + 1));
    } else problems.push(problemAt(index + 1, line.trim(), reasonOfText(line.trim())));
  }
  return { importer: 'sparekey-text', accounts: accountsOfSets(sets), problems };
}

function emptySet(
  owner: { readonly issuer: string; readonly account: string },
  [, standing, kind = '']: RegExpExecArray,
): Draft {
  return {
    ...owner,
    kind: Object.hasOwn(kinds, kind) ? (kinds[kind] ?? 'any-order') : 'any-order',
    isReplaced: standing === 'Replaced',
    codes: [],
  };
}

function codeOf(text: string, position: number, line: number): ParsedCode {
  return { position, value: text.replace(mark, ''), used: mark.test(text), line };
}
