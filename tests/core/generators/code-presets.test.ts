import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { randomBelow } from '../../../electron/core/crypto/sodium.ts';
import { generateCodes } from '../../../electron/core/generators/code-generator.ts';
import { requireFit } from '../../../electron/core/generators/server-files/server-fit.ts';
import { codePresets, presetNames, type PresetName } from '../../../shared/code-presets.ts';
import { bitsPerCode, bitsPerSet, yearsToGuess } from '../../../shared/code-shape.ts';
import { generateSpec } from '../../../shared/generate-requests.ts';
import { serverFileNames } from '../../../shared/server-files.ts';

/** Count, pattern of the server's own generator and its bits, as each server's source has them. */
const expected: Readonly<Record<PresetName, [number, RegExp, number]>> = {
  standard: [10, /^[A-Z0-9]{10}$/, 51.7],
  github: [10, /^[0-9a-f]{5}-[0-9a-f]{5}$/, 40],
  digits: [10, /^[0-9]{4}-[0-9]{4}$/, 26.6],
  'no-look-alikes': [8, /^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/, 59.5],
  long: [10, /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/, 80],
  'django-otp': [10, /^[a-z2-7]{8}$/, 40],
  'django-two-factor': [10, /^[a-z2-7]{8}$/, 40],
  'django-allauth': [10, /^[0-9]{8}$/, 26.6],
  fortify: [8, /^[A-Za-z0-9]{10}-[A-Za-z0-9]{10}$/, 119],
  devise: [5, /^[0-9a-f]{32}$/, 128],
  gitlab: [10, /^[0-9a-f]{16}$/, 64],
  keycloak: [12, /^[A-NP-Z1-9]{12}$/, 61],
  'better-auth': [10, /^[A-Za-z0-9]{5}-[A-Za-z0-9]{5}$/, 59.5],
  nextcloud: [10, /^[A-HJ-NP-TW-Za-gi-km-tw-z2-9]{16}$/, 91],
  authentik: [6, /^[A-Za-z0-9]{12}$/, 71.5],
  privacyidea: [100, /^[A-Z0-9]{10}$/, 51.7],
  wordpress: [10, /^[0-9]{8}$/, 26.6],
  aspnet: [10, /^[23456789BCDFGHJKMNPQRTVWXY]{5}-[23456789BCDFGHJKMNPQRTVWXY]{5}$/, 47],
  kratos: [12, /^[a-z0-9]{8}$/, 41.4],
  rodauth: [16, /^[\w-]{42}[AEIMQUYcgkosw048]$/, 256],
  'google-pam': [5, /^[1-9][0-9]{7}$/, 26.4],
};

describe('presets', () => {
  it.each(presetNames)('%s makes what its server makes', (name) => {
    const [count, pattern, bits] = expected[name];
    const { spec } = codePresets[name];
    expect(v.is(generateSpec, spec)).toBe(true);
    expect(Math.abs(bitsPerCode(spec) - bits)).toBeLessThan(0.25);
    for (let round = 0; round < 20; round += 1) {
      const codes = generateCodes(spec, randomBelow);
      expect(codes).toHaveLength(count);
      expect(codes.filter((code) => !pattern.test(code))).toEqual([]);
    }
  });

  it('has sixteen servers, and each has a file that takes its codes', () => {
    const servers = presetNames.filter((name) => codePresets[name].files.length > 0);
    expect(servers).toHaveLength(16);
    for (const name of servers) {
      const { spec, files } = codePresets[name];
      const people = [{ account: 'alex', codes: generateCodes(spec, randomBelow) }];
      for (const file of files) expect(() => requireFit(file, people, true)).not.toThrow();
    }
    const offered = new Set(servers.flatMap((name) => codePresets[name].files));
    expect([...offered].toSorted()).toEqual([...serverFileNames].toSorted());
  });

  it('is ordered for Keycloak alone, which asks for one code by its number', () => {
    const ordered = presetNames.filter((name) => codePresets[name].kind === 'ordered');
    expect(ordered).toEqual(['keycloak']);
  });

  it('a code of Rodauth is 32 whole bytes', () => {
    for (const code of generateCodes(codePresets.rodauth.spec, randomBelow)) {
      const bytes = Buffer.from(code, 'base64url');
      expect(bytes).toHaveLength(32);
      expect(bytes.toString('base64url')).toBe(code);
    }
  });
});

describe('strength', () => {
  it.each([
    [40, 1, 40],
    [40, 16, 36],
    [40, 10, 36.68],
  ])('%f bits a code in a set of %i: %f bits for the set', (_, count, bits) => {
    expect(bitsPerSet({ length: 10, alphabet: 'hex', ends: 'any' }, count)).toBeCloseTo(bits, 2);
  });

  it.each([
    [40, 1000, 17.42],
    [26.575, 0.1, 15.83],
    [61, 1e9, 36.53],
  ])('%f bits at %f guesses a second: %f years', (bits, rate, years) => {
    expect(yearsToGuess(bits, rate)).toBeCloseTo(years, 1);
  });
});
