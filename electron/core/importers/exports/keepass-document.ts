import { SaxesParser } from 'saxes';
import { VaultError } from '../../../../shared/errors.ts';
import { limits } from '../../../../shared/limits.ts';

/** A KeePass document as far as an import needs it. */
export interface KeePassDocument {
  readonly entries: readonly KeePassEntry[];
  /** UUID of the group of deleted entries, or empty. */
  readonly recycleBin: string;
  /** Attached files by their number: base64, perhaps compressed. */
  readonly binaries: ReadonlyMap<string, KeePassBinary>;
}

export interface KeePassEntry {
  /** Groups from the root down. */
  readonly groups: readonly KeePassGroup[];
  readonly strings: ReadonlyMap<string, string>;
  readonly attachments: readonly KeePassAttachment[];
  readonly expires: boolean;
  readonly hasHistory: boolean;
}

export interface KeePassGroup {
  uuid: string;
  name: string;
}

export interface KeePassAttachment {
  readonly name: string;
  /** Number of a binary, or null when the content stands here. */
  readonly ref: string | null;
  readonly content: KeePassBinary;
}

export interface KeePassBinary {
  readonly base64: string;
  readonly isCompressed: boolean;
}

/** Opens one protected value. Must be called for each of them in the order of the document. */
export type Unprotect = (base64: string) => string;

interface EntryDraft {
  groups: readonly KeePassGroup[];
  strings: Map<string, string>;
  attachments: KeePassAttachment[];
  expires: boolean;
  hasHistory: boolean;
}

interface Reading {
  readonly path: string[];
  readonly groups: KeePassGroup[];
  readonly entries: EntryDraft[];
  readonly binaries: Map<string, KeePassBinary>;
  entry: EntryDraft | null;
  recycleBin: string;
  historyDepth: number;
  key: string;
  value: string;
  content: KeePassBinary;
  ref: string | null;
  attributes: Readonly<Record<string, string>>;
  text: string[];
}

// XML 1.0 has no place for them; KeePass keeps what was pasted.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/**
 * Reads KeePass 2 XML in one pass. Declarations of entities are refused, nesting is limited, older versions of entries
 * are passed over. Throws `import.unreadable`.
 */
export function readKeePassDocument(xml: string, unprotect: Unprotect | null): KeePassDocument {
  const reading = emptyReading();
  const parser = new SaxesParser();
  parser.on('error', fail);
  parser.on('doctype', fail);
  parser.on('opentag', ({ name, attributes }) => {
    if (reading.path.length >= limits.importDepth) fail();
    reading.path.push(name);
    reading.attributes = attributes;
    reading.text = [];
    open(reading, name);
  });
  parser.on('text', (text) => reading.text.push(text));
  parser.on('cdata', (text) => reading.text.push(text));
  parser.on('closetag', ({ name }) => {
    const text = textOf(reading, name, unprotect);
    close(reading, name, text);
    reading.path.pop();
    reading.text = [];
  });
  parser.write(xml.replace(forbidden, '')).close();
  const { entries, recycleBin, binaries } = reading;
  return { entries, recycleBin, binaries };
}

function fail(): never {
  throw new VaultError('import.unreadable', { kind: 'XML' });
}

function emptyReading(): Reading {
  return {
    path: [],
    groups: [],
    entries: [],
    binaries: new Map(),
    entry: null,
    recycleBin: '',
    historyDepth: 0,
    key: '',
    value: '',
    content: { base64: '', isCompressed: false },
    ref: null,
    attributes: {},
    text: [],
  };
}

function textOf(reading: Reading, name: string, unprotect: Unprotect | null): string {
  const text = reading.text.join('');
  const isProtected = name === 'Value' && isTrue(reading.attributes['Protected']);
  return isProtected && unprotect !== null ? unprotect(text) : text;
}

function isTrue(text: string | undefined): boolean {
  return text?.toLowerCase() === 'true';
}

function open(reading: Reading, name: string): void {
  switch (name) {
    case 'Group':
      reading.groups.push({ uuid: '', name: '' });
      break;
    case 'History':
      reading.historyDepth += 1;
      break;
    case 'Entry':
      if (reading.historyDepth > 0) {
        if (reading.entry !== null) reading.entry.hasHistory = true;
      } else {
        reading.entry = {
          groups: [...reading.groups],
          strings: new Map(),
          attachments: [],
          expires: false,
          hasHistory: false,
        };
      }
      break;
    case 'String':
    case 'Binary':
      reading.key = '';
      reading.value = '';
      reading.ref = null;
      reading.content = { base64: '', isCompressed: false };
      break;
    default:
      break;
  }
}

function close(reading: Reading, name: string, text: string): void {
  const parent = reading.path.at(-2);
  if (name === 'History') reading.historyDepth -= 1;
  if (name === 'Group') reading.groups.pop();
  if (reading.historyDepth > 0) return;
  if (parent === 'Meta' && name === 'RecycleBinUUID') reading.recycleBin = text.trim();
  if (parent === 'Binaries' && name === 'Binary') closeBinary(reading, text);
  if (parent === 'Group') closeInGroup(reading, name, text);
  if (reading.entry !== null) closeInEntry(reading, reading.entry, name, text);
}

function closeBinary({ binaries, attributes }: Reading, text: string): void {
  const isCompressed = isTrue(attributes['Compressed']);
  binaries.set(attributes['ID'] ?? '', { base64: text, isCompressed });
}

function closeInGroup(reading: Reading, name: string, text: string): void {
  const group = reading.groups.at(-1);
  if (group === undefined) return;
  if (name === 'UUID') group.uuid = text.trim();
  if (name === 'Name') group.name = text;
  if (name === 'Entry' && reading.entry !== null) {
    reading.entries.push(reading.entry);
    reading.entry = null;
  }
}

function closeInEntry(reading: Reading, entry: EntryDraft, name: string, text: string): void {
  const parent = reading.path.at(-2);
  if (name === 'Key') reading.key = text;
  if (name === 'Expires' && parent === 'Times') entry.expires = isTrue(text.trim());
  if (name === 'Value' && parent === 'String') reading.value = text;
  if (name === 'Value' && parent === 'Binary') {
    reading.ref = reading.attributes['Ref'] ?? null;
    reading.content = { base64: text, isCompressed: isTrue(reading.attributes['Compressed']) };
  }
  if (name === 'String' && reading.key !== '') entry.strings.set(reading.key, reading.value);
  if (name === 'Binary' && parent === 'Entry') {
    entry.attachments.push({ name: reading.key, ref: reading.ref, content: reading.content });
  }
}
