import { VaultError } from '../../../../shared/errors.ts';
import type { ImportProblem, ParsedAccount } from '../../../../shared/import-types.ts';
import { problemAt } from '../code-numbering.ts';
import { confidenceOf } from '../confidence.ts';
import { mentionsCodes } from '../line-labels.ts';
import { namesOtherList } from '../other-lists.ts';
import { parseLines } from '../parse-lines.ts';
import { profileOf } from '../service-profiles.ts';
import { decodeText } from '../text-decoding.ts';
import { blockOfAttachment, blockOfNote } from './entry-block.ts';
import type { EntryBlock } from './entry-block.ts';
import type { EntryOwner } from './entry-owner.ts';
import type { ExportAttachment, ExportEntry } from './export-entry.ts';
import { blockOfFields } from './fields-block.ts';

export interface BlocksResult {
  readonly accounts: readonly ParsedAccount[];
  /** Lines beside the codes. */
  readonly problems: readonly ImportProblem[];
  /** Attachments that are no text. */
  readonly unread: readonly ImportProblem[];
  /** There was something to look through. */
  readonly hasText: boolean;
}

/** Looks for codes in the notes, fields and attached texts of one entry. */
export function readBlocks(entry: ExportEntry, owner: EntryOwner): BlocksResult {
  const heading = headingOf(entry, owner);
  const unread: ImportProblem[] = [];
  const blocks: EntryBlock[] = entry.notes
    .filter(({ text }) => text.trim() !== '')
    .map((note) => blockOfNote(note, entry, heading));
  const fields = entry.fields.filter(({ value }) => value.trim() !== '');
  if (fields.length > 0) blocks.push(blockOfFields(fields, entry, heading));
  for (const attachment of entry.attachments) {
    const text = textOf(attachment);
    if (text !== null) blocks.push(blockOfAttachment(attachment.name, text, entry, heading));
    else unread.push(problemAt(entry.number, attachment.name, 'attachmentSkipped'));
  }
  const read = blocks.map((block) => readBlock(block, entry, owner));
  return {
    accounts: read.flatMap(({ accounts }) => accounts),
    problems: read.flatMap(({ problems }) => problems),
    unread,
    hasText: blocks.length > 0,
  };
}

/** What the engine is told before it reads: whose codes these are, and that the title speaks of codes or of another list. */
function headingOf(entry: ExportEntry, owner: EntryOwner): string[] {
  const title = entry.title.slice(0, 200).replace(/[\r\n]+/g, ' ');
  const about = mentionsCodes(title) || namesOtherList(title) ? [title] : [];
  if (!owner.isFirm) return about;
  const account = owner.account === null ? [] : [`Account: ${owner.account}`];
  return [`Issuer: ${owner.issuer ?? ''}`, ...account, ...about];
}

function textOf({ bytes }: ExportAttachment): string | null {
  try {
    return decodeText(bytes);
  } catch (error) {
    if (error instanceof VaultError) return null;
    throw error;
  }
}

function readBlock(
  block: EntryBlock,
  entry: ExportEntry,
  owner: EntryOwner,
): Pick<BlocksResult, 'accounts' | 'problems'> {
  const parsed = parseLines({ fileName: block.fileName, lines: block.lines });
  const isAlone = parsed.accounts.length === 1;
  const accounts = parsed.accounts
    .map((account, index) => withOwner(account, owner, index === 0, isAlone))
    .filter((account) => isCredible(account, block))
    .map((account) => ({
      ...account,
      codes: account.codes.map((code) => ({
        ...code,
        line: block.origins[code.line]?.line ?? entry.number,
      })),
    }));
  const problems = parsed.problems.flatMap(({ line, reason }) => {
    const origin = block.origins[line];
    if (origin === undefined || origin.text === null) return [];
    return [problemAt(origin.line, `${entry.title}: ${origin.text}`, reason)];
  });
  return { accounts, problems };
}

/** The entry says whose codes these are, unless its text names several issuers or the title names none. */
function withOwner(
  found: ParsedAccount,
  owner: EntryOwner,
  isFirst: boolean,
  isAlone: boolean,
): ParsedAccount {
  const byOwner = owner.issuer !== null && (found.issuer === null || (owner.isFirm && isAlone));
  const issuer = byOwner || (owner.isFirm && isFirst) ? owner.issuer : found.issuer;
  const isTold = owner.isFirm && (isFirst || isAlone);
  const account = isTold ? (owner.account ?? found.account) : (found.account ?? owner.account);
  const profile = profileOf(issuer);
  return {
    issuer,
    account,
    kind: issuer === found.issuer ? found.kind : (profile?.kind ?? found.kind),
    confidence: confidenceOf(issuer, profile, found.codes),
    codes: found.codes,
  };
}

/**
 * Notes of password managers hold keys and numbers of every kind. One or two texts built like codes count only where
 * words or the shape known of the issuer speak for them.
 */
function isCredible({ issuer, codes }: ParsedAccount, block: EntryBlock): boolean {
  if (codes.some(({ value }) => value.split(' ').length >= 12)) return true;
  const profile = profileOf(issuer);
  const fitting = codes.filter(({ value }) => profile?.code.test(value)).length;
  if (fitting * 2 > codes.length) return true;
  const isDigits = codes.every(({ value }) => /^[\d -]+$/.test(value));
  return codes.length >= (isDigits ? 4 : 3) || block.mentionsCodes();
}
