import { describe, expect, it } from 'vitest';
import { findEmail, findUrlHost } from '../../../electron/core/importers/addresses.ts';
import { readFileNaming } from '../../../electron/core/importers/file-naming.ts';
import { issuerOfHost } from '../../../electron/core/importers/issuer-names.ts';
import { readNaming } from '../../../electron/core/importers/naming.ts';

describe('a file name', () => {
  it.each([
    ['github-recovery-codes.txt', 'GitHub', null],
    ['github-recovery-codes (2).txt', 'GitHub', null],
    ['C:\\Users\\alex\\Downloads\\github-recovery-codes.txt', 'GitHub', null],
    ['gitlab-recovery-codes - copy.txt', 'GitLab', null],
    ['discord_backup_codes.txt', 'Discord', null],
    ['Backup-codes-alex.doe.txt', 'Google', 'alex.doe'],
    ['kc-download-recovery-codes.txt', 'Keycloak', null],
    ['PyPI-Recovery-Codes-2025-03-04T10_15_42.184213.txt', 'PyPI', null],
    ['TestPyPI-Recovery-Codes-2025-03-04T10_15_42.txt', 'TestPyPI', null],
    ['Nextcloud-backup-codes.txt', 'Nextcloud', null],
    ['alex.doe@example.com Backup authentication codes.txt', null, 'alex.doe@example.com'],
    [
      'alex.doe@example.com Firefox backup authentication codes.txt',
      'Mozilla account (Firefox)',
      'alex.doe@example.com',
    ],
    ['alexdoe-backup-codes.txt', null, 'alexdoe'],
    ['blog.example.com_alexdoe_recoverycodes.txt', 'blog.example.com', 'alexdoe'],
    ['github-recovery-codes-alexdoe.txt', 'GitHub', 'alexdoe'],
    ['github-recovery-codes-old.txt', 'GitHub', null],
    ['Acme Cloud recovery codes.txt', 'Acme Cloud', null],
    ['two-factor-backup-codes.txt', null, null],
    ['backup_codes.txt', null, null],
    ['recovery-codes.txt', null, null],
    ['Epic Games Account Two-Factor backup codes.txt', 'Epic Games', null],
    ['ngrok_recovery_codes.txt', 'ngrok', null],
    ['angellist_two_factor_recovery_codes.txt', 'AngelList', null],
    ['MEGA-RECOVERYKEY.txt', 'MEGA', null],
    ['Dropbox.txt', null, null],
    ['holiday pictures in google.txt', null, null],
    ['notes.txt', null, null],
    ['', null, null],
  ])('%s', (name, issuer, account) => {
    expect(readFileNaming(name)).toEqual({ issuer, account });
  });
});

describe('a line of text', () => {
  it.each([
    ['GitHub recovery codes', 'GitHub', null],
    ['Discord', 'Discord', null],
    ['Your Bitwarden two-step login recovery code:', 'Bitwarden', null],
    [
      'These are your Discord backup codes for account alex.doe@example.com. Keep them safe!',
      'Discord',
      'alex.doe@example.com',
    ],
    ['Google backup codes for alex.doe@example.com', 'Google', 'alex.doe@example.com'],
    ['GitLab 2FA for alex.doe@example.com', 'GitLab', 'alex.doe@example.com'],
    ['(alex.doe@example.com)', null, 'alex.doe@example.com'],
    ['Two-Factor Recovery Codes for https://blog.example.com/', 'blog.example.com', null],
    [
      'Two-Factor Authentication Recovery Codes - https://blog.example.com (alexdoe)',
      'blog.example.com',
      'alexdoe',
    ],
    ['Acme Cloud recovery codes', 'Acme Cloud', null],
    ['Issuer: Acme, Inc.', 'Acme, Inc.', null],
    ['Service: github.com', 'GitHub', null],
    ['Username: alexdoe', null, 'alexdoe'],
    ['SAVE YOUR BACKUP CODES', null, null],
    ['Save these backup codes', null, null],
    ['Two-Factor Recovery Codes', null, null],
    ['Recovery codes', null, null],
    ['Need help? Contact us at: support@1password.com', null, null],
    ['Windows 11 Pro product key: 3QPVY-VU5YS', null, null],
    ['We like sage and steam in our kitchen.', null, null],
    ['2FA codes for sage', null, null],
    ['PlayStation Network backup codes', 'PlayStation Network', null],
  ])('%s', (line, issuer, account) => {
    expect(readNaming(line)).toMatchObject({ issuer, account });
  });
});

describe('addresses', () => {
  it.each([
    ['mail alex.doe@example.com now', 'alex.doe@example.com'],
    ['<alex+1@mail.example.co.uk>', 'alex+1@mail.example.co.uk'],
    ['a@b', null],
    ['@example.com', null],
    ['alex@example.com.', 'alex@example.com'],
    ['@@@@', null],
  ])('%s', (text, email) => {
    expect(findEmail(text)).toBe(email);
  });

  it.each([
    ['see https://www.github.com/login', 'github.com'],
    ['http://homeassistant.local:8123', 'homeassistant.local'],
    ['github.com', null],
  ])('%s', (text, host) => {
    expect(findUrlHost(text)).toBe(host);
  });

  it.each([
    ['github.com', 'GitHub'],
    ['gist.github.com', 'GitHub'],
    ['notgithub.com', null],
    ['github.com.example.org', null],
    ['console.aws.amazon.com', 'AWS'],
  ])('%s belongs to %s', (host, issuer) => {
    expect(issuerOfHost(host)).toBe(issuer);
  });
});
