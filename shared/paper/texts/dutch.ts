import { strong, type SheetText } from '../sheet-text.ts';

export const dutch: SheetText = {
  title: 'Herstelcodes',
  subtitle: (vaultName) => `Papieren blad van Sparekey, kluis ${vaultName}`,
  continuedTitle: (page) => `Herstelcodes, pagina ${page}`,
  sheetId: 'Blad',
  printed: 'Afgedrukt',
  page: 'Pagina',
  pageOf: (page, pages) => `${page} van ${pages}`,

  whatTitle: 'Wat dit is',
  plain: {
    what: 'Deze codes openen online accounts. Elke code vervangt de code die een website normaal van de telefoon van de eigenaar vraagt. Gebruik ze als de telefoon kwijt of kapot is of niet ontgrendeld kan worden. Het zijn geen wachtwoorden: het wachtwoord van het account is ook nodig.',
    howTitle: 'Zo gebruik je er een',
    how: [
      ['Open de website en vul accountnaam en wachtwoord in.'],
      [
        'Vraagt die om een code, kies dan ',
        strong('herstelcode'),
        ' of ',
        strong('back-upcode'),
        '.',
      ],
      ['Typ de eerste code zonder vinkje, precies zoals afgedrukt.'],
      ['Vink het vakje aan. Elke code werkt maar één keer.'],
    ],
  },
  sealed: ({ accounts, codes }) => ({
    what: `Dit blad bevat ${codes} ${codes === 1 ? 'herstelcode' : 'herstelcodes'} van ${accounts} online ${accounts === 1 ? 'account' : 'accounts'}, versleuteld. Ze vervangen de codes die websites normaal van de telefoon van de eigenaar vragen. Zonder de wachtwoordzin van dit blad kan niemand ze lezen.`,
    howTitle: 'Zo open je het',
    how: [
      [
        'Neem Sparekey, of het bestand ',
        strong('open-vault.html'),
        ' in een willekeurige browser. Een netwerk is niet nodig.',
      ],
      [
        'Kies ',
        strong('Restore from paper'),
        ' en geef foto’s van alle pagina’s, of typ de regels.',
      ],
      ['Typ de wachtwoordzin van dit blad; die kan anders zijn dan die van de kluis.'],
      ['Gebruik de eerste code die nog niet gebruikt is.'],
    ],
  }),

  at: ' bij ',
  continued: 'vervolg',
  left: (remaining, total) => [strong(`${remaining} van ${total}`), ' over bij afdruk'],
  set: (number) => `Set ${number}`,
  order: 'Alleen in deze volgorde',
  hint: { replacedByUse: 'Elk geeft een nieuwe code', keepsWorking: 'Werkt vaker dan eens' },
  spent: { worked: 'gebruikt', rejected: 'geweigerd', reserved: 'evt. gebruikt' },

  mixUpTitle: 'Makkelijk te verwarren',
  mixUp: ['nul', 'grote O', 'één', 'kleine L', 'grote i'],
  mixUpNote: 'De nul heeft een teken erin. Typ streepjes en spaties mee.',
  wrappedNote: 'Code op meer regels: typ door zonder regeleinde.',

  scan: (part) => `Voor Sparekey: scannen (deel ${part})`,
  part: (part) => `Deel ${part}`,
  sparePart: (number) => `Reserve ${number}: als er één mist`,
  restoreTitle: 'Voor Sparekey: dit blad herstellen',
  restoreCodes:
    'Geef Sparekey foto’s van alle QR-codes van dit blad, in willekeurige volgorde. Een reservedeel vervangt er een die niet leesbaar is.',
  restoreLines:
    'Geef Sparekey foto’s van alle QR-codes van dit blad, in willekeurige volgorde, of typ deze regels. De nul heeft een teken erin; de letters I, L, O en U komen niet voor. De laatste twee tekens van een regel vinden een tikfout.',

  cutNote: 'Knip langs de tekens: acht kaartjes per pagina.',
  foldNote:
    'Vier kaartjes per pagina: knip langs de tekens, vouw langs de stippellijn. Codes aan de ene kant, QR-code aan de andere.',
  cardHow:
    'Back-upcodes om in te loggen. Elke werkt één keer: vink aan. Het wachtwoord is ook nodig. Sparekey herstelt het kaartje met deze QR-code.',
  spareCard:
    'Reservedeel voor Sparekey: vervangt de QR-code van één van deze kaartjes. Bewaar het apart.',
  largeHow: 'Typ één code en vink die aan. Elke werkt één keer.',

  kept: 'Bewaard in',
  helper: 'Wie kan helpen',
  checked: 'Laatst gecontroleerd op',
  notes: [
    [
      strong('Bewaar het als contant geld,'),
      ' in een kluis, niet bij de wachtwoorden. Wie dit blad heeft, kan de codes gebruiken.',
    ],
    [
      strong('Handel je voor iemand'),
      ' na ziekte of overlijden: bewaar het tot elk account gesloten of overgedragen is.',
    ],
    [
      strong('Nieuwer blad?'),
      ' Staan dezelfde accounts op een blad met een latere datum, vernietig dit dan.',
    ],
  ],

  vault: (name) => `Kluis: ${name}`,
  printedOn: (date) => `Afgedrukt ${date}`,
  footerPage: (page, pages) => `Pagina ${page} van ${pages}`,
};
