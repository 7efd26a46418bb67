/** Words that tell two accounts of one person apart, in lower case. */
const ownerWords = new Set(
  (
    'work home personal private office business company job school university family main alt spare shared admin ' +
    'arbeit beruflich dienstlich geschäftlich firma büro privat schule uni familie travail perso personnel pro ' +
    'bureau famille trabajo oficina familia trabalho escritório família lavoro ufficio personale famiglia werk ' +
    'privé prive zakelijk thuis praca prywatne firmowe domowe jobb arbejde arbete työ koti работа личный дом'
  ).split(' '),
);

export function isOwnerWord(word: string): boolean {
  return ownerWords.has(word.toLowerCase());
}
