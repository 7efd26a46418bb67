import type { DraftAccount, DraftFile } from '../../../shared/import-types.ts';
import { message } from '../../messages/message.ts';

/** Programs by the first part of the name of the importer that reads their exports. */
const programs: readonly (readonly [prefix: string, program: string])[] = [
  ['2fas', '2FAS'],
  ['aegis-json', 'Aegis'],
  ['apple-passwords-csv', 'Apple Passwords'],
  ['bitwarden-csv', 'Bitwarden'],
  ['bitwarden-json', 'Bitwarden'],
  ['chrome-csv', 'Chrome'],
  ['dashlane-csv', 'Dashlane'],
  ['enpass-json', 'Enpass'],
  ['ente-auth', 'Ente Auth'],
  ['firefox-csv', 'Firefox'],
  ['keepassxc-', 'KeePassXC'],
  ['keepass', 'KeePass'],
  ['kdbx', 'KeePass'],
  ['lastpass-csv', 'LastPass'],
  ['onepassword-1pux', '1Password'],
  ['onepassword-csv', '1Password'],
  ['proton-pass-', 'Proton Pass'],
  ['sparekey-', 'Sparekey'],
];

const plainKinds = {
  'delimited-table': 'import.asTable',
  'mail-message': 'import.asMail',
  'passwords-csv': 'import.asPasswords',
  'plain-list': 'import.asList',
  picture: 'import.asPicture',
  'qr-code': 'import.asQr',
  'paper-sheet': 'import.asPaper',
} as const;

/** What the file was taken for, in words: an export of a program, a list of a service, or just its form. */
export function importerWords(file: DraftFile, found: DraftAccount): string {
  const { importer } = file;
  const program = programs.find(([prefix]) => importer.startsWith(prefix))?.[1];
  if (program !== undefined) return message('import.asExport', { program });
  if (isPlainKind(importer)) return message(plainKinds[importer]);
  return found.issuer === null
    ? message('import.asList')
    : message('import.asService', { issuer: found.issuer });
}

function isPlainKind(importer: string): importer is keyof typeof plainKinds {
  return Object.hasOwn(plainKinds, importer);
}
