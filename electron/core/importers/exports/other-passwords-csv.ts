import { labelKind } from '../line-labels.ts';
import { entryOfRow } from './csv-entry.ts';
import type { CsvColumns } from './csv-entry.ts';
import type { ExportField } from './export-entry.ts';
import type { CsvFormat, CsvRow } from './export-format.ts';
import { textAt } from './json-document.ts';
import { itemsOf } from './shown-text.ts';

/** Column names of other programs, and of people who keep such a list in a spreadsheet. */
const named = (names: string): readonly string[] => names.split('|');
const titles = named(
  'title|name|account|item name|display name|titel|bezeichnung|titre|nom|título|nombre|nome|titolo|naam|tytuł|nazwa|название|名前|タイトル|标题|名称|제목',
);
const urls = named(
  'url|website|web site|login url|site|address|uri|web address|webseite|adresse|site web|sitio web|sito web|сайт|адрес|网址|ウェブサイト',
);
const accounts = named(
  'email|username|user name|login|login name|user|e-mail|benutzername|benutzer|anmeldename|' +
    "nom d'utilisateur|utilisateur|identifiant|usuario|nombre de usuario|nome de usuário|utilizador|utente|nome utente|" +
    'gebruikersnaam|gebruiker|nazwa użytkownika|użytkownik|användarnamn|имя пользователя|логин|ユーザー名|用户名|사용자 이름',
);
const notes = named(
  'note|notes|comments|comment|extra|description|text|notiz|notizen|bemerkung|bemerkungen|kommentar|kommentare|' +
    'remarque|remarques|commentaire|commentaires|notas|comentarios|observações|commenti|opmerkingen|notities|notatki|uwagi|' +
    'anteckningar|заметки|примечание|примечания|комментарий|メモ|备注|메모',
);
const passwords = named(
  'password|pwd|login password|passwort|kennwort|mot de passe|contraseña|senha|palavra-passe|wachtwoord|hasło|lösenord|' +
    'пароль|パスワード|密码|비밀번호',
);
const totp = named('otpauth|totp|otp|otpurl|otpsecret|totp secret|one-time password');
/** NordPass keeps its own fields in one cell, as JSON. */
const customFields = 'custom_fields';

/** Any other list of passwords, such as those of NordPass, RoboForm or Keeper: told by its password column. */
export const otherPasswordsCsv: CsvFormat = {
  name: 'passwords-csv',
  recognise: (names) =>
    passwords.some((name) => names.has(name)) &&
    [...accounts, ...urls].some((name) => names.has(name)) &&
    [...titles, ...urls].some((name) => names.has(name)),
  toEntry: (row) => {
    const columns: CsvColumns = {
      title: [...titles, ...urls].find((name) => row.text(name) !== '') ?? '',
      urls,
      accounts,
      notes,
      passwords,
      totp,
    };
    const fields = [...fieldsOf(row.text(customFields)), ...codeColumnsOf(row)];
    return { ...entryOfRow(row, columns), fields };
  },
};

/** `[{"label": …, "type": …, "value": …}]` */
function fieldsOf(cell: string): ExportField[] {
  return itemsOf(cell).map((field) => ({
    heading: '',
    label: textAt(field, 'label'),
    value: textAt(field, 'value'),
  }));
}

/** Columns that people add to such a list for their codes. */
function codeColumnsOf(row: CsvRow): ExportField[] {
  return row.columns
    .filter((name) => !notes.includes(name) && labelKind(name) === 'codes')
    .map((name) => ({ heading: '', label: name, value: row.text(name) }));
}
