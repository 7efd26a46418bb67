import { longDate, shortDate } from './sheet-dates.ts';
import type { SheetBlock, SheetCode } from './sheet-types.ts';

/** A sentence with emphasised parts. */
export type RichText = readonly (string | { readonly strong: string })[];

const strong = (text: string): { readonly strong: string } => ({ strong: text });

interface Instructions {
  readonly what: string;
  readonly howTitle: string;
  readonly how: readonly RichText[];
}

/** Every sentence of a sheet, for a reader who never heard of Sparekey. */
export const sheetText = {
  title: 'Recovery codes',
  subtitle: (vaultName: string) => `Paper sheet from Sparekey, vault ${vaultName}`,
  continuedTitle: (page: number) => `Recovery codes, page ${page}`,
  sheetId: 'Sheet ID',
  printed: 'Printed',
  page: 'Page',
  pageOf: (page: number, pages: number) => `${page} of ${pages}`,

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
  } satisfies Instructions,
  sealed: (content: { readonly accounts: number; readonly codes: number }): Instructions => ({
    what: `This page holds ${counted(content.codes, 'recovery code')} of ${counted(content.accounts, 'online account')} in encrypted form. They stand in for the codes that websites normally ask from the owner’s phone. Without the passphrase of this sheet nobody can read them.`,
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
  left: (block: SheetBlock): RichText => [
    strong(`${block.remaining} of ${block.total}`),
    ' left when printed',
  ],
  leftOf: (block: SheetBlock) => `${block.remaining} of ${block.total} left when printed`,
  setOf: (block: SheetBlock) => (block.setNumber === null ? '' : `Set ${block.setNumber}`),
  order: 'In this order only',
  hint: {
    replacedByUse: 'Each use brings a new code',
    keepsWorking: 'Works more than once',
  } satisfies Record<NonNullable<SheetBlock['hint']>, string>,

  mixUpTitle: 'Easy to mix up',
  mixUp: [
    ['0', 'zero'],
    ['O', 'capital O'],
    ['1', 'one'],
    ['l', 'small L'],
    ['I', 'capital i'],
  ],
  mixUpNote: 'Zero always has a mark inside. Type dashes and gaps as printed.',
  wrappedNote: 'A code on several lines is one code: type on without a line break.',

  scan: (part: string) => `For Sparekey: scan to check or restore this set (part ${part})`,
  qrPart: (part: string) =>
    part.startsWith('P') ? `Spare part ${part.slice(1)}: replaces one lost part` : `Part ${part}`,
  restoreTitle: 'For Sparekey: restore this sheet',
  restoreCodes:
    'Give Sparekey pictures of all QR codes of this sheet, in any order. A spare part replaces any one that cannot be read.',
  restoreLines:
    'Give Sparekey pictures of all QR codes of this sheet, in any order, or type these lines. Zero has a mark inside; there is no letter I, L, O or U. The last two letters of a line find a typing mistake.',

  cutNote: (folds: boolean) =>
    folds
      ? 'Cut along the outer marks, fold along the dotted line: codes on one side, the QR code on the other.'
      : 'Cut along the marks.',
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
  ] satisfies readonly RichText[],

  vault: (name: string) => `Vault: ${name}`,
  printedOn: (at: number) => `Printed ${longDate(at)}`,
  footerPage: (page: number, pages: number) => `Page ${page} of ${pages}`,
} as const;

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** What stands in the place of a code that is no longer live; null for one that is. */
export function spentText({ state, usedAt }: SheetCode): string | null {
  if (state === 'live') return null;
  return usedAt === null ? spentWords[state] : `${spentWords[state]} ${shortDate(usedAt)}`;
}

const spentWords = {
  worked: 'used',
  rejected: 'rejected',
  // Taken for use and never answered for.
  reserved: 'perhaps used',
} as const;

/** The site's name as people know it: "github.com" for "https://www.github.com/login". */
export function siteName(url: string | null): string | null {
  if (url === null || url.trim() === '') return null;
  const host = URL.canParse(url) ? new URL(url).hostname : url.trim();
  return host === '' ? url.trim() : host.replace(/^www\./, '');
}

/** "alexdoe at github.com", or the half that is known. */
export function accountLine(account: Pick<SheetBlock, 'name' | 'url'>): string {
  const site = siteName(account.url);
  return [account.name.trim(), site ?? ''].filter((part) => part !== '').join(sheetText.at);
}
