import { stringify } from 'csv-stringify/sync';

/** What the tools have in common, for writing it in the layout of each. */
export interface WrittenEntry {
  readonly title: string;
  readonly url: string;
  readonly account: string;
  readonly password: string;
  readonly totp: string;
  readonly note: string;
}

interface ExportWriter {
  readonly importer: string;
  readonly write: (entries: readonly WrittenEntry[]) => string;
}

const xmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const xmlString = (key: string, value: string): string =>
  `<String><Key>${key}</Key><Value>${xmlText(value)}</Value></String>`;
const csv =
  (header: string, cells: (entry: WrittenEntry) => readonly string[], quoted = false) =>
  (entries: readonly WrittenEntry[]): string =>
    stringify([header.split(','), ...entries.map((entry) => [...cells(entry)])], { quoted });

/** Layouts as their tools write them, each by what is known of the format. */
export const exportWriters: Readonly<Record<string, ExportWriter>> = {
  'Bitwarden, notes': {
    importer: 'bitwarden-json',
    write: (entries) =>
      JSON.stringify({
        encrypted: false,
        folders: [],
        items: entries.map((entry) => ({
          type: 1,
          name: entry.title,
          notes: entry.note,
          fields: [],
          login: {
            uris: [{ match: null, uri: entry.url }],
            username: entry.account,
            password: entry.password,
            totp: entry.totp,
          },
        })),
      }),
  },
  'Bitwarden, hidden fields': {
    importer: 'bitwarden-json',
    write: (entries) =>
      JSON.stringify({
        encrypted: false,
        items: entries.map((entry) => ({
          type: 1,
          name: entry.title,
          notes: null,
          fields: [
            { name: 'Customer no.', value: '48210937', type: 0 },
            { name: 'Notes', value: entry.note, type: 1 },
          ],
          login: { uris: null, username: entry.account, password: entry.password },
        })),
      }),
  },
  'Bitwarden CSV': {
    importer: 'bitwarden-csv',
    write: csv(
      'folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp',
      (e) => ['', '', 'login', e.title, e.note, '', '0', e.url, e.account, e.password, e.totp],
    ),
  },
  '1Password': {
    importer: 'onepassword-1pux',
    write: (entries) =>
      JSON.stringify({
        accounts: [
          {
            vaults: [
              {
                items: entries.map((entry) => ({
                  state: 'active',
                  categoryUuid: '001',
                  overview: { title: entry.title, url: entry.url },
                  details: {
                    loginFields: [
                      { designation: 'username', value: entry.account },
                      { designation: 'password', value: entry.password },
                    ],
                    notesPlain: entry.note,
                    sections: [
                      { title: '', fields: [{ title: 'otp', value: { totp: entry.totp } }] },
                    ],
                  },
                })),
              },
            ],
          },
        ],
      }),
  },
  '1Password CSV': {
    importer: 'onepassword-csv',
    write: csv('Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes', (e) => [
      e.title,
      e.url,
      e.account,
      e.password,
      e.totp,
      'false',
      'false',
      '',
      e.note,
    ]),
  },
  KeePass: {
    importer: 'keepass-xml',
    write: (entries) =>
      `<?xml version="1.0" encoding="utf-8"?><KeePassFile><Root><Group><Name>Root</Name>${entries
        .map(
          (entry) =>
            `<Entry>${xmlString('Title', entry.title)}${xmlString('UserName', entry.account)}${xmlString('Password', entry.password)}${xmlString('URL', entry.url)}${xmlString('Notes', '')}${xmlString('Advanced', entry.note)}${xmlString('otp', entry.totp)}</Entry>`,
        )
        .join('')}</Group></Root></KeePassFile>`,
  },
  'KeePassXC CSV': {
    importer: 'keepassxc-csv',
    write: csv(
      'Group,Title,Username,Password,URL,Notes,TOTP,Icon,Last Modified,Created',
      (e) => ['Root', e.title, e.account, e.password, e.url, e.note, e.totp, '0', '', ''],
      true,
    ),
  },
  'Proton Pass': {
    importer: 'proton-pass-json',
    write: (entries) =>
      JSON.stringify({
        version: '1.30.0',
        userId: 'u',
        encrypted: false,
        vaults: {
          a: {
            items: entries.map((entry) => ({
              state: 1,
              data: {
                type: 'login',
                metadata: { name: entry.title, note: entry.note },
                extraFields: [],
                content: {
                  itemEmail: '',
                  itemUsername: entry.account,
                  urls: [entry.url],
                  password: entry.password,
                  totpUri: entry.totp,
                },
              },
            })),
          },
        },
      }),
  },
  'Proton Pass CSV': {
    importer: 'proton-pass-csv',
    write: csv(
      'type,name,url,autofillUrls,email,username,password,note,totp,createTime,modifyTime',
      (e) => [
        'login',
        e.title,
        e.url,
        '',
        e.account,
        '',
        e.password,
        e.note,
        e.totp,
        '1741083342',
        '1741083342',
      ],
    ),
  },
  LastPass: {
    importer: 'lastpass-csv',
    write: csv('url,username,password,totp,extra,name,grouping,fav', (e) => [
      e.url || 'http://sn',
      e.account,
      e.password,
      e.totp,
      xmlText(e.note),
      e.title,
      'Work',
      '0',
    ]),
  },
  Dashlane: {
    importer: 'dashlane-csv',
    write: csv('username,username2,username3,title,password,note,url,category,otpUrl', (e) => [
      e.account,
      '',
      '',
      e.title,
      e.password,
      e.note,
      e.url,
      '',
      e.totp,
    ]),
  },
  'Apple Passwords': {
    importer: 'apple-passwords-csv',
    write: csv('Title,URL,Username,Password,Notes,OTPAuth', (e) => [
      e.title,
      e.url,
      e.account,
      e.password,
      e.note,
      e.totp,
    ]),
  },
  Enpass: {
    importer: 'enpass-json',
    write: (entries) =>
      JSON.stringify({
        folders: [],
        items: entries.map((entry) => ({
          title: entry.title,
          note: '',
          trashed: 0,
          fields: [
            { label: 'Username', type: 'username', value: entry.account },
            { label: 'Password', type: 'password', value: entry.password },
            { label: 'Website', type: 'url', value: entry.url },
            { label: 'Details', type: 'multiline', value: entry.note },
            { label: 'PIN', type: 'pin', value: '48210937' },
          ],
        })),
      }),
  },
  Aegis: {
    importer: 'aegis-json',
    write: (entries) =>
      JSON.stringify({
        version: 1,
        header: { slots: null, params: null },
        db: {
          version: 3,
          entries: entries.map((entry) => ({
            type: 'totp',
            name: entry.account,
            issuer: entry.title,
            note: entry.note,
            info: { secret: 'JBSWY3DPEHPK3PXP' },
          })),
        },
      }),
  },
  Ente: {
    importer: 'ente-auth',
    write: (entries) =>
      entries
        .map(
          (entry) =>
            `otpauth://totp/${encodeURIComponent(`${entry.title}:${entry.account}`)}?secret=JBSWY3DPEHPK3PXP&issuer=${encodeURIComponent(entry.title)}&codeDisplay=${encodeURIComponent(JSON.stringify({ note: entry.note, trashed: false }))}`,
        )
        .join('\n'),
  },
};
