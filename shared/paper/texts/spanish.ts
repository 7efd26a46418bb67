import { strong, type SheetText } from '../sheet-text.ts';

export const spanish: SheetText = {
  title: 'Códigos de recuperación',
  subtitle: (vaultName) => `Hoja impresa por Sparekey, caja fuerte ${vaultName}`,
  continuedTitle: (page) => `Códigos de recuperación, página ${page}`,
  sheetId: 'Hoja',
  printed: 'Impresa',
  page: 'Página',
  pageOf: (page, pages) => `${page} de ${pages}`,

  whatTitle: 'Qué es esto',
  plain: {
    what: 'Estos códigos abren cuentas en internet. Cada uno sustituye al código que un sitio web suele pedir al teléfono del titular. Sirven cuando el teléfono se ha perdido, está roto o no se puede desbloquear. No son contraseñas: también hace falta la de la cuenta.',
    howTitle: 'Cómo usar uno',
    how: [
      ['Abrir el sitio web y escribir el nombre de la cuenta y la contraseña.'],
      [
        'Cuando pida un código, elegir ',
        strong('código de recuperación'),
        ' o ',
        strong('código de respaldo'),
        '.',
      ],
      ['Escribir el primer código sin marcar, tal como está impreso.'],
      ['Marcar su casilla. Cada código sirve una sola vez.'],
    ],
  },
  sealed: ({ accounts, codes }) => ({
    what: `Esta hoja contiene ${codes} ${codes === 1 ? 'código' : 'códigos'} de recuperación de ${accounts} ${accounts === 1 ? 'cuenta' : 'cuentas'} en internet, cifrados. Sustituyen a los códigos que los sitios web suelen pedir al teléfono del titular. Sin la frase de contraseña de esta hoja nadie puede leerlos.`,
    howTitle: 'Cómo abrirla',
    how: [
      [
        'Usar Sparekey, o su archivo ',
        strong('open-vault.html'),
        ' en cualquier navegador. No hace falta red.',
      ],
      [
        'Elegir ',
        strong('Restore from paper'),
        ' y darle fotos de todas las páginas, o escribir las líneas.',
      ],
      ['Escribir la frase de contraseña de esta hoja; puede no ser la de la caja fuerte.'],
      ['Usar el primer código que aún no se haya usado.'],
    ],
  }),

  at: ' en ',
  continued: 'continuación',
  left: (remaining, total) => [strong(`${remaining} de ${total}`), ' al imprimir'],
  set: (number) => `Juego ${number}`,
  order: 'Solo en este orden',
  hint: { replacedByUse: 'Cambia con cada uso', keepsWorking: 'Sirve varias veces' },
  spent: { worked: 'usado', rejected: 'rechazado', reserved: 'quizá usado' },

  mixUpTitle: 'Se confunden',
  mixUp: ['cero', 'O mayúsc.', 'uno', 'L minúsc.', 'i mayúsc.'],
  mixUpNote: 'El cero lleva una marca. Incluir guiones y espacios.',
  wrappedNote: 'Código en varias líneas: escribir sin salto de línea.',

  scan: (part) => `Para Sparekey: escanear (parte ${part})`,
  part: (part) => `Parte ${part}`,
  sparePart: (number) => `Reserva ${number}: si falta una`,
  restoreTitle: 'Para Sparekey: restaurar esta hoja',
  restoreCodes:
    'Dar a Sparekey fotos de todos los códigos QR de esta hoja, en cualquier orden. Una parte de reserva sustituye a uno que no se pueda leer.',
  restoreLines:
    'Dar a Sparekey fotos de todos los códigos QR de esta hoja, en cualquier orden, o escribir estas líneas. El cero lleva una marca dentro; no hay I, L, O ni U. Los dos últimos signos de cada línea descubren una errata.',

  cutNote: 'Cortar por las marcas: ocho tarjetas por página.',
  foldNote:
    'Cuatro tarjetas por página: cortar por las marcas y doblar por la línea de puntos. Códigos a un lado, código QR al otro.',
  cardHow:
    'Códigos de respaldo para iniciar sesión. Cada uno sirve una vez: márquelo. También hace falta la contraseña. Sparekey restaura la tarjeta con este código QR.',
  spareCard:
    'Parte de reserva para Sparekey: sustituye al código QR de una de estas tarjetas. Guardar aparte.',
  largeHow: 'Escribir un código y marcarlo. Sirve una vez.',

  kept: 'Guardada en',
  helper: 'Quién puede ayudar',
  checked: 'Última revisión',
  notes: [
    [
      strong('Como dinero en efectivo:'),
      ' en una caja fuerte, lejos de las contraseñas. Quien tenga esta hoja puede usar los códigos.',
    ],
    [
      strong('Si actúa por otra persona,'),
      ' por enfermedad o fallecimiento: no la tire hasta cerrar o traspasar todas las cuentas.',
    ],
    [
      strong('¿Hoja más reciente?'),
      ' Si otra con fecha posterior tiene las mismas cuentas, destruya esta.',
    ],
  ],

  vault: (name) => `Caja fuerte: ${name}`,
  printedOn: (date) => `Impresa: ${date}`,
  footerPage: (page, pages) => `Página ${page} de ${pages}`,
};
