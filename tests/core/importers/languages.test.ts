import { describe, expect, it } from 'vitest';
import { parseImport } from '../../../electron/core/importers/parse-import.ts';

type Words = readonly [
  language: string,
  codes: string,
  account: string,
  used: string,
  unused: string,
  service: string,
];

/** What people write around their codes. A second way of saying it has a 2 behind its language. */
const languages: readonly Words[] = [
  ['de', 'Wiederherstellungscodes', 'Benutzername', 'verwendet', 'nicht verwendet', 'Dienst'],
  ['de2', 'Ersatzcodes', 'E-Mail', 'bereits eingelöst', 'noch gültig', 'Anbieter'],
  ['de3', 'Notfall-Codes', 'Konto', 'schon benutzt', 'offen', 'Webseite'],
  ['fr', 'codes de récupération', "Nom d'utilisateur", 'utilisé', 'non utilisé', 'Service'],
  ['fr2', 'codes de secours', 'Adresse e-mail', 'déjà utilisé le 3 mai', 'disponible', 'Site'],
  ['es', 'códigos de recuperación', 'Usuario', 'usado', 'sin usar', 'Servicio'],
  ['es2', 'códigos de respaldo', 'Correo', 'ya utilizado', 'disponible', 'Sitio web'],
  ['pt', 'códigos de recuperação', 'Usuário', 'usado', 'não usado', 'Serviço'],
  ['pt2', 'códigos de backup', 'Conta', 'já usado', 'livre', 'Site'],
  ['it', 'codici di recupero', 'Nome utente', 'usato', 'non usato', 'Servizio'],
  ['it2', 'codici di backup', 'Indirizzo e-mail', 'già utilizzato', 'disponibile', 'Sito'],
  ['nl', 'herstelcodes', 'Gebruikersnaam', 'gebruikt', 'niet gebruikt', 'Dienst'],
  ['nl2', 'back-upcodes', 'E-mailadres', 'al gebruikt', 'vrij', 'Website'],
  ['sv', 'återställningskoder', 'Användarnamn', 'använd', 'oanvänd', 'Tjänst'],
  ['da', 'gendannelseskoder', 'Brugernavn', 'brugt', 'ubrugt', 'Tjeneste'],
  ['no', 'gjenopprettingskoder', 'Brukernavn', 'brukt', 'ubrukt', 'Tjeneste'],
  ['fi', 'palautuskoodit', 'Käyttäjätunnus', 'käytetty', 'käyttämätön', 'Palvelu'],
  ['pl', 'kody odzyskiwania', 'Nazwa użytkownika', 'wykorzystany', 'niewykorzystany', 'Serwis'],
  ['pl2', 'kody zapasowe', 'Konto', 'użyty', 'nieużyty', 'Usługa'],
  ['cs', 'záložní kódy', 'Uživatelské jméno', 'použitý', 'nepoužitý', 'Služba'],
  ['sk', 'záložné kódy', 'Používateľské meno', 'použitý', 'nepoužitý', 'Služba'],
  [
    'hu',
    'helyreállítási kódok',
    'Felhasználónév',
    'felhasznált',
    'fel nem használt',
    'Szolgáltatás',
  ],
  ['ro', 'coduri de recuperare', 'Nume de utilizator', 'folosit', 'nefolosit', 'Serviciu'],
  ['tr', 'kurtarma kodları', 'Kullanıcı adı', 'kullanıldı', 'kullanılmadı', 'Hizmet'],
  ['tr2', 'yedek kodlar', 'Hesap', 'kullanılmış', 'kullanılmamış', 'Hizmet'],
  [
    'el',
    'εφεδρικοί κωδικοί',
    'Όνομα χρήστη',
    'χρησιμοποιημένος',
    'μη χρησιμοποιημένος',
    'Υπηρεσία',
  ],
  ['ru', 'резервные коды', 'Логин', 'использован', 'не использован', 'Сервис'],
  ['ru2', 'коды восстановления', 'Почта', 'использовано', 'свободен', 'Сайт'],
  ['uk', 'резервні коди', 'Користувач', 'використано', 'не використано', 'Сервіс'],
  ['bg', 'резервни кодове', 'Потребител', 'използван', 'неизползван', 'Услуга'],
  ['hr', 'rezervni kodovi', 'Korisničko ime', 'iskorišten', 'neiskorišten', 'Usluga'],
  ['ja', 'バックアップコード', 'ユーザー名', '使用済み', '未使用', 'サービス'],
  ['ja2', 'リカバリーコード', 'アカウント', '使用済', '未使用', 'サイト'],
  ['zh', '备用码', '用户名', '已使用', '未使用', '服务'],
  ['zh2', '恢复代码', '账号', '已用', '未用', '网站'],
  ['tw', '備用驗證碼', '使用者名稱', '已使用', '未使用', '服務'],
  ['ko', '백업 코드', '사용자 이름', '사용됨', '미사용', '서비스'],
  ['ko2', '복구 코드', '계정', '사용 완료', '사용 안 함', '사이트'],
  ['ar', 'رموز النسخ الاحتياطي', 'اسم المستخدم', 'مستخدم', 'غير مستخدم', 'الخدمة'],
  ['he', 'קודי גיבוי', 'שם משתמש', 'נוצל', 'לא נוצל', 'שירות'],
  ['vi', 'mã dự phòng', 'Tên đăng nhập', 'đã dùng', 'chưa dùng', 'Dịch vụ'],
  ['id', 'kode cadangan', 'Nama pengguna', 'sudah digunakan', 'belum digunakan', 'Layanan'],
  ['hi', 'बैकअप कोड', 'उपयोगकर्ता नाम', 'उपयोग किया गया', 'उपयोग नहीं किया गया', 'सेवा'],
  ['th', 'รหัสสำรอง', 'ชื่อผู้ใช้', 'ใช้แล้ว', 'ยังไม่ได้ใช้', 'บริการ'],
  ['fa', 'کدهای پشتیبان', 'نام کاربری', 'استفاده شده', 'استفاده نشده', 'سرویس'],
];

const [first, second, third] = ['a1b2c-d3e4f', 'b1b2c-d3e4f', 'c1b2c-d3e4f'] as const;

const layouts: Readonly<Record<string, (words: Words) => string>> = {
  'account in brackets behind the heading': ([, codes, account, used, unused]) =>
    `GitHub ${codes} (${account}: octo-alex)\n${first} (${used})\n${second} (${unused})\n${third}\n`,
  'a label on each line': ([, codes, account, used, unused, service]) =>
    `${service}: GitHub\n${account}: octo-alex\n${capital(codes)}:\n` +
    `1. ${first} - ${used}\n2. ${second} - ${unused}\n3. ${third}\n`,
  'the account below its label': ([, codes, account, used]) =>
    `${capital(codes)} – GitHub\n${account}\nocto-alex\n\n${first}   ${used}\n${second}\n${third}\n`,
  'a name above the heading, a date behind the mark': ([, codes, , used]) =>
    `GitHub\n${capital(codes)}\n(octo-alex)\n* ${first} ${used} 12.03.2024\n* ${second}\n* ${third}\n`,
  'a table': ([, codes, account, used, unused, service]) =>
    `${service}\t${account}\t${codes}\t${used}\nGitHub\tocto-alex\t${first}\t${used}\n` +
    `GitHub\tocto-alex\t${second}\t\nGitHub\tocto-alex\t${third}\t${unused}\n`,
};

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

describe.each(Object.entries(layouts))('%s', (_layout, write) => {
  it.each(languages)('is read in %s', (...words) => {
    const { accounts } = parseImport({ name: null, bytes: new TextEncoder().encode(write(words)) });
    const found = accounts.map(({ issuer, account, codes }) => ({
      issuer,
      account,
      codes: codes.map(({ value, used }) => [value, used]),
    }));
    const codes = [
      [first, true],
      [second, false],
      [third, false],
    ];
    expect(found).toEqual([{ issuer: 'GitHub', account: 'octo-alex', codes }]);
  });
});
