/** Words of labels whose value is something else than a code: numbers of daily life, passwords, keys, facts. */
const words = new Set(
  (
    'order case ticket invoice ref reference serial product license licence licens phone tel telephone fax ' +
    'mobile cell customer client member user username login iban bic swift card cvv cvc setup secret totp otp ' +
    'otpauth current verification pin puk password passphrase passcode passwd pwd pw id uuid guid hash checksum ' +
    'sha sha1 sha256 sha512 md5 fingerprint commit version build tracking zip postal postcode isbn amount total ' +
    'price date time created issued generated updated printed expires article document page error status coupon ' +
    'promo discount voucher gift area country dial sort tax vat imei mac ip session request token api private ' +
    'public authenticator seed salt port room flight booking confirmation contract policy passport game cd steam ' +
    'wifi wi-fi wlan wpa wpa2 ssid answer number numbers part sku model key webhook bearer certificate cert ' +
    // German, Dutch, Scandinavian
    'passwort kennwort losung bestellung rechnung kunde auftrag aktenzeichen telefon datum schlüssel geheimnis ' +
    'geheimer wachtwoord bestelling factuur klant lösenord kodeord adgangskode passord salasana order faktura ' +
    // Romance languages
    'téléphone facture commande secrète client fecha pedido factura teléfono contraseña clave secreta senha chave ' +
    'fatura encomenda parola ordine fattura telefono segreta chiave parolă comandă motdepasse mdp ' +
    // Slavic languages, Greek, Turkish, Hungarian, Vietnamese, Indonesian
    'hasło zamówienie faktura telefon klucz heslo objednávka klíč пароль заказ телефон ключ счёт парола лозинка ' +
    'lozinka geslo κωδικός şifre parola sipariş telefon jelszó rendelés sandi'
  ).split(' '),
);
const endings =
  /(?:nummer|nr|passwort|kennwort|schlüssel|wachtwoord|sleutel|lösenord|nyckel|kodeord|passord|nøgle|nøkkel)$/;
const phrases =
  /mot de passe|clé (?:secrète|de licence|api)|account n(?:o|umber|r)|palavra-passe|kata sandi|mật khẩu|パスワード|暗証番号|注文番号|シリアル|電話|秘密鍵|密码|密碼|密钥|订单|訂單|序列号|电话|비밀번호|주문|전화|시크릿|رمز المرور|كلمة المرور|סיסמה|รหัสผ่าน|पासवर्ड/;

/** True when a label in lower case names something that is not a recovery code. */
export function namesOtherValue(label: string): boolean {
  if (/^[a-z0-9]+$/.test(label)) return isOtherWord(label);
  if (phrases.test(label)) return true;
  return label
    .split(/[^\p{L}\p{M}\p{N}-]+/u)
    .some((word) => isOtherWord(word) || (word.includes('-') && word.split('-').some(isOtherWord)));
}

function isOtherWord(word: string): boolean {
  if (word === '') return false;
  if (words.has(word) || endings.test(word)) return true;
  return word.endsWith('s') && words.has(word.slice(0, -1));
}
