import type { ParsedFile } from '../../../../shared/import-types.ts';
import type { ExportEntry } from './export-entry.ts';
import { entryOf, noteOf, skippedIf } from './export-entry.ts';
import { isTrueAt, parseJson, textAt } from './json-document.ts';
import { readEntries } from './read-entries.ts';

const scheme = /^otpauth:\/\/[a-z]{1,16}\//i;
const longestLine = 64 * 1024;

/**
 * A text of otpauth addresses and nothing else, which authenticators export. Ente adds `codeDisplay`, JSON that holds
 * the note and whether the entry is in the trash. Null for any other text.
 */
export function parseOtpauthList(text: string): ParsedFile | null {
  if (!scheme.test(text.slice(0, 1000).replace(/^\ufeff?\s{0,100}/, ''))) return null;
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ text: line.trim(), number: index + 1 }))
    .filter((line) => line.text !== '');
  if (!lines.every((line) => scheme.test(line.text) && line.text.length <= longestLine))
    return null;
  const entries = lines.map((line) => entryOfLine(line.text, line.number));
  const isEnte = lines.some((line) => line.text.includes('codeDisplay='));
  return readEntries(isEnte ? 'ente-auth' : 'otpauth-list', entries);
}

function entryOfLine(line: string, number: number): ExportEntry {
  const [path = '', query = ''] = line.replace(scheme, '').split('?', 2);
  const values = new Map(
    query.split('&').map((pair) => {
      const at = pair.indexOf('=');
      return [
        pair.slice(0, Math.max(0, at)).toLowerCase(),
        decoded(pair.slice(at + 1).replaceAll('+', ' ')),
      ] as const;
    }),
  );
  const label = decoded(path);
  const colon = label.indexOf(':');
  const prefix = colon === -1 ? '' : label.slice(0, colon).trim();
  const display = parseJson(values.get('codedisplay') ?? '');
  return entryOf({
    number,
    title: values.get('issuer') || prefix,
    issuer: values.get('issuer') || prefix,
    accounts: [label.slice(colon + 1).trim()],
    notes: [noteOf(textAt(display, 'note'))],
    skipped: [
      ...skippedIf(values.has('secret'), 'totpSecretSkipped'),
      ...skippedIf(isTrueAt(display, 'trashed'), 'trashed'),
    ],
  });
}

/** Percent-encoding undone; text that is not well encoded stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
