import { knownIssuer } from './issuer-names.ts';
import { mentionsCodes } from './line-labels.ts';
import { nobody } from './naming.ts';
import type { Reading } from './readings.ts';

/** Lists of what is built like recovery codes and is none: licences, serial numbers, presents, vouchers, invitations. */
const topics = new RegExp(
  [
    // English
    '\\b(?:licen[cs]e|product|activation|cd|game|steam|registration|software|windows|office|serial)[- ]?(?:keys?|numbers?|codes|nos?\\.?)\\b|\\blicen[cs]es\\b|\\bserials\\b',
    '\\bgift[- ]?(?:cards?|codes?|certificates?|vouchers?)\\b|\\b(?:vouchers?|coupons?)\\b|\\b(?:promo|promotion|promotional|discount|referral|redeem|redemption|invite|invitation|beta)[- ]?codes?\\b|\\b(?:invites|store credits?)\\b',
    '\\b(?:tracking|order|booking|invoice|parcel|asset|inventory|ticket|policy|meter|part|model)[- ](?:numbers|nos?\\.?|references|codes|ids)\\b|\\b(?:api|ssh) keys\\b|\\bcard numbers\\b',
    // German
    'lizenz(?:en|schlüssel|codes?|keys?|nummern?)?(?![a-zäöü])|(?:produkt|aktivierungs|freischalt|spiele|windows|office)-?(?:schlüssel|keys?|codes)|serien-?n(?:umme)?rn?\\.?',
    'gutschein(?:e|codes?|karten?|nummern?)?(?![a-zäöü])|geschenk(?:karten?|codes?|gutscheine?)|guthaben(?:codes?|karten?)|(?:rabatt|aktions|einladungs|werbe)-?codes?|(?:sendungs|bestell|rechnungs|kunden|auftrags|inventar|artikel|vertrags)nummern',
    // French
    "(?:clés?|codes?|numéros?) (?:de |d[’']|du |des )?(?:licences?|série|produits?|activation|jeux?|enregistrement)|licences logiciel|cartes?[- ]cadeaux?|chèques?[- ]cadeaux?|bons? (?:d[’']achat|cadeaux?|de réduction)|codes? (?:promo(?:tionnels?)?|de réduction|d[’']invitation|cadeaux?|de parrainage)",
    // Spanish, Portuguese
    '(?:claves?|códigos?|números?|chaves?) (?:de |da |do )?(?:licencias?|licenças?|serie|série|productos?|produtos?|activación|ativação|juegos?|jogos?|steam|pedidos?|seguimiento|rastreio)|tarjetas? (?:de )?regalo|cheques? regalo|vales? (?:de )?(?:regalo|descuento|desconto|presente)|vales?-presente|cart(?:ão|ões)[- ]presente|cart(?:ão|ões) (?:de )?oferta|cup(?:ón|om|ones|ons)(?![a-z])|códigos? (?:promocional|promocionales|promocionais|de descuento|de desconto|de invitación|de convite|de regalo|de oferta)',
    // Italian
    "(?:chiavi|chiave|codici|codice|numeri|numero) (?:di |del )?(?:licenz[ae]|serie|seriali?|prodotto|attivazione|steam|gioco)|licenze software|(?:buon[oi]|cart[ae]|codic[ei]) (?:regalo|sconto|acquisto|promo|promozional[ei]|invito|d[’']invito|di invito)",
    // Dutch, Scandinavian, Finnish
    'licentie(?:s|sleutels?|codes?)?(?![a-z])|(?:product|activatie)sleutels?|serienummers?|(?:cadeau|tegoed|waarde)(?:bon|bonnen|kaart|kaarten)|(?:kortings|uitnodigings|actie)-?codes?',
    'licensn(?:yckel|ycklar|øgle|øgler)|lisensn(?:økkel|økler)|serienum(?:mer|re)|presentkort|gavekort|(?:rabatt?|kampanj|kampagne|inbjudnings|invitations|invitasjons)-?kod(?:er|e)|värdebevis|tilgodebevis',
    'lisenssi(?:t|avaimet|avain)|tuoteavain|sarjanumero(?:t)?|lahjakor(?:tti|tit)|alennusk(?:oodi|oodit)|kutsuk(?:oodi|oodit)',
    // Slavic languages, Hungarian, Romanian, Turkish, Greek
    'klucz(?:e|y)? (?:licencyjn|produkt|aktywacyjn|steam)[a-zęy]*|numer(?:y|ów)? seryjn[a-zey]*|kart(?:a|y) (?:podarunkow|prezentow)[a-ze]*|bon(?:y|ów)? (?:podarunkow|upominkow)[a-ze]*|kod(?:y|ów)? (?:rabatow|promocyjn|zaproszeni)[a-zoweń]*|vouchery|kupony',
    'licenčn[a-zíé]* (?:klíč|kľúč|kód)[a-ze]*|sériov[a-záéýí]* čís[a-zeloú]*|dárkov[a-záéý]* (?:kart|poukaz)[a-zy]*|darčekov[a-záéý]* (?:kart|poukáž|pouk)[a-zyk]*|slevov[a-zéý]* kód[a-zy]*|zľavov[a-zéý]* kód[a-zy]*|poukaz(?:y|ů)',
    'licenckulcs[a-zo]*|sorozatszám[a-zo]*|ajándékkárty[a-zák]*|ajándékutalvány[a-zok]*|kuponk[a-zóo]*|kedvezménykód[a-zo]*|meghívók[a-zóo]*',
    'chei(?:e|le)? de (?:licență|produs|activare)|numere(?:le)? de serie|card(?:uri)? cadou|vouchere|cod(?:uri)? (?:de reducere|promoțional[e]?|de invitație|cupon)',
    'lisans anahtar[a-zıl]*|ürün anahtar[a-zıl]*|seri numara[a-zl]*|hediye (?:kart|çek|kod)[a-zıil]*|indirim kod[a-zul]*|davet kod[a-zul]*',
    '(?:κλειδιά|κλειδί) (?:άδειας|προϊόντος)|(?:σειριακοί|σειριακός) αριθμ[α-ωοίό]*|δωροκάρτ[α-ω]*|δωροεπιταγ[α-ωέή]*|εκπτωτικ[α-ωοίό]* κωδικ[α-ωοίό]*|κουπόνι[α-ω]*',
    'лиценз[а-яії]+|ліценз[а-яії]+|ключ[а-яі]* (?:продукт|активац|лиценз|стим|steam|игр)[а-яії]*|серийн[а-я]+ номер[а-я]*|серійн[а-яі]+ номер[а-яі]*|подарочн[а-я]+ (?:карт|сертификат|код)[а-я]*|подарунков[а-яі]+ (?:карт|сертифікат)[а-яи]*|промокод[а-яіи]*|купон[а-яіи]*|(?:коды|код|коди) (?:приглашени|запрошен)[а-яь]*|инвайт[а-яы]*',
    // Chinese, Japanese, Korean, Arabic, Hebrew, others
    '序列号|序號|许可证|授权码|授權碼|激活码|啟用碼|产品密钥|產品金鑰|注册码|礼品卡|禮品卡|礼品码|优惠券|優惠券|优惠码|邀请码|邀請碼|兑换码|兌換碼',
    'ライセンス(?:キー|コード)?|プロダクトキー|シリアル(?:番号|ナンバー|コード|キー)|ギフト(?:カード|券|コード)|クーポン|招待コード|商品券|優待券',
    '라이[선센]스 ?(?:키|코드)?|제품 ?키|시리얼|일련 ?번호|기프트 ?(?:카드|콘)|상품권|쿠폰|초대 ?코드|할인 ?코드',
    'مفات?يح الترخيص|مفتاح الترخيص|الأرقام التسلسلية|الرقم التسلسلي|بطاقات? (?:ال)?هدايا|قسائم|كوبون[ات]*|رموز الدعوة|מפתחות? רישיון|רישיונות|מספר(?:ים)? סידורי(?:ים)?|כרטיסי מתנה|שוברים|קופונים|کارت هدیه|mã (?:giảm giá|quà tặng|giới thiệu|mời)|phiếu quà|kode (?:voucher|promo|undangan)|kartu hadiah|उपहार कार्ड|บัตรของขวัญ|คูปอง',
  ].join('|'),
);
/** Too short for any of them. */
const shortWord = /^[ -~]{0,5}$/;
const mostWords = 8;
const longestHeading = 70;
const secondFactor =
  /\b(?:2fa|mfa|2sv|totp)\b|two[- ](?:factor|step)|2-step|zwei-?faktor|double authentification|dos (?:factores|pasos)|due fattori|dois fatores|двухфактор|二段階|两步|兩步|2단계/i;

/**
 * Takes out the codes that stand under a heading of such a list, on to the next one that names recovery codes or a
 * service. `name` is the title of the file or entry, or null.
 */
export function withoutOtherLists(
  readings: readonly Reading[],
  name: string | null,
): readonly Reading[] {
  let isOther = name !== null && namesOtherList(name.replace(/[_-]+/g, ' '));
  if (!isOther && !readings.some(({ role, text }) => role !== 'codes' && namesOtherList(text))) {
    return readings;
  }
  return readings.map((reading) => {
    const { role, text } = reading;
    if (role === 'blank') return reading;
    const isOpening = role !== 'codes' && namesOtherList(text);
    // "Steam keys": Steam is not whose codes stand further down.
    if (isOpening) isOther = true;
    if (isOpening) return { ...reading, role: 'text', cells: [], naming: nobody };
    if (isOther && endsOtherList(reading)) isOther = false;
    if (!isOther || (role !== 'codes' && role !== 'maybe')) return reading;
    return { ...reading, role: 'text', cells: [], label: null, labelKind: null, naming: nobody };
  });
}

/** "Gutscheine", "Steam keys from Humble Bundle": a heading and no sentence, and not about recovery codes as well. */
export function namesOtherList(text: string): boolean {
  if (text.length > longestHeading || shortWord.test(text) || /[.!?]$/.test(text)) return false;
  const lower = text.toLowerCase();
  if (!topics.test(lower) || mentionsCodes(text) || secondFactor.test(lower)) return false;
  return text.split(' ').length <= mostWords && !/[:=]\s*\S*\d/.test(text);
}

function endsOtherList({ role, text, label, mentionsCodes: speaks, naming }: Reading): boolean {
  if (speaks || (label !== null && mentionsCodes(label)) || secondFactor.test(text)) return true;
  return role === 'text' && naming.issuer !== null && knownIssuer(naming.issuer) !== null;
}
