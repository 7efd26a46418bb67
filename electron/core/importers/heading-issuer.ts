import { findUrlHost, isHost } from './addresses.ts';
import { looksRandom, shapeOf } from './code-shape.ts';
import { findCodesPhrase } from './code-phrases.ts';
import { findIssuerName, issuerOfHost, knownIssuer, mayBeginWithIssuer } from './issuer-names.ts';
import { namesOtherValue } from './other-values.ts';
import { isOwnerWord } from './owner-words.ts';
import { isOrdinaryWord, isProperName } from './ordinary-words.ts';
import { markOfRemark } from './used-marks.ts';

const mostHeadingWords = 10;
/** "… with a password manager such as 1Password": the names behind it are no issuers. */
const whatToKeepThemIn =
  /\b(?:password managers?|pass?wort-?manager\w*|gestionnaires? de mots de passe|gestor(?:es)? de contraseñas|wachtwoordmanager|password manager|such as|for example|like for instance|zum beispiel|par exemple)\b.*$/i;
/** "Discordin varakoodit", "Dropboxs reservkoder". */
const caseEnding = /(?:in|n|es|s|u|a)$/;

/** The issuer that a heading about recovery codes names, listed or not. */
export function issuerOfHeading(line: string): string | null {
  const text = line.replace(whatToKeepThemIn, '');
  return (
    findIssuerName(text)?.issuer ??
    nameInSmallLetters(text) ??
    issuerOfCodesFor(text) ??
    nameBesideCodes(text)
  );
}

/** "proton recovery codes": a name that is a word too, written small, counts at the very start of a short heading. */
function nameInSmallLetters(line: string): string | null {
  const words = line.split(' ');
  if (words.length > 6 || findCodesPhrase(line.toLowerCase()) === null) return null;
  return (
    knownIssuer(words.slice(0, 2).join(' ')) ??
    ((words[0]?.length ?? 0) > 2 ? knownIssuer(words[0] ?? '') : null)
  );
}

/** What belongs to an issuer's name in a heading, besides words with a capital. */
const productWords =
  /^(?:\d{1,2}|\d{12}|root|codes?|codici|códigos|kody|koder|kódy|коды|коди|コード|代码|코드|account|accounts|konto|compte|cuenta|conta|login|guard|cloud|server|mail|network|id|2fa|mfa|web|app|service|business|\p{Lu}[\p{L}\d.&'-]*|[(].*|\S+@\S+)$/u;
/** "Forgejo at git.example.com", "RubyGems.org, user alexdoe" */
const addressBehind = /^,? (?:(?:at|on|@) \S+\.\S+|(?:user|login|account|konto):? \S+)$/;
const accountWord = /^[a-z][a-z0-9]*[._-][a-z0-9._-]+$/;
const mostNameWords = 5;

/** "Compte Google", "Cuenta de Microsoft", "Mein Google-Konto" */
const accountOf =
  /^(?:(?:my|your|mein|dein|ihr|mon|votre|mi|tu|su|il mio|meu|minha|moje|mijn) )?(?:(?:account|compte|cuenta|conta|konto|tili|hesap|cont|аккаунт|учетная запись) (?:de |di |do |da |d')?)?/i;

/** The line is a name and little else: "Discord", "Steam Guard", "=== PROTON ===", "GitHub (alex@example.com)". */
export function issuerAlone(line: string): string | null {
  if (line.length > 120) return null;
  const called = line.replace(/^[#*=\-\s>[]{1,8}/, '').replace(accountOf, '');
  if (!mayBeginWithIssuer(called)) return null;
  const open = called
    .replace(/[™®©]/g, ' ')
    .replace(/^(?:[#*=\-\s>[]|[^\p{L}\p{N}\p{P}\p{Z}]){1,8}/u, '')
    .replace(/^\d{1,2}[.)] /, '');
  const bare = open
    .replace(/[\]:*=#\s\p{So}\p{Sk}\p{M}\u200d-]{1,8}$/u, '')
    .replace(/(?:[ ,][(<|·-]|: ).*$/, '')
    .replace(/ {2,8}/g, ' ')
    .trim();
  const isDecorated = /^[#=[]|[:\]=#]$/.test(line);
  if (isDecorated || bare === bare.toUpperCase()) {
    const known = bare.length < 3 ? null : knownIssuer(bare);
    if (known !== null) return known;
  }
  const named = findIssuerName(bare);
  if (named === null || named.start !== 0) return null;
  const behind = bare.slice(named.end);
  if (addressBehind.test(behind)) return named.issuer;
  const rest = behind
    .replace(/^-/, '')
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  const isName =
    rest.length < mostNameWords &&
    rest.every(
      (word) =>
        productWords.test(word) || isOwnerWord(word) || (named.end > 2 && accountWord.test(word)),
    );
  return isName && !/[.!?]$/.test(behind) ? named.issuer : null;
}

const topic = /c[oó]d|k[oó]d|код|コード|코드|码|碼|back-?up|sicherung|kopia|copia|2fa|mfa/i;

/** "Kopia zapasowa: GitHub", "Kodlar - Discord": a known name, and beside it words about codes. */
export function issuerBesideTopic(line: string): string | null {
  if (line.length > 80) return null;
  const [left = '', right = '', ...others] = line.split(/\s*:\s+|\s+[-|/]\s+/, 3);
  if (others.length > 0 || left.split(' ').length > 4 || right.split(' ').length > 4) return null;
  if (topic.test(left)) return knownIssuer(right);
  return topic.test(right) ? knownIssuer(left) : null;
}

/** "Recovery Codes for https://blog.example.com", "Recovery Codes - https://… (alexdoe)". */
function issuerOfCodesFor(line: string): string | null {
  const match = /\bcodes? (?:for|of|at|from|-|\||:) ?(.{2,120})$/i.exec(line);
  const rest = match?.[1];
  if (rest === undefined) return null;
  const host = findUrlHost(rest) ?? hostAtStart(rest);
  if (host !== null) return issuerOfHost(host) ?? host;
  const name = rest.replace(/\s*[(,:].*$/, '').trim();
  return isProperName(name) ? name : null;
}

function hostAtStart(text: string): string | null {
  const first = text.split(' ', 1)[0] ?? '';
  return isHost(first) ? first.toLowerCase() : null;
}

/** "Acme Cloud backup codes", "Codes de secours Acme", "Recovery codes (Acme)": what stands beside the phrase. */
export function nameBesideCodes(line: string): string | null {
  if (/(?:google|microsoft|lastpass)[ -]authenticator/i.test(line)) return null;
  const lower = line.toLowerCase();
  if (lower.length !== line.length || line.split(' ').length > mostHeadingWords) return null;
  // Capitals say nothing where every letter is one.
  if (/[.!?]$/.test(line) || line === line.toUpperCase()) return null;
  const phrase = findCodesPhrase(lower) ?? bareCodesAt(lower);
  if (phrase === null) return null;
  return properNameIn(line.slice(0, phrase.start)) ?? properNameIn(line.slice(phrase.end));
}

function bareCodesAt(lower: string): { start: number; end: number } | null {
  const match = /\bcodes$/.exec(lower);
  return match === null ? null : { start: match.index, end: lower.length };
}

/** A proper name once the ordinary words around it are taken off. */
function properNameIn(text: string): string | null {
  const words = text
    .replace(/(?<=[\p{L}\d]{2}):\s.*$/u, '')
    .replace(/[()[\]|:·•#*"“”<>=]/g, ' ')
    .replace(/['’]s\b/g, '')
    .split(/\s+|-(?=\s|$)|(?<=\p{L})(?:の|的|의)$/u)
    .filter((word) => word !== '' && word !== '-');
  const from = words.findIndex((word) => !isOrdinaryWord(word));
  const to = words.findLastIndex((word) => !isOrdinaryWord(word));
  const name = from === -1 ? '' : words.slice(from, to + 1).join(' ');
  if (name.length < 2 || !isProperName(name)) return null;
  if (looksRandom(name) && shapeOf(name) !== null) return null;
  if (markOfRemark(name) !== null) return null;
  if (namesOtherValue(name.toLowerCase().replace(/ api$/, ''))) return null;
  return knownIssuer(name) ?? knownIssuer(name.replace(caseEnding, '')) ?? name;
}
