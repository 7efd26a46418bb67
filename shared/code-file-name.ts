const purpose =
  /recover|back-?ups?|emergency|rescue|scratch|2fa|mfa|two.?factor|wiederherstell|notfall|secours|r[ée]cup|respaldo|recupera|emergenza|riserva|резервн|восстановл|バックアップ|リカバリ|备用|恢复|備用|복구|백업/iu;
const content =
  /codes?|keys?|kit|phrase|tokens?|c[óo]digos?|codici|koder|kody|коды|ключ|コード|キー|代码|验证码|驗證碼|코드/iu;

/**
 * True for names like `github-recovery-codes.txt`, under which services offer their codes, in the languages that they use.
 * In a folder it tells them from everything else that lies there.
 */
export function isCodeFileName(name: string): boolean {
  return purpose.test(name) && content.test(name);
}

/** What an import takes of a folder: the files named after codes, or everything where none is. */
export function codeFilesOf<File extends { readonly name: string }>(
  files: readonly File[],
): readonly File[] {
  const shown = files.filter(({ name }) => !name.startsWith('.'));
  const named = shown.filter(({ name }) => isCodeFileName(name));
  return named.length > 0 ? named : shown;
}
