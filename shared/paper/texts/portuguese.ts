import { strong, type SheetText } from '../sheet-text.ts';

export const portuguese: SheetText = {
  title: 'Códigos de recuperação',
  subtitle: (vaultName) => `Folha impressa pelo Sparekey, cofre ${vaultName}`,
  continuedTitle: (page) => `Códigos de recuperação, página ${page}`,
  sheetId: 'Folha',
  printed: 'Impressa',
  page: 'Página',
  pageOf: (page, pages) => `${page} de ${pages}`,

  whatTitle: 'O que é isto',
  plain: {
    what: 'Estes códigos abrem contas na internet. Cada um substitui o código que um site costuma pedir ao telefone do titular. Servem quando o telefone se perdeu, avariou ou não pode ser desbloqueado. Não são senhas: a senha da conta também é necessária.',
    howTitle: 'Como usar um',
    how: [
      ['Abrir o site e escrever o nome da conta e a senha.'],
      [
        'Quando pedir um código, escolher ',
        strong('código de recuperação'),
        ' ou ',
        strong('código de backup'),
        '.',
      ],
      ['Escrever o primeiro código não marcado, exatamente como impresso.'],
      ['Marcar a sua caixa. Cada código só vale uma vez.'],
    ],
  },
  sealed: ({ accounts, codes }) => ({
    what: `Esta folha contém ${codes} ${codes === 1 ? 'código' : 'códigos'} de recuperação de ${accounts} ${accounts === 1 ? 'conta' : 'contas'} na internet, em forma cifrada. Substituem os códigos que os sites costumam pedir ao telefone do titular. Sem a frase secreta desta folha ninguém os pode ler.`,
    howTitle: 'Como abri-la',
    how: [
      [
        'Usar o Sparekey, ou o seu ficheiro ',
        strong('open-vault.html'),
        ' em qualquer navegador. Não é preciso rede.',
      ],
      [
        'Escolher ',
        strong('Restore from paper'),
        ' e dar fotos de todas as páginas, ou escrever as linhas.',
      ],
      ['Escrever a frase secreta desta folha; pode não ser a do cofre.'],
      ['Usar o primeiro código que ainda não foi usado.'],
    ],
  }),

  at: ' em ',
  continued: 'continuação',
  left: (remaining, total) => [strong(`${remaining} de ${total}`), ' na impressão'],
  set: (number) => `Série ${number}`,
  order: 'Só por esta ordem',
  hint: { replacedByUse: 'Muda a cada uso', keepsWorking: 'Vale mais de uma vez' },
  spent: { worked: 'usado', rejected: 'recusado', reserved: 'talvez usado' },

  mixUpTitle: 'Confundem-se',
  mixUp: ['zero', 'O maiúsc.', 'um', 'L minúsc.', 'i maiúsc.'],
  mixUpNote: 'O zero tem uma marca dentro. Incluir hífenes e espaços.',
  wrappedNote: 'Código em várias linhas: escrever sem mudar de linha.',

  scan: (part) => `Para o Sparekey: digitalizar (parte ${part})`,
  part: (part) => `Parte ${part}`,
  sparePart: (number) => `Reserva ${number}: se faltar uma`,
  restoreTitle: 'Para o Sparekey: restaurar esta folha',
  restoreCodes:
    'Dar ao Sparekey fotos de todos os códigos QR desta folha, por qualquer ordem. Uma parte de reserva substitui um que não se consiga ler.',
  restoreLines:
    'Dar ao Sparekey fotos de todos os códigos QR desta folha, por qualquer ordem, ou escrever estas linhas. O zero tem uma marca dentro; não há I, L, O nem U. Os dois últimos sinais de cada linha descobrem um erro.',

  cutNote: 'Cortar pelas marcas: oito cartões por página.',
  foldNote:
    'Quatro cartões por página: cortar pelas marcas, dobrar pela linha pontilhada. Códigos de um lado, código QR do outro.',
  cardHow:
    'Códigos de backup para entrar. Cada um vale uma vez: marque-o. A senha também é necessária. O Sparekey restaura o cartão a partir deste código QR.',
  spareCard:
    'Parte de reserva para o Sparekey: substitui o código QR de um destes cartões. Guardar à parte.',
  largeHow: 'Escrever um código e marcá-lo. Vale uma vez.',

  kept: 'Guardada em',
  helper: 'Quem pode ajudar',
  checked: 'Última verificação',
  notes: [
    [
      strong('Como dinheiro vivo:'),
      ' num cofre, longe das senhas. Quem tiver esta folha pode usar os códigos.',
    ],
    [
      strong('Se age por outra pessoa,'),
      ' por doença ou morte: guarde-a até todas as contas estarem fechadas ou entregues.',
    ],
    [
      strong('Folha mais recente?'),
      ' Se uma folha com data posterior tiver as mesmas contas, destrua esta.',
    ],
  ],

  vault: (name) => `Cofre: ${name}`,
  printedOn: (date) => `Impressa: ${date}`,
  footerPage: (page, pages) => `Página ${page} de ${pages}`,
};
