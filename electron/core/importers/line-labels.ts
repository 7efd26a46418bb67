/** What a label says about the value behind it. */
export type LabelKind = 'codes' | 'example' | 'decoy' | 'other';

const qualifier =
  '(?:backup|back-up|recovery|emergency|scratch|rescue|restore|single-use|bypass|fallback|lookup|reserve|alternate)';
const secondFactor =
  '(?:2fa|mfa|2sv|two-factor|two factor|2-step|two-step|one-time|authentication|security|login)';
const codesPhrase = new RegExp(
  `\\b(?:${qualifier}[a-z0-9 -]{0,40}\\b(?:codes?|passcodes?|keys?|phrase|kit)|` +
    `${secondFactor}[a-z0-9 -]{0,20}\\b(?:codes|passcodes)|recoverycodes?|backupcodes?|personal key|(?:otp|tan|one-time password) list)\\b`,
);
const foreignPhrases = [
  'wiederherstellungscode',
  'wiederherstellungsschlüssel',
  'sicherungscode',
  'ersatzcode',
  'notfallcode',
  'backup-code',
  'einmalcodes',
  'code de récupération',
  'codes de récupération',
  'code de secours',
  'codes de secours',
  'codes de sauvegarde',
  'clé de récupération',
  'código de recuperación',
  'códigos de recuperación',
  'códigos de respaldo',
  'códigos de seguridad',
  'códigos de backup',
  'códigos de recuperação',
  'códigos de reserva',
  'códigos alternativos',
  'código de recuperação',
  'codici di backup',
  'codici di recupero',
  'codice di recupero',
  'herstelcode',
  'back-upcode',
  'reservecode',
  'kody zapasowe',
  'kody odzyskiwania',
  'återställningskod',
  'reservkod',
  'gendannelseskod',
  'gjenopprettingskode',
  'palautuskood',
  'varakood',
  'záložní kód',
  'obnovovací kód',
  'záložné kódy',
  'tartalék kód',
  'helyreállítási kód',
  'coduri de rezervă',
  'kurtarma kod',
  'yedek kod',
  'резервные коды',
  'резервный код',
  'коды восстановления',
  'код восстановления',
  'резервні коди',
  'коди відновлення',
  'εφεδρικοί κωδικοί',
  'バックアップコード',
  'バックアップ コード',
  'リカバリーコード',
  'リカバリコード',
  '备用验证码',
  '备用代码',
  '恢复代码',
  '恢复码',
  '備用碼',
  '復原碼',
  '백업 코드',
  '복구 코드',
  'mã dự phòng',
  'kode cadangan',
  'kode pemulihan',
];

const example =
  /\b(?:for example|example|e\.g|such as|sample|beispiel|z\. ?b|ejemplo|exemple|esempio|code like|codes like|looks? like)(?![a-z])/;
/** These spoil even a label that names recovery codes: the value is about the codes, not one of them. */
const aboutCodes =
  /\b(?:ids?|uuid|hash|fingerprint|checksum|count|number of|how many|expires?|remaining|left|generated|created|e-?mail|phone|hint|url|link|address|version|status)\b/;
const decoy =
  /\b(?:order|case|ticket|invoice|ref|reference|serial|product|licen[cs]e|phone|tel|telephone|fax|mobile|customer|client|member|user|username|login|iban|bic|swift|card|cvv|cvc|setup|set-up|set up|secret|totp|otp|otpauth|current|verification|pin|password|passphrase|passcode|id|uuid|guid|hash|checksum|sha|sha1|sha256|md5|fingerprint|commit|version|build|tracking|zip|postal|postcode|isbn|amount|total|price|date|time|created|issued|generated|updated|printed|expires|account no|account number|article|document|page|error|status|coupon|promo|discount|voucher|gift|area|country|dial|sort|tax|vat|imei|mac|ip|session|request|token|api|private|public|authenticator|seed|salt|port|room|flight|booking|confirmation|contract|policy|passport|bestellnummer|rechnung|kunde|kundennummer|auftrag|aktenzeichen|telefon|passwort|datum|seriennummer|téléphone|facture|commande|fecha|pedido|factura|teléfono)\b/;
const bareCodes =
  /^(?:(?:the|your|my|unused|used|new|all|saved|remaining|available|valid|active)? ?)(?:codes?|passcodes|codici|códigos|kody|koder|kódy|коды|коди)$/;

/** True when the text speaks of backup or recovery codes, in any language of the list. */
export function mentionsCodes(text: string): boolean {
  return speaksOfCodes(plain(text));
}

function speaksOfCodes(lower: string): boolean {
  return codesPhrase.test(lower) || foreignPhrases.some((phrase) => lower.includes(phrase));
}

/** Example codes in a service's own prose: "enter the code like …". */
export function introducesExample(text: string): boolean {
  return example.test(plain(text));
}

export function labelKind(label: string): LabelKind {
  const lower = plain(label);
  if (example.test(lower)) return 'example';
  if (speaksOfCodes(lower)) return aboutCodes.test(lower) ? 'decoy' : 'codes';
  if (decoy.test(lower)) return 'decoy';
  if (bareCodes.test(lower) || /\S codes$/.test(lower)) return 'codes';
  return 'other';
}

/** camelCase, snake_case and typographic dashes read as words; capitals do not matter. */
function plain(text: string): string {
  const isPlain = !/[a-z][A-Z]|_/.test(text);
  return (
    isPlain ? text : text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/_/g, ' ')
  ).toLowerCase();
}

export interface LabelledText {
  readonly label: string;
  readonly value: string;
}

const longestLabel = 80;

/** "Recovery codes: abcd, efgh" parted at its colon or equals sign; null when there is no label. */
export function splitLabel(line: string): LabelledText | null {
  const at = labelEnd(line);
  if (at === -1) return null;
  const label = line
    .slice(0, at)
    .replace(/^[>*•#\-+"'\s{[(]{1,8}/, '')
    .replace(/["'*\s]{1,4}$/, '');
  if (!/\p{L}/u.test(label)) return null;
  return {
    label,
    value: line
      .slice(at + 1)
      .replace(/^\*\*/, '')
      .trim(),
  };
}

function labelEnd(line: string): number {
  const head = line.slice(0, longestLabel + 1);
  for (let index = 1; index < head.length; index += 1) {
    const character = head.charAt(index);
    const isUrl = head.startsWith('://', index);
    const isTime = /^\d:\d/.test(head.slice(index - 1, index + 2));
    if ((character === ':' && !isUrl && !isTime) || character === '=') return index;
    if (isUrl) return -1;
  }
  return -1;
}
