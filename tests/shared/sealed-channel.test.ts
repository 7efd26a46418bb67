import { describe, expect, it } from 'vitest';
import { createChannelKeys, openChannel } from '../../shared/sealed-channel.ts';

async function connect() {
  const [pageKeys, vaultKeys] = await Promise.all([createChannelKeys(), createChannelKeys()]);
  const page = await openChannel('page', pageKeys, vaultKeys.publicKey);
  const vault = await openChannel('vault', vaultKeys, pageKeys.publicKey);
  return { page, vault };
}

describe('sealed channel', () => {
  it.each([
    ['text', 'correct horse'],
    ['an object', { issuer: 'GitHub', codes: ['a', 'b'], none: null }],
    ['bytes', { bytes: new Uint8Array([0, 1, 255]) }],
    ['large bytes', { bytes: new Uint8Array(100_000).fill(7) }],
  ])('carries %s in both directions', async (_name, value) => {
    const { page, vault } = await connect();
    expect(await vault.open('x', await page.seal('x', value))).toEqual(value);
    expect(await page.open('x', await vault.seal('x', value))).toEqual(value);
  });

  it('shows nothing of the value', async () => {
    const { page } = await connect();
    const { ciphertext } = await page.seal('x', 'correct horse battery staple');
    expect(new TextDecoder('latin1').decode(ciphertext)).not.toContain('horse');
  });

  it('refuses a changed byte, another label, its own direction and another peer', async () => {
    const { page, vault } = await connect();
    const stranger = (await connect()).vault;
    const sealed = await page.seal('x', 1);
    const changed = {
      ...sealed,
      ciphertext: sealed.ciphertext.map((b, i) => (i === 0 ? b ^ 1 : b)),
    };
    await expect(vault.open('x', changed)).rejects.toThrow();
    await expect(vault.open('y', sealed)).rejects.toThrow();
    await expect(page.open('x', sealed)).rejects.toThrow();
    await expect(stranger.open('x', sealed)).rejects.toThrow();
  });
});
