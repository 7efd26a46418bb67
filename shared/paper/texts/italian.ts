import { strong, type SheetText } from '../sheet-text.ts';

export const italian: SheetText = {
  title: 'Codici di recupero',
  subtitle: (vaultName) => `Foglio stampato da Sparekey, cassaforte ${vaultName}`,
  continuedTitle: (page) => `Codici di recupero, pagina ${page}`,
  sheetId: 'Foglio',
  printed: 'Stampato',
  page: 'Pagina',
  pageOf: (page, pages) => `${page} di ${pages}`,

  whatTitle: 'Che cos’è',
  plain: {
    what: 'Questi codici aprono account online. Ognuno sostituisce il codice che un sito chiede di solito al telefono del titolare. Servono quando il telefono è perso, rotto o non si può sbloccare. Non sono password: serve anche la password dell’account.',
    howTitle: 'Come usarne uno',
    how: [
      ['Aprire il sito e inserire nome dell’account e password.'],
      [
        'Quando chiede un codice, scegliere ',
        strong('codice di recupero'),
        ' o ',
        strong('codice di backup'),
        '.',
      ],
      ['Digitare il primo codice non spuntato, esattamente come stampato.'],
      ['Spuntare la sua casella. Ogni codice vale una volta sola.'],
    ],
  },
  sealed: ({ accounts, codes }) => ({
    what: `Questo foglio contiene ${codes} ${codes === 1 ? 'codice' : 'codici'} di recupero di ${accounts} account online, in forma cifrata. Sostituiscono i codici che i siti chiedono di solito al telefono del titolare. Senza la passphrase di questo foglio nessuno può leggerli.`,
    howTitle: 'Come aprirlo',
    how: [
      [
        'Usare Sparekey, o il suo file ',
        strong('open-vault.html'),
        ' in un browser qualsiasi. Non serve la rete.',
      ],
      [
        'Scegliere ',
        strong('Restore from paper'),
        ' e fornire le foto di ogni pagina, o digitare le righe.',
      ],
      ['Digitare la passphrase di questo foglio; può non essere quella della cassaforte.'],
      ['Usare il primo codice non ancora usato.'],
    ],
  }),

  at: ' su ',
  continued: 'continua',
  left: (remaining, total) => [strong(`${remaining} di ${total}`), ' alla stampa'],
  set: (number) => `Serie ${number}`,
  order: 'Solo in quest’ordine',
  hint: { replacedByUse: 'Cambia a ogni uso', keepsWorking: 'Vale più volte' },
  spent: { worked: 'usato', rejected: 'rifiutato', reserved: 'forse usato' },

  mixUpTitle: 'Facili da confondere',
  mixUp: ['zero', 'O maiusc.', 'uno', 'L minusc.', 'i maiusc.'],
  mixUpNote: 'Lo zero ha un segno dentro. Digitare trattini e spazi.',
  wrappedNote: 'Codice su più righe: digitare senza andare a capo.',

  scan: (part) => `Per Sparekey: da scansionare (parte ${part})`,
  part: (part) => `Parte ${part}`,
  sparePart: (number) => `Riserva ${number}: se ne manca una`,
  restoreTitle: 'Per Sparekey: ripristinare questo foglio',
  restoreCodes:
    'Fornire a Sparekey le foto di tutti i codici QR di questo foglio, in qualsiasi ordine. Una parte di riserva sostituisce un codice illeggibile.',
  restoreLines:
    'Fornire a Sparekey le foto di tutti i codici QR di questo foglio, in qualsiasi ordine, o digitare queste righe. Lo zero ha un segno dentro; non ci sono I, L, O né U. Gli ultimi due segni di una riga scoprono un errore di battitura.',

  cutNote: 'Tagliare lungo i segni: otto tessere per pagina.',
  foldNote:
    'Quattro tessere per pagina: tagliare lungo i segni, piegare sulla linea tratteggiata. Codici da un lato, codice QR dall’altro.',
  cardHow:
    'Codici di backup per accedere. Ognuno vale una volta: spuntarlo. Serve anche la password. Sparekey ripristina la tessera da questo codice QR.',
  spareCard:
    'Parte di riserva per Sparekey: sostituisce il codice QR di una di queste tessere. Conservarla a parte.',
  largeHow: 'Digitare un codice e spuntarlo. Vale una volta.',

  kept: 'Conservato in',
  helper: 'Chi può aiutare',
  checked: 'Ultimo controllo',
  notes: [
    [
      strong('Come denaro contante:'),
      ' in cassaforte, lontano dalle password. Chi ha questo foglio può usare i codici.',
    ],
    [
      strong('Se agisce per altri,'),
      ' per malattia o lutto: conservarlo finché ogni account è chiuso o consegnato.',
    ],
    [
      strong('Foglio più recente?'),
      ' Se un foglio con data successiva elenca gli stessi account, distruggere questo.',
    ],
  ],

  vault: (name) => `Cassaforte: ${name}`,
  printedOn: (date) => `Stampato: ${date}`,
  footerPage: (page, pages) => `Pagina ${page} di ${pages}`,
};
