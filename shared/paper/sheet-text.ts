import { longDate, shortDate } from './sheet-dates.ts';
import type { SheetBlock, SheetCode } from './sheet-types.ts';

/** A sentence with emphasised parts. */
export type RichText = readonly (string | { readonly strong: string })[];

const strong = (text: string): { readonly strong: string } => ({ strong: text });

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
  ] satisfies readonly RichText[],

  at: ' at ',
  continued: 'continued',
  left: (block: SheetBlock): RichText => [
    strong(`${block.remaining} of ${block.total}`),
    ' left when printed',
  ],
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
