import { describe, expect, it } from 'vitest';
import {
  isCardNumber,
  isDate,
  isIban,
  isPhone,
  isUuid,
} from '../../../electron/core/importers/decoys.ts';
import {
  introducesExample,
  labelKind,
  mentionsCodes,
} from '../../../electron/core/importers/line-labels.ts';

describe('things of fixed form', () => {
  it.each([
    [isDate, '2025-03-04', true],
    [isDate, '04.03.2025', true],
    [isDate, '20250304', true],
    [isDate, '20251304', false],
    [isDate, '97572585', false],
    [isUuid, '4F1A2B3C-5D6E-7F80-91A2-B3C4D5E6F708', true],
    [isUuid, 'GDN88-I77K6-ZG91M-OWXT8-14UOH', false],
    [isIban, 'GB33BUKB20201555555555', true],
    [isIban, 'DE89 3704 0044 0532 0130 00', true],
    [isIban, 'DE89 3704 0044 0532 0130 01', false],
    [isPhone, '020 7946 0958', true],
    [isPhone, '555-123-4567', true],
    [isPhone, '3927 9974', false],
    [isCardNumber, '4242 4242 4242 4242', true],
    [isCardNumber, '4242 4242 4242 4243', false],
  ])('%o %s', (test, value, expected) => {
    expect(test(value)).toBe(expected);
  });
});

describe('a label', () => {
  it.each([
    ['Recovery codes', 'codes'],
    ['Microsoft account recovery code', 'codes'],
    ['recoveryCodes', 'codes'],
    ['backup_codes', 'codes'],
    ['Discord codes', 'codes'],
    ['Code', 'codes'],
    ['Restore Code', 'codes'],
    ['Wiederherstellungscodes', 'codes'],
    ['Códigos de respaldo', 'codes'],
    ['Windows 11 Pro product key', 'decoy'],
    ['BitLocker recovery key ID', 'decoy'],
    ['Setup key', 'decoy'],
    ['Current code', 'decoy'],
    ['Your one-time code', 'decoy'],
    ['Order number', 'decoy'],
    ['requestId', 'decoy'],
    ['Backup codes remaining', 'decoy'],
    ['Example', 'example'],
    ['Wi-Fi', 'decoy'],
  ])('%s is %s', (label, kind) => {
    expect(labelKind(label)).toBe(kind);
  });

  it.each([
    ['Keep your backup codes safe.', true],
    ['Vos codes de secours', true],
    ['バックアップコード', true],
    ['Your code is ready', false],
    ['Make a backup of your files', false],
  ])('%s speaks of codes: %s', (text, expected) => {
    expect(mentionsCodes(text)).toBe(expected);
  });

  it.each([
    ['enter the code like "1234 5678 90AB CDEF"', true],
    ['for example 1234-5678', true],
    ['Your backup codes', false],
  ])('%s introduces an example: %s', (text, expected) => {
    expect(introducesExample(text)).toBe(expected);
  });
});
