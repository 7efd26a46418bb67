/** Words of headings and file names that name neither a service nor a person, in lower case. */
const ordinary = new Set(
  (
    'save your these the my our his her their new old used unused current keep print printed download downloaded ' +
    'here are is important two factor two-factor two-step step 2fa mfa 2sv sv fa authentication authenticator ' +
    'account accounts login logins security emergency backup backups recovery verification one-time single-use ' +
    'user username all saved remaining write store copy generate generated regenerate list lists of and or for a ' +
    'an to please this each use with personal multi-factor multi factor app application web site website service ' +
    'online some no any available valid active windows key keys code codes token tokens phrase kit file text txt ' +
    'notes note page view show hide get create refresh revoke add set setup enable manage continue done back next ' +
    'close cancel ok finish final first second third last part section continued scratch rescue restore bypass ' +
    'fallback lookup reserve alternate static secret private home work phone laptop desktop mobile tablet office ' +
    'later now safe keeping you me us it on at in by from when if how what why about access device devices ' +
    'january february march april may june july august september october november december mon tue wed thu fri ' +
    'sat sun hello hi dear re fw fwd subject scan photo picture screenshot image master main other more extra ' +
    'confirm submit verify activate disable enter click choose select copied reset replace change edit delete remove ' +
    'open unlock using read learn see need needed lost got get make sure where which name names address settings details menu profile password passwords secrets logins credentials & + optional confidential sign sign-in signin log log-in email e-mail mail number numbers value values ' +
    // German, Dutch, Scandinavian
    'mein meine meinen dein deine ihr ihre ihren unser unsere euer eure neue neuen alte alten wichtige gespeicherte ' +
    'unbenutzte benutzte verbleibende persönliche geheime private einmalige aktuelle der die das den dem des für ' +
    'von vom zu zum zur mit und oder konto dienst datei sicherung mijn jouw uw de het een voor van en mina dina ' +
    'mine dine dina till til för og och konto account sichern bewahren ' +
    // Romance languages
    'mes mon ma vos votre tes ton ta nos notre le la les du des d l un une et ou pour avec nouveaux anciens compte ' +
    'mis mi tus tu sus su nuestros los las el lo del al para con y o nuevos cuenta guarda guarde i il gli dei delle ' +
    'della di da dal per e miei tuoi suoi nuovi meus minhas seus suas os as do dos na no em conta novos salve ' +
    'codurile tale mele pentru secours récupération recuperation sauvegarde urgence double facteur facteurs vérification ' +
    'verification étapes etapes recuperación recuperacion respaldo seguridad emergencia verificación verificacion factores ' +
    'dos pasos códigos codigos codigo código codici codice recupero riserva emergenza sicurezza fattori fattore due ' +
    'verifica passaggi recuperação recuperacao reserva segurança seguranca fatores verificação verificacao dois ' +
    'zweifaktor zwei-faktor zwei faktor authentifizierung wiederherstellung sicherheit notfall zweistufig bestätigung ' +
    'herstel reserve nood tweestaps tweestapsverificatie verificatie beveiliging tvåstegsverifiering totrinns ' +
    'zapasowe odzyskiwania awaryjne weryfikacja dwuetapowa kopia zapasowa yedek kurtarma doğrulama ' +
    'admin administrator ' +
    // Slavic languages and others
    'moje twoje wasze do dla konta mój kody kod мои мой твои ваши ваш новые для от и в код коды konto moji vaše ' +
    'nové pro účet benim için hesabı ve の 的 의 用 ための'
  ).split(' '),
);

export function isOrdinaryWord(word: string): boolean {
  return ordinary.has(word.toLowerCase());
}

/** At most four words, each with a capital or a digit in front, none of them ordinary. */
export function isProperName(name: string): boolean {
  const words = name.split(' ');
  return (
    name.length <= 60 &&
    words.length <= 4 &&
    /\p{L}/u.test(name) &&
    words.every((word) => /^[\p{Lu}\d&][\p{L}\p{M}\d.&'-]*$/u.test(word)) &&
    !words.some(isOrdinaryWord)
  );
}
