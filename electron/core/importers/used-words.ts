import { withoutAccents } from './accents.ts';

/** Words that say "this code is spent", whole words of several languages, in lower case. */
const usedWords = new Set(
  (
    'used spent redeemed consumed expended expired burned burnt invalid invalidated revoked void done ' +
    'verwendet benutzt verbraucht eingelöst gebraucht ' +
    'utilisé utilisée utilise utilisee utilisés usado usada usados utilizado utilizada gastado ' +
    'usato usata utilizzato utilizzata gebruikt verbruikt brukt använd använt förbrukad brugt ' +
    'käytetty użyty użyta użyto uzyty zużyty zużyta zużyto wykorzystany wykorzystano použitý použito použité použit ' +
    'felhasznált felhasználva elhasznált használt folosit folosită iskorišten iskorišteno uporabljen kullanıldı ' +
    'χρησιμοποιημένο χρησιμοποιημένος χρησιμοποιημένη χρησιμοποιημένα χρησιμοποιήθηκε използван използвана използвано използвани kullanılmış использован использовано використано використаний ' +
    'использованный использована використана искористен digunakan terpakai مستخدم مستعمل נוצל נוצלה שומש ' +
    'erledigt ungültig invalide inválido inválida non-valide ongeldig ogiltig nieważny neplatný ' +
    // The same beside a noun and in the plural
    'gone dead använda verwendete verwendeten benutzte benutzten benützt verbrauchte verbrauchten gebrauchte gebrauchten ' +
    'aufgebraucht eingelöste entwertet ungültige ungültigen weg utilisées utilisees consommé consommés consommée ' +
    'consommées périmé périmés épuisé épuisés expiré expirés expirée usadas utilizados utilizadas gastado ' +
    'gastados gastadas gasto gastos caducado caducados canjeado canjeados consumido consumidos expirado expirados ' +
    'usati usate utilizzati utilizzate consumato consumati scaduto scaduti gebruikte verbruikte verlopen ongeldige ' +
    'förbrukade brugte brukte opbrugt oppbrukt käytetyt użyte użytych zużyte wykorzystane wykorzystana použitá ' +
    'použitých folosite utilizate utilizat iskorišteni uporabljeni kullanılan kullanılanlar χρησιμοποιημένοι ' +
    'использованные использованы использованных потрачен потрачено израсходован использовал использовала ' +
    'використані використаних искоришћени dipakai المستخدمة مستخدمة משומשים נוצלו השתמשתי'
  ).split(' '),
);
for (const word of usedWords) usedWords.add(withoutAccents(word));

/** Scripts without spaces between words: looked for inside the text. */
export const usedSyllables = [
  '使用済',
  '已使用',
  '已用',
  '사용됨',
  '사용함',
  '사용 완료',
  '사용완료',
  'ใช้แล้ว',
  'đã dùng',
  'đã sử dụng',
  'تم استخدام',
  'استفاده شده',
  'उपयोग किया',
  'उपयोग किए',
  'इस्तेमाल किया',
  'इस्तेमाल किए',
  '使った',
  '使いました',
  '用过',
  '用過',
  '用掉',
  '사용된',
  '사용한',
  '사용했',
];

export const negators = new Set(
  'not never no non nem nicht nie pas jamais sin não nao niet ikke inte ei nie ne nu не δεν μη غير לא chưa tidak belum be longer mehr att'.split(
    ' ',
  ),
);
/** "None of these codes have been used": what stands between makes no difference. */
export const noneWords = new Set(
  (
    'none nothing nobody neither keine keiner keines keinen kein nichts aucun aucune rien ninguno ninguna ningún ' +
    'nada nessuno nessuna niente nenhum nenhuma geen niets ingen inga inget ingenting intet mikään yksikään żaden ' +
    'żadne żadnego nic žádný žádné žiadny nincs egyik semmi niciun niciunul nimic nijedan noben hiçbiri hiç καμία ' +
    'κανένας κανένα ничего ни нет жоден жодного нищо нито никой'
  ).split(' '),
);
/** What follows is a case, not a fact: "cross out when used". */
const conditionals = new Set(
  (
    'when whenever if once until unless wenn falls sobald nachdem bevor bis quand lorsque lorsqu dès cuando cuándo quando ' +
    'wanneer zodra indien tot när når hvis jos kun gdy gdyby kiedy jeśli jeżeli když pokud jakmile keď ak ha ' +
    'amikor dacă când ako kad ko če eğer όταν αν если когда якщо коли ако когато jika kalau khi nếu بعد عند אחרי לאחר כאשר'
  ).split(' '),
);
/** What the person is asked to do, or a button does, as the first word or, in some languages, the last. */
export const firstOrders =
  /^(?:mark|cross|tick|strike|scratch|check|delete|remove|note|markiere|streiche|hake|kreuze|marquer|marquez|barrer|barrez|rayer|rayez|cocher|cochez|marcar|marca|marque|tachar|tacha|táchalos|riscar|risque|segnare|segna|barrare|spunta|spuntare|markeer|streep|vink|markera|stryk|bocka|marker|stryg|merkitse|yliviivaa|oznacz|skreśl|zaznacz|odznacz|označit|označte|škrtněte|označ|jelöld|húzd|marchează|taie|označi|precrtaj|işaretle|отметить|отметьте|отметь|вычеркнуть|вычеркните|зачеркните|позначте|викресліть)$/;
export const lastOrders =
  /(?:markieren|abhaken|ankreuzen|streichen|durchstreichen|ausstreichen|löschen|markeren|doorstrepen|afvinken|wegstrepen|aanvinken)$/;

export const unusedWords = new Set(
  (
    'unused unspent usable untouched intact fresh good ok okay active open free available remaining valid felhasználatlan неизползван неизползвано neiskorišten neiskorišteno neiskorištena neuporabljen αχρησιμοποίητο αχρησιμοποίητος kullanılmadı kullanılmamış inutilizzato inutilizado niewykorzystany niewykorzystano невикористаний невикористано неиспользовано nepoužitá nevyužitý unbenutzt unverwendet ungebraucht frei verfügbar inutilisé ' +
    'inutilisée disponible ongebruikt beschikbaar ubrukt ubrugt oanvänd käyttämätön nieużyty ' +
    'nepoužitý nepoužito nepoužit nefolosit неиспользован неиспользованный доступен ' +
    'übrig verbleibend verbleibende offene freie gültig gültige unbenutzte restant restants restante restantes ' +
    'restantes valide valides válido válidos rimanenti rimanente resterend resterende overgebleven geldig återstående ' +
    'giltiga resterende tilbage gjenværende jäljellä pozostałe ważne zbývající zbylé platné zostávajúce maradék ' +
    'maradt rămase preostali kalan kalanlar оставшиеся осталось остались действующие залишилися залишилось останали'
  ).split(' '),
);
export const unusedSyllables = [
  '未使用',
  '未用',
  '残り',
  '剩余',
  '剩餘',
  '남은',
  '미사용',
  '적 없',
  '적이 없',
  '하지 않',
  '사용 안',
  '사용안',
  'chưa dùng',
  'chưa sử dụng',
  'ยังไม่',
  // "After use, cross out"
  '使ったら',
  '使った後',
  '使ったあと',
  '过后',
  '過後',
  '使用后',
  '使用後',
  '用后',
  '한 후',
  '한 뒤',
  'sau khi',
  'หลังจาก',
  'เมื่อ',
  'के बाद',
  'بعد از',
  'پس از',
  'استفاده نشده',
  'उपयोग नहीं',
];

/** True for "when", "if" and the like, in lower case. */
export function isConditional(word: string): boolean {
  return conditionals.has(word);
}

/** True for one word in lower case that says that a code is spent. */
export function isUsedWord(word: string): boolean {
  return usedWords.has(word);
}
