import { isOrdinaryWord } from './ordinary-words.ts';

/** What stands before the name of an account, whole labels in lower case, language by language. */
const labels = new Set(
  [
    'account|account name|account id|account email|user|username|user name|user id|userid|login|login name|log-in|handle|nickname|email|e-mail|mail|email address|e-mail address|email id|mail address|signed in as|logged in as|registered email|sign-in id|sign in id|signin id|sign-in name|sign-in|online id|psn id|gamertag|screen name|member name|primary email|account email address|login email|login id|user email',
    'konto|kontoname|benutzer|benutzername|benutzerkonto|nutzer|nutzername|anmeldename|benutzerkennung|e-mail-adresse|mailadresse|email-adresse|emailadresse|mail-adresse',
    'compte|nom de compte|nom du compte|identifiant|utilisateur|nom d’utilisateur|pseudo|courriel|adresse e-mail|adresse email|adresse mail|adresse courriel',
    'cuenta|nombre de cuenta|nombre de la cuenta|usuario|nombre de usuario|correo|correo electrónico|dirección de correo|dirección de correo electrónico|compte d’usuari|usuari|nom d’usuari',
    'conta|nome da conta|usuário|usuario|utilizador|nome de usuário|nome de utilizador|nome do usuário|endereço de e-mail|correio eletrónico|correio eletrônico',
    'utente|nome utente|nome account|indirizzo e-mail|indirizzo email|indirizzo di posta|posta elettronica|posta',
    'gebruiker|gebruikersnaam|accountnaam|e-mailadres|emailadres|inlognaam',
    'användare|användarnamn|kontonamn|e-post|e-postadress|epost|bruger|brugernavn|e-mailadresse|bruker|brukernavn|e-postadresse|käyttäjä|käyttäjätunnus|käyttäjänimi|tili|sähköposti|sähköpostiosoite|tunnus',
    'użytkownik|nazwa użytkownika|nazwa konta|adres e-mail|adres email|poczta|uživatel|uživatelské jméno|účet|e-mailová adresa|používateľ|používateľské meno|felhasználó|felhasználónév|fiók|e-mail cím|email cím|utilizator|nume de utilizator|nume utilizator|cont|adresă de e-mail|adresa de e-mail|korisnik|korisničko ime|račun|uporabnik|uporabniško ime|e-pošta|kasutaja|kasutajanimi|vartotojas|lietotājs',
    'kullanıcı|kullanıcı adı|hesap|hesap adı|e-posta|e-posta adresi|eposta|χρήστης|όνομα χρήστη|λογαριασμός|ηλεκτρονικό ταχυδρομείο',
    'логин|пользователь|имя пользователя|учетная запись|учётная запись|аккаунт|почта|эл. почта|электронная почта|адрес электронной почты|користувач|ім’я користувача|обліковий запис|акаунт|пошта|електронна пошта|логін|потребител|потребителско име|имейл|профил|корисник|корисничко име|налог',
    'アカウント|アカウント名|ユーザー|ユーザー名|ユーザ名|ユーザーid|ユーザ|メール|メールアドレス|ログイン|ログインid|ログイン名',
    '账号|账户|帐户|帐号|账户名|用户|用户名|用户id|邮箱|电子邮箱|电子邮件|电子邮件地址|登录名|邮件|帳號|帳戶|使用者|使用者名稱|用戶|用戶名|信箱|電子郵件|電子信箱|郵箱|登入名稱',
    '계정|계정명|계정 이름|아이디|사용자|사용자 이름|사용자이름|사용자명|사용자 id|유저|유저네임|이메일|이메일 주소|메일|로그인',
    'الحساب|حساب|المستخدم|اسم المستخدم|اسم الحساب|البريد الإلكتروني|البريد|نام کاربری|حساب کاربری|ایمیل|כתובת דוא"ל|חשבון|משתמש|שם משתמש|אימייל|מייל|דוא"ל',
    'खाता|उपयोगकर्ता|उपयोगकर्ता नाम|यूज़रनेम|ईमेल|บัญชี|ชื่อผู้ใช้|อีเมล|ผู้ใช้|tài khoản|tên đăng nhập|tên người dùng|người dùng|thư điện tử|akun|pengguna|nama pengguna|surel|nama akun|akaun',
  ].flatMap((language) => language.split('|')),
);
const longestLabel = 40;
const mostLabelWords = 4;
const mostWords = 24;

/** True for "E-mail" or "Username", with a colon or without. */
export function isAccountLabel(text: string): boolean {
  if (text.length > longestLabel || text.length < 2) return false;
  const bare = text.trim().replace(/ ?:$/, '').replace(/'/g, '’').toLowerCase();
  return labels.has(bare);
}

/**
 * The word behind a label of an account inside a heading: "GitHub-Codes (Benutzer: octo-alex)", "codes, compte alex.d".
 * Without a colon only what looks like a name of an account.
 */
export function accountBehindLabel(line: string): string | null {
  const words = line.replace(/([:=])(?=\S)/g, '$1 ').split(/ +|(?<=[([])|(?=[)\]])/, mostWords);
  for (const [at, word] of words.entries()) {
    const name = /^[A-Za-z0-9@][\w@.+-]{1,63}/.exec(word)?.[0].replace(/[.]$/, '');
    if (at === 0 || name === undefined || isOrdinaryWord(name) || isMadeByChance(name)) continue;
    const isMarked = /[:=]$/.test(words[at - 1] ?? '') && isEndOfPart(word, words[at + 1]);
    if (!isMarked && !/[._-]|\d$/.test(name)) continue;
    for (let from = at - 1; from >= Math.max(0, at - mostLabelWords); from -= 1) {
      const label = words.slice(from, at).join(' ').replace(/[:=]$/, '');
      if (isAccountLabel(label.replace(/^[([,;]+/, ''))) return name;
    }
  }
  return null;
}

function isEndOfPart(word: string, next = ')'): boolean {
  return /[,;.)\]]$/.test(word) || /^[-–|/,;)\]([]/.test(next);
}

/** People put a year behind their name; codes have digits between their letters. */
export function isMadeByChance(name: string): boolean {
  if (name.includes('@')) return false;
  return (
    name.length > 39 || /[a-z]\d+[a-z]|\d[a-z]+\d/i.test(name) || /^(?=.*\d)[A-Z\d-]+$/.test(name)
  );
}
