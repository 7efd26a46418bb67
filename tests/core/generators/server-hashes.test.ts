import { argon2Sync } from 'node:crypto';
import sodium from 'libsodium-wrappers-sumo';
import { describe, expect, it } from 'vitest';
import { argon2id, randomBytes } from '../../../electron/core/crypto/sodium.ts';
import { argon2idHash } from '../../../electron/core/generators/server-hashes/argon2id-hash.ts';
import { pbkdf2Hash } from '../../../electron/core/generators/server-hashes/pbkdf2-hash.ts';
import { hundredCodes, makeFile } from './support/made-file.ts';
import { plainBcryptMatches } from './support/plain-bcrypt.ts';
import { digest, hmac, pbkdf2, sha384, sha512, type Prf } from './support/plain-sha2.ts';

// Each hash is checked by another implementation than the one that made it: bcrypt and SHA-2 by ones written from their
// papers beside this test, libsodium's Argon2id by OpenSSL's.

type Matches = (code: string, stored: string) => boolean;

/** Every code opens its own hash; a code of another place and one with a changed character do not. */
function expectMatches(
  codes: readonly string[],
  stored: readonly string[],
  matches: Matches,
): void {
  expect(stored).toHaveLength(codes.length);
  expect(new Set(stored).size).toBe(codes.length);
  for (const [at, code] of codes.entries()) {
    const hash = stored[at] ?? '';
    expect(matches(code, hash), code).toBe(true);
    const other = codes[(at + 1) % codes.length] ?? '';
    if (other !== code) expect(matches(other, hash), other).toBe(false);
    const last = code.at(-1) === '7' ? '8' : '7';
    expect(matches(code.slice(0, -1) + last, hash)).toBe(false);
  }
}

const jsonList = (text: string): string[] => JSON.parse(text) as string[];

describe('bcrypt', () => {
  it.each([
    ['', '$2a$06$DCq7YPn5Rq63x1Lad4cll.TV4S6ytwfsfvkgY8jIucDrjc8deX1s.'],
    ['a', '$2a$06$m0CrhHm10qJ3lXRY.5zDGO3rS2KdeeWLuGmsfGlMfOxih58VYVfxe'],
    ['abc', '$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i'],
  ])('the checker knows the published vector of "%s"', (text, hash) => {
    expect(plainBcryptMatches(text, hash)).toBe(true);
    expect(plainBcryptMatches(`${text}x`, hash)).toBe(false);
  });

  it.each(['devise', 'gitlab'] as const)('%s: a hundred codes', (file) => {
    const codes = hundredCodes(file);
    expectMatches(codes, jsonList(makeFile(file, codes)), plainBcryptMatches);
  });

  it('devise puts the pepper behind the code, and what is past 72 bytes does not count', () => {
    const codes = hundredCodes('devise').slice(0, 10);
    const pepper = 'p'.repeat(60);
    const stored = jsonList(makeFile('devise', codes, { pepper }));
    expectMatches(codes, stored, (code, hash) => plainBcryptMatches(code + pepper, hash));
    expect(plainBcryptMatches(codes[0] ?? '', stored[0] ?? '')).toBe(false);
    expect(plainBcryptMatches(`${codes[0] ?? ''}${pepper.slice(0, 40)}`, stored[0] ?? '')).toBe(
      true,
    );
  });

  it('at the cost that Devise has', () => {
    const codes = hundredCodes('devise').slice(0, 1);
    const [stored = ''] = jsonList(makeFile('devise', codes, { bcryptCost: 12 }));
    expect(stored).toMatch(/^\$2a\$12\$[./A-Za-z0-9]{53}$/);
    expect(plainBcryptMatches(codes[0] ?? '', stored)).toBe(true);
  });
});

describe('WordPress', () => {
  const matches: Matches = (code, stored) => {
    const inner = hmac(sha384, Buffer.from('wp-sha384'), Buffer.from(code)).toString('base64');
    return stored.startsWith('$wp$2y$') && plainBcryptMatches(inner, stored.slice('$wp'.length));
  };

  it('a hundred codes', () => {
    const codes = hundredCodes('wordpress');
    expectMatches(codes, jsonList(makeFile('wordpress', codes)), matches);
  });

  it('at the cost that PHP has', () => {
    const codes = hundredCodes('wordpress').slice(0, 2);
    const stored = jsonList(makeFile('wordpress', codes, { bcryptCost: 10 }));
    expect(stored[0]).toMatch(/^\$wp\$2y\$10\$[./A-Za-z0-9]{53}$/);
    expectMatches(codes, stored, matches);
  });
});

describe('GitLab in FIPS mode', () => {
  const matchesWith =
    (prf: Prf): Matches =>
    (code, stored) => {
      const [, strategy, iterations, salt = '', checksum] = stored.split('$');
      const bytes = Buffer.from(salt.replaceAll('.', '+'), 'base64');
      const expected = pbkdf2(prf, code, bytes, Number(iterations)).toString('base64');
      return (
        strategy === 'pbkdf2-sha512' &&
        checksum === expected.replaceAll('+', '.').replace(/=+$/, '')
      );
    };
  const matches = matchesWith((key, message) => hmac(sha512, key, message));
  const matchesFast = matchesWith((key, message) => {
    const state = sodium.crypto_auth_hmacsha512_init(key);
    sodium.crypto_auth_hmacsha512_update(state, message);
    return sodium.crypto_auth_hmacsha512_final(state);
  });

  it('a hundred codes, with few iterations', () => {
    const codes = hundredCodes('gitlab');
    const stored = codes.map((code) => pbkdf2Hash(code, 10, randomBytes));
    expectMatches(codes, stored, matches);
  });

  it('the file, with all iterations, which libsodium counts through faster', () => {
    const [code = ''] = hundredCodes('gitlab');
    const [stored = ''] = jsonList(makeFile('gitlab-fips', [code]));
    expect(stored).toMatch(/^\$pbkdf2-sha512\$20000\$[./A-Za-z0-9]{22}\$[./A-Za-z0-9]{86}$/);
    expect(matchesFast(code, stored)).toBe(true);
    expect(matchesFast(`${code}0`, stored)).toBe(false);
  });
});

describe('Keycloak', () => {
  interface Import {
    readonly users: readonly {
      readonly credentials: readonly {
        readonly secretData: string;
        readonly credentialData: string;
      }[];
    }[];
  }
  interface Secret {
    readonly codes: readonly { readonly number: number; readonly encodedHashedValue: string }[];
  }

  it.each([
    ['keycloak', { algorithm: 'SHA-512', remainingCodes: 100, totalCodes: 100 }],
    [
      'keycloak-rs512',
      { hashIterations: 1, algorithm: 'RS512', remainingCodes: 100, totalCodes: 100 },
    ],
  ] as const)('%s: a hundred codes', (file, data) => {
    const codes = hundredCodes('keycloak');
    const made = JSON.parse(makeFile(file, codes)) as Import;
    const credential = made.users[0]?.credentials[0];
    expect(JSON.parse(credential?.credentialData ?? '')).toEqual(data);
    const secret = JSON.parse(credential?.secretData ?? '') as Secret;
    expect(secret.codes.map(({ number }) => number)).toEqual(codes.map((_, at) => at + 1));
    expectMatches(
      codes,
      secret.codes.map(({ encodedHashedValue }) => encodedHashedValue),
      (code, stored) => digest(sha512, Buffer.from(code)).toString('base64') === stored,
    );
  });
});

describe('Nextcloud', () => {
  const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$([^$]{22})\$([^$]{43})$/;
  const matches: Matches = (code, stored) => {
    const [, memory, passes, salt = '', tag = ''] = phc.exec(stored) ?? [];
    const computed = argon2Sync('argon2id', {
      message: code,
      nonce: Buffer.from(salt, 'base64'),
      parallelism: 1,
      tagLength: 32,
      memory: Number(memory),
      passes: Number(passes),
    });
    return computed.equals(Buffer.from(tag, 'base64'));
  };

  it('a hundred codes, with little memory', () => {
    const codes = hundredCodes('nextcloud');
    const cost = { passes: 2, memoryKib: 64 };
    const stored = codes.map((code) => argon2idHash(code, cost, argon2id, randomBytes));
    expectMatches(codes, stored, matches);
  });

  it('the file, with the numbers of PHP', () => {
    const codes = hundredCodes('nextcloud').slice(0, 2);
    const rows = makeFile('nextcloud', codes).matchAll(/VALUES \('alex', '3\|([^']+)', 0\);/g);
    const stored = Array.from(rows, (row) => row[1] ?? '');
    expect(stored[0]).toMatch(/^\$argon2id\$v=19\$m=65536,t=4,p=1\$/);
    expectMatches(codes, stored, matches);
  });
});
