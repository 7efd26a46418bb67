import { strong, type SheetText } from '../sheet-text.ts';

export const german: SheetText = {
  title: 'Wiederherstellungscodes',
  subtitle: (vaultName) => `Papierblatt von Sparekey, Tresor ${vaultName}`,
  continuedTitle: (page) => `Wiederherstellungscodes, Seite ${page}`,
  sheetId: 'Blatt',
  printed: 'Gedruckt',
  page: 'Seite',
  pageOf: (page, pages) => `${page} von ${pages}`,

  whatTitle: 'Was das ist',
  plain: {
    what: 'Diese Codes öffnen Online-Konten. Jeder ersetzt den Code, den eine Website sonst vom Handy des Besitzers verlangt: wenn es verloren, kaputt oder gesperrt ist. Das Passwort des Kontos braucht man trotzdem.',
    howTitle: 'So benutzt man einen',
    how: [
      ['Website öffnen, Kontoname und Passwort eingeben.'],
      [
        'Fragt sie nach einem Code, ',
        strong('Wiederherstellungscode'),
        ' oder ',
        strong('Backup-Code'),
        ' wählen.',
      ],
      ['Den ersten Code ohne Haken genau abtippen.'],
      ['Ihn abhaken. Jeder Code gilt nur einmal.'],
    ],
  },
  sealed: ({ accounts, codes }) => ({
    what: `Dieses Blatt enthält ${codes === 1 ? 'einen Wiederherstellungscode' : `${codes} Wiederherstellungscodes`} für ${accounts === 1 ? 'ein Online-Konto' : `${accounts} Online-Konten`}, verschlüsselt. Sie ersetzen die Codes, die Websites sonst vom Handy des Besitzers verlangen. Ohne die Passphrase dieses Blatts kann sie niemand lesen.`,
    howTitle: 'So öffnet man es',
    how: [
      [
        'Sparekey nehmen oder seine Datei ',
        strong('open-vault.html'),
        ' in irgendeinem Browser, ohne Netz.',
      ],
      [strong('Restore from paper'), ' wählen, Bilder aller Seiten geben oder die Zeilen tippen.'],
      ['Die Passphrase dieses Blatts eingeben, die nicht die des Tresors sein muss.'],
      ['Den ersten noch nicht benutzten Code nehmen.'],
    ],
  }),

  at: ' bei ',
  continued: 'Fortsetzung',
  left: (remaining, total) => [strong(`${remaining} von ${total}`), ' übrig beim Druck'],
  set: (number) => `Satz ${number}`,
  order: 'Nur in dieser Reihenfolge',
  hint: { replacedByUse: 'Jeder bringt einen neuen', keepsWorking: 'Gilt mehr als einmal' },
  spent: { worked: 'benutzt', rejected: 'abgelehnt', reserved: 'evtl. benutzt' },

  mixUpTitle: 'Leicht verwechselt',
  mixUp: ['Null', 'großes O', 'Eins', 'kleines L', 'großes i'],
  mixUpNote: 'Null mit Zeichen darin. Striche und Lücken mittippen.',
  wrappedNote: 'Code auf mehreren Zeilen: ohne Umbruch tippen.',

  scan: (part) => `Für Sparekey: zum Wiederherstellen (Teil ${part})`,
  part: (part) => `Teil ${part}`,
  sparePart: (number) => `Ersatz ${number}: für einen Teil`,
  restoreTitle: 'Für Sparekey: dieses Blatt wiederherstellen',
  restoreCodes:
    'Sparekey Bilder aller QR-Codes dieses Blatts geben, in beliebiger Reihenfolge. Ein Ersatzteil steht für irgendeinen, der nicht lesbar ist.',
  restoreLines:
    'Sparekey Bilder aller QR-Codes dieses Blatts geben, in beliebiger Reihenfolge, oder diese Zeilen tippen. Die Null hat ein Zeichen in der Mitte; I, L, O und U kommen nicht vor. Die letzten zwei Zeichen einer Zeile finden Tippfehler.',

  cutNote: 'An den Marken schneiden: acht Karten je Seite.',
  foldNote:
    'Vier Karten je Seite: an den Marken schneiden, an der Punktlinie falten. Vorn stehen die Codes, hinten der QR-Code.',
  cardHow:
    'Backup-Codes zum Anmelden. Jeder gilt einmal: abhaken. Das Passwort braucht man auch. Sparekey stellt die Karte aus diesem QR-Code wieder her.',
  spareCard:
    'Ersatzteil für Sparekey: steht für den QR-Code irgendeiner dieser Karten. Getrennt aufbewahren.',
  largeHow: 'Einen Code tippen, dann abhaken. Jeder gilt einmal.',

  kept: 'Aufbewahrt',
  helper: 'Wer helfen kann',
  checked: 'Zuletzt geprüft am',
  notes: [
    [
      strong('Wie Bargeld aufbewahren,'),
      ' im Safe oder bei wichtigen Papieren, nicht bei den Passwörtern. Wer dieses Blatt hat, kann die Codes benutzen.',
    ],
    [
      strong('Wer für jemanden handelt,'),
      ' nach Krankheit oder Tod: nicht wegwerfen, bis jedes Konto geschlossen oder übergeben ist.',
    ],
    [
      strong('Neueres Blatt?'),
      ' Nennt ein Blatt mit späterem Datum dieselben Konten, dieses vernichten.',
    ],
  ],

  vault: (name) => `Tresor: ${name}`,
  printedOn: (date) => `Gedruckt ${date}`,
  footerPage: (page, pages) => `Seite ${page} von ${pages}`,
};
