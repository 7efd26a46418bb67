import { describe, expect, test } from 'vitest';
import { weakestKdf } from '../../../electron/core/crypto/calibration.ts';
import { randomBytes } from '../../../electron/core/crypto/sodium.ts';
import { headerBytes } from '../../../electron/core/vault/header.ts';
import { createKeyring } from '../../../electron/core/vault/new-keyring.ts';
import { openVaultBytes, sealVault } from '../../../electron/core/vault/vault-file.ts';
import { deriveKey, failureOf, passphrase } from './vault-fixture.ts';

const { keyring, recoveryKey } = await createKeyring(passphrase, weakestKdf, deriveKey);
const inner = {
  vaultId: randomBytes(16),
  generation: 1n,
  replacedHash: new Uint8Array(32),
  savedAt: 0,
  deviceId: new Uint8Array(16),
};
const file = sealVault(keyring, inner, randomBytes(1000));

/** Outcome of opening: a failure, `accepted`, or `readOnly` for a header that is known to be damaged. */
async function outcomeOf(bytes: Uint8Array): Promise<string> {
  let outcome = '';
  const failure = await failureOf(async () => {
    const secret = { kind: 'recoveryKey', recoveryKey } as const;
    const opened = await openVaultBytes(bytes, secret, deriveKey);
    outcome = opened.headerAuthentic ? 'accepted' : 'readOnly';
  });
  return outcome === '' ? failure : outcome;
}

/** Which outcomes the changed files had, and how many were tried. */
async function outcomesOf(
  changes: Iterable<Uint8Array>,
): Promise<{ readonly tried: number; readonly outcomes: readonly string[] }> {
  const outcomes = new Set<string>();
  let tried = 0;
  for (const bytes of changes) {
    outcomes.add(await outcomeOf(bytes));
    tried += 1;
  }
  return { tried, outcomes: [...outcomes].sort() };
}

function* withFlippedBits(from: number, to: number, step = 1): Iterable<Uint8Array> {
  const copy = Uint8Array.from(file);
  for (let bit = from * 8; bit < to * 8; bit += step) {
    const at = bit >> 3;
    const original = copy[at] ?? 0;
    copy[at] = original ^ (1 << (bit & 7));
    yield copy;
    copy[at] = original;
  }
}

test('the file as it was sealed is accepted', async () => {
  expect(await outcomeOf(file)).toBe('accepted');
});

describe('no flipped bit of the header is accepted', () => {
  test.each([
    ['magic', 0, 8, ['vault.notAVault']],
    ['version', 8, 12, ['vault.tooNew']],
    ['lengths and suite', 12, 32, ['vault.damaged field', 'vault.damaged truncated']],
    ['commit salt and stream header', 32, 88, ['vault.damaged header']],
    ['reserved bytes', 88, 96, ['vault.damaged field']],
    // A flip may give another valid slot, for example one of seven passes: the MAC tells.
    [
      'fields of the passphrase slot',
      96,
      112,
      ['readOnly', 'vault.damaged field', 'vault.unsafeParameters'],
    ],
    ['rest of the passphrase slot', 112, 232, ['readOnly']],
    ['tail of the passphrase slot', 232, 256, ['vault.damaged field']],
    ['fields of the recovery slot', 256, 272, ['vault.damaged field']],
    ['salt and commitment of the recovery slot', 272, 320, ['vault.wrongRecoveryKey']],
    ['nonce and key of the recovery slot', 320, 392, ['vault.damaged slot']],
    ['empty slots', 392, 736, ['readOnly', 'vault.damaged field']],
    ['MAC', 736, 768, ['vault.damaged header']],
  ])('%s', async (_what, from, to, expected) => {
    const { tried, outcomes } = await outcomesOf(withFlippedBits(from, to));
    expect({ tried, outcomes }).toEqual({ tried: (to - from) * 8, outcomes: expected });
  });
});

test('no flipped bit of the payload is accepted', async () => {
  const { tried, outcomes } = await outcomesOf(withFlippedBits(headerBytes, file.length, 2999));
  expect(outcomes).toEqual(['vault.damaged payload']);
  expect(tried).toBeGreaterThan(600);
});

test('no file cut short is accepted', async () => {
  function* shortened(): Iterable<Uint8Array> {
    for (let length = 8; length < headerBytes; length += 1) yield file.subarray(0, length);
    for (let length = headerBytes; length < file.length; length += 131) {
      yield file.subarray(0, length);
    }
  }
  const { tried, outcomes } = await outcomesOf(shortened());
  expect(outcomes).toEqual(['vault.damaged truncated']);
  expect(tried).toBeGreaterThan(2500);
});

test('no file with something added is accepted', async () => {
  const added = [1, 16, 17, 4096, 65_536, 65_553, 262_144].map((length) => Buffer.alloc(length));
  const { outcomes } = await outcomesOf(added.map((tail) => Buffer.concat([file, tail])));
  expect(outcomes).toEqual(['vault.damaged size']);
});
