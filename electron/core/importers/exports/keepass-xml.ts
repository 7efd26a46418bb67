import type { ParsedFile } from '../../../../shared/import-types.ts';
import { readKeePassDocument } from './keepass-document.ts';
import { parseKeePassEntries } from './keepass-entries.ts';

/** The root element of KeePass 2 near the start of the text. */
export function isKeePassXml(text: string): boolean {
  const head = text.slice(0, 4000);
  return /^\ufeff?\s{0,100}</.test(head) && /<KeePassFile[\s>]/.test(head);
}

/** The unencrypted XML of KeePass 2 and KeePassXC. Throws `import.unreadable`. */
export function parseKeePassXml(text: string): ParsedFile {
  const document = readKeePassDocument(text.replace(/^\ufeff?\s{0,100}/, ''), null);
  return parseKeePassEntries('keepass-xml', document, new Map());
}
