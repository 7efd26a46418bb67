import { strong, type SheetText } from '../sheet-text.ts';

export const french: SheetText = {
  title: 'Codes de récupération',
  subtitle: (vaultName) => `Feuille imprimée par Sparekey, coffre ${vaultName}`,
  continuedTitle: (page) => `Codes de récupération, page ${page}`,
  sheetId: 'Feuille',
  printed: 'Imprimée le',
  page: 'Page',
  pageOf: (page, pages) => `${page} sur ${pages}`,

  whatTitle: 'De quoi s’agit-il',
  plain: {
    what: 'Ces codes ouvrent des comptes en ligne. Chacun remplace le code qu’un site demande d’habitude au téléphone du titulaire. Ils servent quand le téléphone est perdu, cassé ou impossible à déverrouiller. Ce ne sont pas des mots de passe : celui du compte est nécessaire aussi.',
    howTitle: 'Comment en utiliser un',
    how: [
      ['Ouvrir le site, saisir le nom du compte et le mot de passe.'],
      [
        'S’il demande un code, choisir ',
        strong('code de récupération'),
        ' ou ',
        strong('code de secours'),
        '.',
      ],
      ['Taper le premier code non coché, exactement comme imprimé.'],
      ['Cocher sa case. Chaque code ne sert qu’une fois.'],
    ],
  },
  sealed: ({ accounts, codes }) => ({
    what: `Cette feuille contient ${codes} ${codes > 1 ? 'codes' : 'code'} de récupération de ${accounts} ${accounts > 1 ? 'comptes' : 'compte'} en ligne, sous forme chiffrée. Ils remplacent les codes que les sites demandent d’habitude au téléphone du titulaire. Sans la phrase secrète de cette feuille, personne ne peut les lire.`,
    howTitle: 'Comment l’ouvrir',
    how: [
      [
        'Prendre Sparekey, ou son fichier ',
        strong('open-vault.html'),
        ' dans un navigateur. Aucun réseau n’est nécessaire.',
      ],
      [
        'Choisir ',
        strong('Restore from paper'),
        ' et donner des photos de chaque page, ou taper les lignes.',
      ],
      ['Taper la phrase secrète de cette feuille ; elle peut différer de celle du coffre.'],
      ['Utiliser le premier code qui n’a pas encore servi.'],
    ],
  }),

  at: ' sur ',
  continued: 'suite',
  left: (remaining, total) => [strong(`${remaining} sur ${total}`), ' à l’impression'],
  set: (number) => `Jeu ${number}`,
  order: 'Dans cet ordre seulement',
  hint: { replacedByUse: 'Change à chaque usage', keepsWorking: 'Sert plusieurs fois' },
  spent: { worked: 'utilisé', rejected: 'refusé', reserved: 'peut-être utilisé' },

  mixUpTitle: 'À ne pas confondre',
  mixUp: ['zéro', 'O maj.', 'un', 'L min.', 'i maj.'],
  mixUpNote: 'Le zéro a une marque au milieu. Taper les tirets et espaces.',
  wrappedNote: 'Code sur plusieurs lignes : taper sans retour à la ligne.',

  scan: (part) => `Pour Sparekey : à scanner (partie ${part})`,
  part: (part) => `Partie ${part}`,
  sparePart: (number) => `Secours ${number} : si une manque`,
  restoreTitle: 'Pour Sparekey : restaurer cette feuille',
  restoreCodes:
    'Donner à Sparekey des photos de tous les codes QR de cette feuille, dans n’importe quel ordre. Une partie de secours remplace un code illisible.',
  restoreLines:
    'Donner à Sparekey des photos de tous les codes QR de cette feuille, dans n’importe quel ordre, ou taper ces lignes. Le zéro a une marque au milieu ; il n’y a ni I, ni L, ni O, ni U. Les deux derniers signes d’une ligne révèlent une faute de frappe.',

  cutNote: 'Couper le long des repères : huit cartes par page.',
  foldNote:
    'Quatre cartes par page : couper le long des repères, plier sur le pointillé. Codes d’un côté, code QR de l’autre.',
  cardHow:
    'Codes de secours pour se connecter. Chacun sert une fois : le cocher. Le mot de passe est nécessaire aussi. Sparekey restaure la carte avec ce code QR.',
  spareCard:
    'Partie de secours pour Sparekey : remplace le code QR d’une de ces cartes. À garder à part.',
  largeHow: 'Taper un code, puis le cocher. Chacun sert une fois.',

  kept: 'Conservée à',
  helper: 'Qui peut aider',
  checked: 'Vérifiée le',
  notes: [
    [
      strong('Comme de l’argent :'),
      ' au coffre ou avec des papiers sûrs, loin des mots de passe. Qui tient cette page peut utiliser les codes.',
    ],
    [
      strong('Pour agir au nom d’autrui,'),
      ' maladie ou décès : la garder jusqu’à la fermeture ou la remise de chaque compte.',
    ],
    [
      strong('Feuille plus récente ?'),
      ' Si une feuille plus récente donne les mêmes comptes, détruire celle-ci.',
    ],
  ],

  vault: (name) => `Coffre : ${name}`,
  printedOn: (date) => `Imprimée le ${date}`,
  footerPage: (page, pages) => `Page ${page} sur ${pages}`,
};
