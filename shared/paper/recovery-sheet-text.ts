import type { RichText } from './sheet-text.ts';

/** Every sentence of the sheet that holds a vault's recovery key. */
export const recoverySheetText = {
  title: 'Recovery key',
  subtitle: 'Opens a Sparekey vault without its passphrase',
  made: 'Made',
  vault: 'Vault',
  file: 'File',
  keyTitle: 'The recovery key, 14 groups',
  keyNote:
    'Letters A to Z and digits 2 to 7 only: a round sign is the letter O, a straight one the letter I. Capitals, gaps and dashes do not matter when you type it.',
  qr: 'The recovery key as a QR code',
  howTitle: 'How to open the vault',
  how: [
    ['Find the vault file named above, or a copy of it on another disk or stick.'],
    [
      'Open it with Sparekey, or with its page ',
      { strong: 'open-vault.html' },
      ' in any browser. No network and no account are needed.',
    ],
    [
      'Choose ',
      { strong: 'Unlock with recovery key' },
      ' and type the 14 groups. A check sum in them finds a typing mistake.',
    ],
    ['Set a new passphrase, print the new recovery sheet and destroy this one.'],
  ] satisfies readonly RichText[],
  whatTitle: 'What this is',
  what: 'The vault keeps backup codes for online accounts in one encrypted file. This key opens that file when its passphrase is lost or its owner cannot give it. It does not sign in to any account by itself.',
  notes: [
    [
      { strong: 'Keep it like cash.' },
      ' Anyone who has this page and the vault file can read every code in it. Store it away from the computer.',
    ],
    [
      { strong: 'There is no reset.' },
      ' Without the passphrase and without this page nobody can open the vault: not its maker, not a support desk.',
    ],
    [
      { strong: 'Newer sheet?' },
      ' A changed passphrase makes a new recovery key. Then this page only opens older copies: destroy it.',
    ],
  ] satisfies readonly RichText[],
  kept: 'This page is kept at',
  helper: 'Person who can help',
} as const;
