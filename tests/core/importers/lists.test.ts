import { describe, expect, it } from 'vitest';
import { parseText } from '../../../electron/core/importers/parse-text.ts';

/** The codes of a text, * behind those that are used. */
const read = (text: string): string[] =>
  parseText(null, text).accounts.flatMap(({ codes }) =>
    codes.map(({ value, used }) => `${value}${used ? '*' : ''}`),
  );

describe('codes on one line', () => {
  const rest = ['ef56-gh78', 'ij90-kl12', 'mn34-op56'];

  it.each([', ', ',', '; ', ' | ', ' / ', '\t', '  '])('parted by %j', (separator) => {
    const others = rest.join(separator);
    expect(read(`Backup codes: ab12-cd34${separator}${others}`)).toEqual(['ab12-cd34', ...rest]);
    expect(read(`Backup codes: ab12-cd34 (used)${separator}${others}`)).toEqual([
      'ab12-cd34*',
      ...rest,
    ]);
    expect(read(`Acme backup codes\n${others}${separator}~~ab12-cd34~~`)).toEqual([
      ...rest,
      'ab12-cd34*',
    ]);
  });

  it.each([
    ['My backup codes are ab12-cd34, ef56-gh78 and ij90-kl12.'],
    ['Backup-Codes: ab12-cd34, ef56-gh78 und ij90-kl12'],
    ['recovery_codes = ["ab12-cd34", "ef56-gh78", "ij90-kl12"]'],
    ["recovery_codes: ['ab12-cd34', 'ef56-gh78', 'ij90-kl12']"],
    ['RECOVERY_CODES="ab12-cd34 ef56-gh78 ij90-kl12"'],
    ['Backup codes: ab12-cd34 ef56-gh78 ij90-kl12 - keep them safe!'],
    ['backup: ab12-cd34 / ef56-gh78 / ij90-kl12'],
    ['If you lose your phone, use one of these recovery codes: ab12-cd34, ef56-gh78 or ij90-kl12.'],
  ])('%s', (text) => {
    expect(read(text)).toEqual(['ab12-cd34', 'ef56-gh78', 'ij90-kl12']);
  });

  it('without a word that speaks of codes are not taken from a sentence', () => {
    expect(read('We sold 12345678, 23456789 and 34567890 of them.')).toEqual([]);
  });
});

describe('codes of letters alone', () => {
  const codes = ['epva jfps', 'kdrw xmtq', 'hbnz qwlr'];

  it.each([
    ['below a label', `Recovery codes:\n${codes.join('\n')}`],
    ['below a heading, numbered', `Acme backup codes\n1. ${codes.join('\n2. ')}`],
    ['on a line', `Recovery codes: ${codes.join(', ')}`],
  ])('%s', (_name, text) => {
    expect(read(text)).toEqual(codes);
  });

  it.each([
    ['in one block', ['abqxrtzw', 'kdvwxmtq', 'hbnzqwlr']],
    ['with dashes', ['EPVA-JFPS', 'KDRW-XMTQ', 'HBNZ-QWLR']],
    ['in four groups', ['EPVA JFPS KDRW XMTQ', 'HBNZ QWLR TYUO VCSK', 'PLMN HGFD WSXE CRFV']],
  ])('%s', (_name, values) => {
    expect(read(`Acme recovery codes\n${values.join('\n')}`)).toEqual(values);
  });

  it.each([
    ['words', 'Notes about recovery codes\n\nwith them\nfrom here\nthat time\nsome more'],
    ['buttons', 'Recovery codes\nDownload\nContinue\nRecovery\nSettings'],
    ['no heading', codes.join('\n')],
    ['an app password', 'Google app password\nepva jfps kdrw xmtq'],
  ])('are not taken from %s', (_name, text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('a code that goes on over several lines', () => {
  it.each([
    ['broken behind its dashes', 'Apple recovery key:\nV25V-BJC9-\n2YUL-XG8E-\nXB8N-B9U5', 2, 4],
    ['in groups', `Bitwarden recovery code\n${'Y3FF SJ2Z 5GLW EUUM\n'.repeat(2)}`, 2, 3],
    ['of words', `${'abandon\n'.repeat(11)}about`, 1, 12],
  ])('%s, says where it ends', (_name, text, line, lastLine) => {
    const [code] = parseText(null, text).accounts[0]?.codes ?? [];
    expect(code).toMatchObject({ line, lastLine });
  });
});
