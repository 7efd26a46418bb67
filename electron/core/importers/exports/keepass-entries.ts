import type { ParsedFile } from '../../../../shared/import-types.ts';
import type { ExportAttachment, ExportEntry, ExportField } from './export-entry.ts';
import { entryOf, noteOf, skippedIf } from './export-entry.ts';
import { gunzipBounded } from './gunzip-bounded.ts';
import type { KeePassBinary, KeePassDocument, KeePassEntry } from './keepass-document.ts';
import { readEntries } from './read-entries.ts';
import { isRecycleBinName } from './recycle-bin-names.ts';

/** Attached files of a database by their number, where they do not stand in the document itself. */
export type StoredBinaries = ReadonlyMap<string, Uint8Array>;

const standardKeys = new Set(['Title', 'UserName', 'Password', 'URL', 'Notes']);
/** Strings of the built-in generator and of plugins that hold secrets of second factors. */
const secretKeys =
  /^(?:otp|TOTP Seed|TOTP Settings|TimeOtp-.*|HmacOtp-.*|KeePassOTP\.(?!RecoveryCodes$).*|2FA-.*|KPH: .*|KPEX_.*)$/i;
const otpSeeds = /^(?:otp|TOTP Seed|TimeOtp-Secret.*|HmacOtp-Secret.*)$/i;
const recoveryKey = 'KeePassOTP.RecoveryCodes';
const tanTitle = '<TAN>';
const longestAttachment = 256 * 1024;

/** Entries of a KeePass document to the accounts whose codes they hold. */
export function parseKeePassEntries(
  importer: string,
  document: KeePassDocument,
  stored: StoredBinaries,
): ParsedFile {
  const entries = document.entries.map((entry, index) =>
    isTan(entry) ? null : entryOfKeePass(entry, index + 1, document, stored),
  );
  const lists = tanLists(document);
  return readEntries(importer, [...entries.filter((entry) => entry !== null), ...lists]);
}

function isTan({ strings }: KeePassEntry): boolean {
  return strings.get('Title') === tanTitle;
}

function isTrashed({ groups }: KeePassEntry, { recycleBin }: KeePassDocument): boolean {
  return groups.some(({ uuid, name }, depth) =>
    recycleBin === '' ? depth === 1 && isRecycleBinName(name) : uuid === recycleBin,
  );
}

function entryOfKeePass(
  entry: KeePassEntry,
  number: number,
  document: KeePassDocument,
  stored: StoredBinaries,
): ExportEntry {
  const { strings } = entry;
  const keys = [...strings.keys()];
  return entryOf({
    number,
    title: strings.get('Title') ?? '',
    urls: [strings.get('URL') ?? ''],
    accounts: [strings.get('UserName') ?? ''],
    notes: [noteOf(strings.get('Notes') ?? '')],
    fields: fieldsOf(entry),
    attachments: entry.attachments.flatMap(({ name, ref, content }): ExportAttachment[] => {
      const bytes = ref === null ? bytesOf(content) : (stored.get(ref) ?? bytesAt(document, ref));
      const isShort = bytes !== null && bytes.length <= longestAttachment;
      return [{ name, bytes: isShort ? bytes : new Uint8Array() }];
    }),
    skipped: [
      ...skippedIf((strings.get('Password') ?? '') !== '', 'passwordSkipped'),
      ...skippedIf(
        keys.some((key) => otpSeeds.test(key)),
        'totpSecretSkipped',
      ),
      ...skippedIf(entry.hasHistory, 'historySkipped'),
      ...skippedIf(isTrashed(entry, document), 'trashed'),
    ],
  });
}

/** Custom strings: codes of a plugin under the words that say so, secrets of generators not at all. */
function fieldsOf({ strings }: KeePassEntry): ExportField[] {
  return [...strings]
    .filter(([key]) => !standardKeys.has(key) && !secretKeys.test(key))
    .map(([key, value]) => ({
      heading: '',
      label: key === recoveryKey ? 'Recovery codes' : key,
      value,
    }));
}

function bytesAt({ binaries }: KeePassDocument, ref: string): Uint8Array | null {
  const binary = binaries.get(ref);
  return binary === undefined ? null : bytesOf(binary);
}

function bytesOf({ base64, isCompressed }: KeePassBinary): Uint8Array | null {
  const bytes = Buffer.from(base64, 'base64');
  return isCompressed ? gunzipBounded(bytes, longestAttachment) : bytes;
}

/** KeePass keeps one-time passwords in entries of their own, which it lets expire when they are used: one list a group. */
function tanLists(document: KeePassDocument): ExportEntry[] {
  const tans = document.entries
    .map((entry, index) => ({ entry, number: index + 1 }))
    .filter(({ entry }) => isTan(entry));
  const groups = Map.groupBy(tans, ({ entry }) =>
    JSON.stringify(entry.groups.map(({ uuid, name }) => [uuid, name])),
  );
  return [...groups.values()].flatMap((list) => {
    const [first] = list;
    if (first === undefined) return [];
    return [
      entryOf({
        number: first.number,
        title: groupTitle(first.entry),
        codes: list.map(({ entry }) => codeOfTan(entry)).filter(({ value }) => value !== ''),
        skipped: skippedIf(isTrashed(first.entry, document), 'trashed'),
      }),
    ];
  });
}

/** The group stands for the issuer, unless it is the root, which is named after the database. */
function groupTitle({ groups }: KeePassEntry): string {
  return groups.length > 1 ? (groups.at(-1)?.name ?? '') : '';
}

function codeOfTan({ strings, expires }: KeePassEntry): ExportEntry['codes'][number] {
  const number = /^\s*#?(\d{1,4})\s*$/.exec(strings.get('UserName') ?? '')?.[1];
  return {
    value: (strings.get('Password') ?? '').trim(),
    used: expires,
    number: number === undefined ? null : Number(number),
  };
}
