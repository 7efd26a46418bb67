import { describe, expect, test } from 'vitest';
import { createWorkerKeyDerivation } from '../../../electron/core/crypto/key-derivation.ts';

const deriveKey = createWorkerKeyDerivation(
  new URL('../../../electron/core/crypto/key-derivation-worker.ts', import.meta.url),
);
const mebibyte = 1024 * 1024;
const secret = (): Uint8Array => new TextEncoder().encode('correct horse battery staple');
const salt = new Uint8Array(16).fill(1);

describe('derivation in a worker', () => {
  // Values on which five implementations of RFC 9106 agree.
  test.each([
    [64, '2059d35e11f775944efac46541cfcd82013946a4ce55030871f5891aacf73b07'],
    [256, '64c67e0c1862315e93cd9228c5d09415b6f3661838af0d3a5a0890ede5f91e50'],
  ])('%d MiB and 3 passes', async (memoryMiB, expected) => {
    const memlimitBytes = memoryMiB * mebibyte;
    const key = await deriveKey({ secret: secret(), salt, opslimit: 3, memlimitBytes });
    expect(Buffer.from(key).toString('hex')).toBe(expected);
  });

  test('leaves the thread free and the secret with its owner', async () => {
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 5);
    const own = secret();
    await deriveKey({ secret: own, salt, opslimit: 3, memlimitBytes: 64 * mebibyte });
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(5);
    expect(own).toEqual(secret());
  });

  test.each([
    ['a salt of the wrong length', { salt: new Uint8Array(15), memlimitBytes: 64 * mebibyte }],
    ['more memory than there is', { salt, memlimitBytes: 4096 * mebibyte - 1 }],
  ])('rejects %s', async (_what, input) => {
    await expect(deriveKey({ secret: secret(), opslimit: 3, ...input })).rejects.toThrow(Error);
  });

  test('rejects when the worker cannot start', async () => {
    const broken = createWorkerKeyDerivation(new URL('./no-such-worker.ts', import.meta.url));
    const input = { secret: secret(), salt, opslimit: 3, memlimitBytes: 64 * mebibyte };
    await expect(broken(input)).rejects.toThrow(Error);
  });
});
