import { strong, type SheetText } from '../sheet-text.ts';

export const polish: SheetText = {
  title: 'Kody odzyskiwania',
  subtitle: (vaultName) => `Arkusz z programu Sparekey, sejf ${vaultName}`,
  continuedTitle: (page) => `Kody odzyskiwania, strona ${page}`,
  sheetId: 'Arkusz',
  printed: 'Wydrukowano',
  page: 'Strona',
  pageOf: (page, pages) => `${page} z ${pages}`,

  whatTitle: 'Co to jest',
  plain: {
    what: 'Te kody otwierają konta internetowe. Każdy zastępuje kod, o który strona zwykle prosi telefon właściciela. Przydają się, gdy telefon zginął, zepsuł się albo nie da się go odblokować. To nie są hasła: hasło do konta też jest potrzebne.',
    howTitle: 'Jak użyć kodu',
    how: [
      ['Otwórz stronę i wpisz nazwę konta oraz hasło.'],
      [
        'Gdy zapyta o kod, wybierz ',
        strong('kod odzyskiwania'),
        ' lub ',
        strong('kod zapasowy'),
        '.',
      ],
      ['Wpisz pierwszy nieodhaczony kod dokładnie tak, jak wydrukowano.'],
      ['Odhacz jego kratkę. Każdy kod działa tylko raz.'],
    ],
  },
  sealed: ({ accounts, codes }) => ({
    what: `Ten arkusz zawiera kody odzyskiwania w postaci zaszyfrowanej (liczba kodów: ${codes}, liczba kont: ${accounts}). Zastępują kody, o które strony zwykle proszą telefon właściciela. Bez hasła tego arkusza nikt ich nie odczyta.`,
    howTitle: 'Jak go otworzyć',
    how: [
      [
        'Użyj Sparekey albo jego pliku ',
        strong('open-vault.html'),
        ' w dowolnej przeglądarce, bez sieci.',
      ],
      [
        'Wybierz ',
        strong('Restore from paper'),
        ' i podaj zdjęcia wszystkich stron albo przepisz wiersze.',
      ],
      ['Wpisz hasło tego arkusza; może być inne niż hasło sejfu.'],
      ['Użyj pierwszego kodu, który nie był jeszcze użyty.'],
    ],
  }),

  at: ' w ',
  continued: 'ciąg dalszy',
  left: (remaining, total) => [strong(`${remaining} z ${total}`), ' w chwili druku'],
  set: (number) => `Zestaw ${number}`,
  order: 'Tylko w tej kolejności',
  hint: { replacedByUse: 'Po użyciu nowy kod', keepsWorking: 'Działa wiele razy' },
  spent: { worked: 'użyty', rejected: 'odrzucony', reserved: 'może użyty' },

  mixUpTitle: 'Łatwo pomylić',
  mixUp: ['zero', 'duże O', 'jeden', 'małe L', 'duże i'],
  mixUpNote: 'Zero ma zawsze znak w środku. Wpisuj też kreski i odstępy.',
  wrappedNote: 'Kod w kilku wierszach to jeden kod: wpisz bez nowego wiersza.',

  scan: (part) => `Dla Sparekey: zeskanuj (część ${part})`,
  part: (part) => `Część ${part}`,
  sparePart: (number) => `Zapas ${number}: gdy brak jednej`,
  restoreTitle: 'Dla Sparekey: odtworzenie arkusza',
  restoreCodes:
    'Podaj programowi Sparekey zdjęcia wszystkich kodów QR tego arkusza w dowolnej kolejności. Część zapasowa zastępuje dowolny nieczytelny kod.',
  restoreLines:
    'Podaj programowi Sparekey zdjęcia wszystkich kodów QR tego arkusza w dowolnej kolejności albo przepisz te wiersze. Zero ma znak w środku; nie ma liter I, L, O ani U. Dwa ostatnie znaki wiersza wykrywają pomyłkę.',

  cutNote: 'Tnij wzdłuż znaczników: osiem kart na stronie.',
  foldNote:
    'Cztery karty na stronie: tnij wzdłuż znaczników, złóż wzdłuż kropek. Z jednej strony kody, z drugiej kod QR.',
  cardHow:
    'Kody zapasowe do logowania. Każdy działa raz: odhacz go. Hasło też jest potrzebne. Sparekey odtworzy kartę z tego kodu QR.',
  spareCard: 'Część zapasowa dla Sparekey: zastępuje kod QR jednej z tych kart. Przechowuj osobno.',
  largeHow: 'Wpisz jeden kod i odhacz go. Każdy działa raz.',

  kept: 'Przechowywany',
  helper: 'Kto może pomóc',
  checked: 'Ostatnio sprawdzono',
  notes: [
    [
      strong('Przechowuj jak gotówkę,'),
      ' w sejfie, z dala od haseł. Kto ma ten arkusz, może użyć kodów.',
    ],
    [
      strong('Działasz za kogoś'),
      ' po chorobie lub śmierci? Nie wyrzucaj, póki każde konto nie zostanie zamknięte lub przekazane.',
    ],
    [strong('Nowszy arkusz?'), ' Jeśli arkusz z późniejszą datą ma te same konta, zniszcz ten.'],
  ],

  vault: (name) => `Sejf: ${name}`,
  printedOn: (date) => `Wydrukowano ${date}`,
  footerPage: (page, pages) => `Strona ${page} z ${pages}`,
};
