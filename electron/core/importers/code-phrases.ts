import { withoutAccents } from './accents.ts';

const qualifier =
  '(?:backup|back-up|back up|recovery|emergency|scratch|rescue|restore|single-use|bypass|fallback|lookup|reserve|alternate|revocation|static)';
const secondFactor =
  '(?:2fa|mfa|2sv|two-factor|two factor|2-step|two-step|one-time|authentication|security|login)';
const english = new RegExp(
  `\\b(?:${qualifier}[a-z0-9 -]{0,40}\\b(?:codes?|passcodes?|keys?|phrase|kit|tokens?)|` +
    `${secondFactor}[a-z0-9 -]{0,20}\\b(?:codes|passcodes)|recoverycodes?|backupcodes?|personal key|` +
    `one[- ]time passwords|(?:otp|tan|one[- ]time password)[ -]?(?:lists?|liste|lijst|lista|values|sheet|table|bogen|blatt)|paper tokens?)\\b`,
);

/** The same in other languages; endings of the plural and of cases are left open where they differ. */
const foreign = foldedPattern(
  [
    '(?:wiederherstellungs|sicherungs|ersatz|notfall|rettungs|reserve|backup|back-up)-?(?:codes?|schlüssel)',
    'einmal-?codes',
    "(?:codes?|clés?) (?:de |d[’'])?(?:récupération|secours|sauvegarde|urgence|réserve|backup|remplacement)",
    "(?:códigos?|claves?|chaves?|codes?|codici|codice|chiave) (?:de |di |d[’'])?(?:verificación de |verificação de )?(?:recuperación|respaldo|seguridad|backup|rescate|emergencia|emergência|recuperação|reserva|recupero|riserva|emergenza)",
    'códigos alternativos|códigos? de (?:la )?cópia de (?:seguridad|segurança)|códigos de (?:un solo uso|uso único|segurança)|codici monouso|codes à usage unique|chave reserva',
    '(?:herstel|back-?up|reserve|nood)-?codes?|herstelsleutel|eenmalige codes',
    'kod(?:y|ów|ami|u)? (?:zapasow|odzyskiwania|awaryjn|jednorazow)[a-zęąyeich]*',
    '(?:återställnings|reserv|säkerhets|nöd|engångs)(?:kod|nyckel)(?:er|erna)?',
    '(?:gendannelses|gjenopprettings|sikkerheds|sikkerhets|sikkerhedskopi|sikkerhetskopi|nød|engangs|backup)-?kode(?:r|rne|ne)?',
    '(?:palautus|vara)(?:koodi|avai)[a-zä]*',
    '(?:záložn|zálohov|obnovovac|záchrann|jednorázov)[a-zíéýích]* k(?:ód|ľúč|líč)[a-zůyů]*|kódy obnovení',
    '(?:tartalék|helyreállítási|biztonsági) ?k(?:ód|ulcs)[a-zok]*',
    'coduri? (?:de )?(?:rezervă|recuperare|backup|siguranță)',
    '(?:kurtarma|yedek|yedekleme) (?:kod|anahtar)[a-zıları]*',
    '(?:резервн|аварийн|запасн|одноразов|аварійн)[а-яіїє]* код[а-яіїє]*|код[а-яіїє]* (?:восстановления|відновлення|возобновления)|код(?:ове)? за (?:възстановяване|опоравак|враћање)|(?:резервни|сигурносни) кодови|резервни кодове',
    '(?:rezervni|sigurnosni) kod[a-z]*|kodovi za oporavak|obnovitvene kode',
    '(?:εφεδρικοί|εφεδρικούς|εφεδρικός) κωδικ[α-ωύόοί]*|κωδικ[α-ωύόοί]* (?:ανάκτησης|εφεδρείας|ασφαλείας|επαναφοράς)',
    '(?:バックアップ|リカバリー?|回復|復旧|復元|緊急|予備)(?:用)?[ ・]?(?:コード|キー)',
    '(?:备用|备份|恢复|备援|救援|紧急|应急|備用|備份|恢復|復原|救援|還原|應急)(?:验证|驗證)?(?:代码|代碼|码|碼|密钥|金鑰)',
    '(?:백업|복구|예비|비상) ?(?:코드|키)',
    'mã (?:dự phòng|khôi phục|sao lưu|phục hồi)',
    'kode (?:cadangan|pemulihan)|kod (?:sandaran|pemulihan)',
    'รหัส(?:สำรอง|กู้คืน)',
    '(?:ال)?(?:رموز|رمز|أكواد|كود|الأكواد) (?:(?:ال)?نسخ(?:ة)? (?:ال)?احتياطي(?:ة)?|(?:ال)?احتياطي(?:ة)?|(?:ال)?استرداد|(?:ال)?استعادة|(?:ال)?طوارئ)',
    'کد(?:های| های)? (?:پشتیبان|بازیابی|اضطراری|یدکی)',
    'קודי (?:גיבוי|שחזור|חירום)',
    '(?:बैकअप|रिकवरी|पुनर्प्राप्ति) कोड|(?:ব্যাকআপ|রিকভারি|পুনরুদ্ধার) কোড',
    'codis de (?:recuperació|seguretat|reserva)|varukood(?:id)?|taastekood(?:id)?|atsarginiai kodai|atkūrimo kodai|rezerves kodi|atkopšanas kodi',
    'varnostne kode|rezervne kode|kodovi za (?:oporavak|rezervu)|kodet (?:rezervë|e rikuperimit)',
  ].join('|'),
);

/** Nearly every line fails this first, cheap test. */
const gate = foldedPattern(
  'cod|cód|kod|kód|kood|key|kit|phras|passw|token|list|otp|tan|schl|clé|clav|chav|chia|sleut|nyck|avai|kulc|kľúč|klíč|anaht|код|κωδ|コード|キー|码|碼|钥|鑰|코드|키|mã |รหัส|رم|أكواد|کد|كود|কোড|קוד|कोड',
);

export interface FoundPhrase {
  readonly start: number;
  readonly end: number;
}

/** Where a text in lower case speaks of backup or recovery codes, in any language of the list. */
export function findCodesPhrase(lower: string): FoundPhrase | null {
  const plain = withoutAccents(lower);
  if (!gate.test(plain)) return null;
  return placeOf(english.exec(plain) ?? foreign.exec(plain));
}

/** The same for every language but English, whose words all stand among the ordinary ones. */
export function findLocalPhrase(lower: string): FoundPhrase | null {
  const plain = withoutAccents(lower);
  return gate.test(plain) ? placeOf(foreign.exec(plain)) : null;
}

function placeOf(match: RegExpExecArray | null): FoundPhrase | null {
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}

/** Many people and most file names leave accents out. */
function foldedPattern(source: string): RegExp {
  return new RegExp(withoutAccents(source));
}
