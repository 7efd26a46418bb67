import type { CodeSetKind, CodeState } from '../../../shared/vault-types.ts';
import type { ExportAccount, ExportCode, ExportSet } from './export-account.ts';

const heading = [
  'Recovery codes exported from Sparekey',
  'Anyone who can read this file can use these codes. Delete it when you are done with it.',
];

const kinds: Readonly<Record<CodeSetKind, string>> = {
  'any-order': 'in any order',
  ordered: 'in this order only',
  single: 'one code, replaced by each use',
  reusable: 'works more than once',
};

const marks: Readonly<Record<CodeState, string>> = {
  live: '',
  reserved: ' (perhaps used)',
  worked: ' (used)',
  rejected: ' (rejected)',
};

/** All codes as plain text for people: UTF-8 with LF, one code a line with its number, used ones marked. */
export function exportText(accounts: readonly ExportAccount[]): string {
  const paragraphs = [heading, ...accounts.flatMap(accountParagraphs)];
  return paragraphs.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function accountParagraphs({ issuer, name, sets }: ExportAccount): string[][] {
  const title = [`Issuer: ${oneLine(issuer)}`];
  if (name !== '') title.push(`Account: ${oneLine(name)}`);
  if (sets.length === 0) return [[...title, 'No codes']];
  return sets.map((set) => [...title, setTitle(set), ...set.codes.map(codeLine)]);
}

function setTitle({ kind, createdAt, replacedAt }: ExportSet): string {
  const standing =
    replacedAt === null ? 'Active set' : `Replaced set, replaced on ${utcDay(replacedAt)}`;
  return `${standing}, added on ${utcDay(createdAt)}, ${kinds[kind]}`;
}

function codeLine({ position, value, state }: ExportCode): string {
  return `${String(position).padStart(4)}. ${oneLine(value)}${marks[state]}`;
}

function utcDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** A name with a line break in it must not look like a code of its own. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, ' ');
}
