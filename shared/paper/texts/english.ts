import { strong, type SheetText } from '../sheet-text.ts';

export const english: SheetText = {
  title: 'Recovery codes',
  subtitle: (vaultName) => `Paper sheet from Sparekey, vault ${vaultName}`,
  continuedTitle: (page) => `Recovery codes, page ${page}`,
  sheetId: 'Sheet ID',
  printed: 'Printed',
  page: 'Page',
  pageOf: (page, pages) => `${page} of ${pages}`,

  whatTitle: 'What this is',
  plain: {
    what: 'These codes open online accounts. Each one stands in for the code that a website normally asks from the owner’s phone. Use them when the phone is lost, broken or cannot be unlocked. They are not passwords: you need the account’s password as well.',
    howTitle: 'How to use one',
    how: [
      ['Open the website and enter the account name and password.'],
      [
        'When it asks for a code, choose ',
        strong('Use a recovery code'),
        ' or ',
        strong('backup code'),
        '.',
      ],
      ['Type the first code without a tick, exactly as printed.'],
      ['Tick its box. Each code works only once.'],
    ],
  },
  sealed: ({ accounts, codes }) => ({
    what: `This page holds ${counted(codes, 'recovery code')} of ${counted(accounts, 'online account')} in encrypted form. They stand in for the codes that websites normally ask from the owner’s phone. Without the passphrase of this sheet nobody can read them.`,
    howTitle: 'How to open it',
    how: [
      [
        'Take Sparekey, or its file ',
        strong('open-vault.html'),
        ' in any browser. No network is needed.',
      ],
      [
        'Choose ',
        strong('Restore from paper'),
        ' and give it pictures of every page, or type the lines.',
      ],
      ['Type the passphrase of this sheet. It may differ from the vault’s.'],
      ['Use the first code that is not used yet.'],
    ],
  }),

  at: ' at ',
  continued: 'continued',
  left: (remaining, total) => [strong(`${remaining} of ${total}`), ' left when printed'],
  set: (number) => `Set ${number}`,
  order: 'In this order only',
  hint: { replacedByUse: 'Each use brings a new code', keepsWorking: 'Works more than once' },
  spent: { worked: 'used', rejected: 'rejected', reserved: 'perhaps used' },

  mixUpTitle: 'Easy to mix up',
  mixUp: ['zero', 'capital O', 'one', 'small L', 'capital i'],
  mixUpNote: 'Zero always has a mark inside. Type dashes and gaps as printed.',
  wrappedNote: 'A code on several lines is one code: type on without a line break.',

  scan: (part) => `For Sparekey: scan to restore (part ${part})`,
  part: (part) => `Part ${part}`,
  sparePart: (number) => `Spare ${number}: for any lost part`,
  restoreTitle: 'For Sparekey: restore this sheet',
  restoreCodes:
    'Give Sparekey pictures of all QR codes of this sheet, in any order. A spare part replaces any one that cannot be read.',
  restoreLines:
    'Give Sparekey pictures of all QR codes of this sheet, in any order, or type these lines. Zero has a mark inside; there is no letter I, L, O or U. The last two letters of a line find a typing mistake.',

  cutNote: 'Cut along the marks: eight cards to a page.',
  foldNote:
    'Four cards to a page: cut along the marks, fold along the dotted line. Codes are on one side, the QR code on the other.',
  cardHow:
    'Backup codes for sign-in. Each works once: tick it. You need the password, too. Sparekey restores the card from this QR code.',
  spareCard:
    'Spare part for Sparekey: replaces the QR code of any one of these cards. Keep it apart.',
  largeHow: 'Type one code, then tick it. Each works once.',

  kept: 'Kept at',
  helper: 'Person who can help',
  checked: 'Last checked on',
  notes: [
    [
      strong('Keep it like cash.'),
      ' Store it in a safe or with papers you trust, away from the passwords. Anyone holding this page can use these codes.',
    ],
    [
      strong('If you act for someone'),
      ' after illness or death, do not throw this page away. Keep it until every account is closed or handed over.',
    ],
    [
      strong('Newer sheet?'),
      ' If a sheet with a later date lists the same accounts, destroy this one.',
    ],
  ],

  vault: (name) => `Vault: ${name}`,
  printedOn: (date) => `Printed ${date}`,
  footerPage: (page, pages) => `Page ${page} of ${pages}`,
};

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
