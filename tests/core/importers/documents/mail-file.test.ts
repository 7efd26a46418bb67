import { describe, expect, it } from 'vitest';
import type { ParsedFile } from '../../../../shared/import-types.ts';
import { parseBytes, valuesOf } from '../pictures/picture-files.ts';

const head = (type: string): string =>
  [
    'From: GitHub <noreply@github.com>',
    'To: Alex <alex@example.com>',
    'Subject: Your GitHub recovery codes',
    'Date: Tue, 24 Nov 2026 10:00:00 +0000',
    'MIME-Version: 1.0',
    `Content-Type: ${type}`,
  ].join('\r\n');

const part = (headers: string, body: string): string => `--b1\r\n${headers}\r\n\r\n${body}\r\n`;
const multipart = (...parts: readonly string[]): string =>
  `${head('multipart/mixed; boundary="b1"')}\r\n\r\n${parts.join('')}--b1--\r\n`;
const base64 = (text: string): string => Buffer.from(text).toString('base64');

const codes = ['ec84f-39a43', '1bb0c-9f0e1', '77aab-00112'];
const list = codes.join('\r\n');
const page = `<html><body><ul>${codes.map((code) => `<li>${code}</li>`).join('')}</ul></body></html>`;

const parse = (text: string): Promise<ParsedFile> =>
  parseBytes('message.eml', new TextEncoder().encode(text));

describe('a saved message', () => {
  it.each<[string, string]>([
    ['HTML only', `${head('text/html; charset=utf-8')}\r\n\r\n${page}`],
    [
      'HTML in quoted-printable',
      `${head('text/html')}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${page.replace('ec84f', 'ec=\r\n84f').replace('<ul>', '<ul class=3D"x">')}`,
    ],
    [
      'text in base64',
      `${head('text/plain; charset=utf-8')}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(list)}`,
    ],
    [
      'a text and an HTML part that say the same',
      multipart(part('Content-Type: text/plain', list), part('Content-Type: text/html', page)),
    ],
    [
      'a text part that only points to the HTML',
      multipart(
        part('Content-Type: text/plain', 'Please use a reader that shows HTML.'),
        part('Content-Type: text/html', page),
      ),
    ],
    [
      'an attached file',
      multipart(
        part('Content-Type: text/plain', 'See the attachment.'),
        part(
          'Content-Type: text/plain; name="github-recovery-codes.txt"\r\nContent-Disposition: attachment; filename="github-recovery-codes.txt"\r\nContent-Transfer-Encoding: base64',
          base64(list),
        ),
      ),
    ],
    [
      'a forwarded message with the file in it',
      multipart(
        part('Content-Type: text/plain', 'FYI'),
        part('Content-Type: message/rfc822', `${head('text/html')}\r\n\r\n${page}`),
      ),
    ],
  ])('with %s gives its codes', async (_what, message) => {
    const parsed = await parse(message);
    expect(parsed.importer).toBe('mail-message');
    expect(valuesOf(parsed)).toEqual(codes);
    expect(parsed.accounts[0]).toMatchObject({ issuer: 'GitHub', account: 'alex@example.com' });
  });

  it('of plain text is read line by line', async () => {
    const parsed = await parse(
      `${head('text/plain')}\r\n\r\n> ${list.replaceAll('\r\n', '\r\n> ')}`,
    );
    expect(valuesOf(parsed)).toEqual(codes);
  });

  it('with an attachment that cannot be read still gives the rest', async () => {
    const parsed = await parse(
      multipart(
        part('Content-Type: text/plain', list),
        part(
          'Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="x.bin"\r\nContent-Transfer-Encoding: base64',
          Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0]).toString('base64'),
        ),
      ),
    );
    expect(valuesOf(parsed)).toEqual(codes);
  });

  it('with nothing in it is empty', async () => {
    await expect(parse(multipart(part('Content-Type: text/plain', '')))).rejects.toThrowError(
      expect.objectContaining({ code: 'import.empty', detail: { fileName: 'message.eml' } }),
    );
  });
});
