import { describe, expect, it } from 'vitest';
import { parseText } from '../../../electron/core/importers/parse-text.ts';

const valuesOf = (text: string): string[] =>
  parseText(null, text).accounts.flatMap(({ codes }) => codes.map(({ value }) => value));

const passwords = [
  'Password:',
  'Passwords:',
  'PASSWORD',
  'Passwort:',
  'Kennwort',
  'Wachtwoord:',
  'Lösenord:',
  'Mot de passe :',
  'Contraseña:',
  'Senha:',
  'Parola:',
  'Hasło:',
  'Heslo:',
  'Пароль:',
  'Şifre:',
  'パスワード：',
  '密码：',
];

const otherLabels = [
  'Secret key:',
  'TOTP secret:',
  'Setup key:',
  'Authenticator key',
  'PIN',
  'PUK:',
  'Order number',
  'Bestellnummer:',
  'Numéro de commande :',
  'Número de pedido:',
  'Kundennummer:',
  'Customer ID:',
  'Invoice no.:',
  'Tracking number:',
  'Serial number:',
  'License key:',
  'Product key',
  'Geheimer Schlüssel:',
  'API token:',
  'Client secret:',
  'Wi-Fi key:',
  'Security answer:',
  'Phone:',
  'IBAN:',
  'Fingerprint',
  'Checksum:',
  'Commit:',
];

const codes = ['ab12c-de34f', 'cd56e-fa78b', '01c2d-3e4f5', '9a8b7-c6d5e'];
const list = codes.join('\n');

describe.each([...passwords, ...otherLabels])('what stands below %s', (label) => {
  it('is no code above the codes', () => {
    const text = `GitHub\nalex@example.com\n${label}\n7fk2d-9dm3x\n\nRecovery codes:\n${list}`;
    expect(valuesOf(text)).toEqual(codes);
  });

  it('is no code below the codes', () => {
    expect(valuesOf(`Acme backup codes\n${list}\n\n${label}\n7fk2d-9dm3x\n`)).toEqual(codes);
  });

  it('is no code alone', () => {
    expect(valuesOf(`GitHub\n${label}\nhx7k2m9q\n`)).toEqual([]);
  });
});

const besideCodes = [
  'Generated 2025-03-04',
  '04.03.2025',
  '+44 20 7946 0958',
  '(555) 123-4567',
  '555-123-4567',
  'Order #48210937',
  'GB33BUKB20201555555555',
  'GB33 BUKB 2020 1555 5555 55',
  '4f1a2b3c-5d6e-7f80-91a2-b3c4d5e6f708',
  'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  'd41d8cd98f00b204e9800998ecf8427e',
  'VK7JG-NPHTM-C97JM-9MPGT-3V66T',
  'JBSWY3DPEHPK3PXP',
  'jbsw y3dp ehpk 3pxp',
  'otpauth://totp/X:alex?secret=JBSWY3DPEHPK3PXP&issuer=X',
  '00:1A:2B:3C:4D:5E',
  '00-1A-2B-3C-4D-5E',
  '192.168.100.200',
  '2001:0db8:85a3:0000:0000:8a2e:0370:7334',
  '1,234.56 EUR',
  'v12.34.5678',
  '1Z999AA10123456784',
  '978-3-16-148410-0',
  '4111 1111 1111 1111',
  'B-XY 1234',
  'U29tZSBiYXNlNjQgdGV4dCBoZXJl',
  '1741083342',
  'https://example.com/a/12345678',
  'IMG_20250304_101542.jpg',
  'Order     Date        Amount\n48210937  2025-03-04  12345678\n48210938  2025-03-05  87654321',
];
const shapes = [
  codes,
  ['43930935', '14043710', '55056071', '55572461'],
  ['3927 9974', '9302 4568', '3406 4072', '6946 8037'],
  ['W7Q3-C1OG-QFOZ', 'IB02-7YC5-917J', '52Q9-7IJQ-Y6F7', 'NJ0C-LB81-YRH9'],
  ['ff3a0eff6b1a1a3c', '18a7c6fae1261950', 'af96e46c66ced286', '4539f22ddf83f059'],
  ['UTIFTTXEC7', 'GQHL5BPIWT', 'UU5YKDTWJU', 'A8FE3MJRJJ'],
];

describe.each(besideCodes)('beside codes %j', (line) => {
  it.each(shapes.map((shape) => [shape]))('is none of %s', (shape) => {
    expect(valuesOf(`Acme backup codes\n${shape.join('\n')}\n\n${line}\n`)).toEqual(shape);
  });
});
