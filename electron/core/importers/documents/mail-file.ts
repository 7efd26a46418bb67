import PostalMime from 'postal-mime';
import type { Attachment, Email } from 'postal-mime';
import { VaultError } from '../../../../shared/errors.ts';
import type { ParsedFile } from '../../../../shared/import-types.ts';
import type { DocumentTools } from '../document-tools.ts';
import { isServiceAddress } from '../addresses.ts';
import { parseDocument } from '../parse-document.ts';
import { parseText } from '../parse-text.ts';
import { readableText } from './readable-text.ts';

const mostAttachments = 50;
const deepestParts = 16;

/**
 * A saved message with parts: its text, its HTML and what is attached, each as the format that it is. Of a text and an
 * HTML part that say the same, the one with more codes counts. Throws `import.empty` for a message without anything.
 */
export async function parseMailFile(
  file: { readonly name: string | null; readonly bytes: Uint8Array },
  tools: DocumentTools,
): Promise<ParsedFile> {
  const mail = await PostalMime.parse(file.bytes, {
    maxNestingDepth: deepestParts,
    maxHeadersSize: 256 * 1024,
  });
  const body = bodyOf(mail);
  const attached: ParsedFile[] = [];
  for (const attachment of mail.attachments.slice(0, mostAttachments)) {
    const parsed = await parseAttachment(attachment, tools);
    if (parsed !== null) attached.push(parsed);
  }
  const parts = [...(body === null ? [] : [body]), ...attached];
  if (parts.length === 0) {
    throw new VaultError('import.empty', file.name === null ? {} : { fileName: file.name });
  }
  return joined(parts, recipientOf(mail));
}

/** The subject names the issuer as often as the text does. */
function bodyOf(mail: Email): ParsedFile | null {
  const subject = mail.subject === undefined ? '' : `${mail.subject}\n\n`;
  const parts = [mail.text, mail.html].flatMap((text) =>
    text === undefined || text.trim() === '' ? [] : [parseBody(text, subject)],
  );
  const [first, second] = parts;
  if (first === undefined || second === undefined) return first ?? null;
  return codesIn(second) > codesIn(first) ? second : first;
}

function parseBody(text: string, subject: string): ParsedFile {
  return parseText(null, subject + readableText(text));
}

const codesIn = ({ accounts }: ParsedFile): number =>
  accounts.reduce((sum, { codes }) => sum + codes.length, 0);

/** Null for what holds no text, like a logo that cannot be read. */
async function parseAttachment(
  { filename, content }: Attachment,
  tools: DocumentTools,
): Promise<ParsedFile | null> {
  if (typeof content === 'string') return null;
  const bytes = content instanceof Uint8Array ? content : new Uint8Array(content);
  try {
    return await parseDocument({ name: filename, bytes }, tools);
  } catch (error) {
    if (error instanceof VaultError) return null;
    throw error;
  }
}

function joined(parts: readonly ParsedFile[], recipient: string | null): ParsedFile {
  const accounts = parts.flatMap((part) => part.accounts);
  const pictures = parts.flatMap((part) => part.pictures ?? []);
  return {
    importer: 'mail-message',
    accounts: accounts.map((account) => ({ ...account, account: account.account ?? recipient })),
    problems: parts.flatMap((part) => part.problems),
    ...(pictures.length === 0 ? {} : { pictures }),
  };
}

function recipientOf({ to }: Email): string | null {
  const address = to?.[0]?.address;
  return address === undefined || isServiceAddress(address) ? null : address;
}
