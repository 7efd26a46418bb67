import { describe, expect, it } from 'vitest';
import { createSealedAnswers } from '../../../electron/vault-process/sealed-answers.ts';
import type { Reply } from '../../../shared/errors.ts';
import {
  createChannelKeys,
  openChannel,
  type Sealed,
  type SealedChannel,
} from '../../../shared/sealed-channel.ts';

/** The vault process with a core that answers every request with what it was asked. */
function echo() {
  const asked: [string, unknown][] = [];
  const answer = createSealedAnswers(async (name, params) => {
    asked.push([name, params]);
    if (name === 'code.settle') return { ok: false, error: { code: 'use.notFound', detail: {} } };
    return { ok: true, value: { name, params } };
  });
  return { answer, asked };
}

async function connect(answer: ReturnType<typeof echo>['answer']): Promise<SealedChannel> {
  const keys = await createChannelKeys();
  const reply = await answer('channel.open', { publicKey: keys.publicKey });
  if (!reply.ok) throw new Error(reply.error.code);
  const { publicKey } = reply.value as { publicKey: Uint8Array<ArrayBuffer> };
  return openChannel('page', keys, publicKey);
}

const refused = (code: string): Reply<unknown> =>
  ({ ok: false, error: { code, detail: {} } }) as Reply<unknown>;

describe('sealed answers', () => {
  it('opens sealed parameters', async () => {
    const { answer, asked } = echo();
    const page = await connect(answer);
    const params = { secret: { kind: 'passphrase', passphrase: 'correct horse' }, copy: 'current' };
    const reply = await answer('vault.unlock', await page.seal('vault.unlock:params', params));
    expect(asked).toEqual([['vault.unlock', params]]);
    expect(reply).toEqual({ ok: true, value: { name: 'vault.unlock', params } });
  });

  it('seals results, so that nothing of them can be read on the way', async () => {
    const { answer } = echo();
    const page = await connect(answer);
    const reply = await answer('code.use', { accountId: 'correct-horse' });
    if (!reply.ok) throw new Error(reply.error.code);
    expect(Buffer.from((reply.value as Sealed).ciphertext).toString('latin1')).not.toContain(
      'horse',
    );
    expect(await page.open('code.use:result', reply.value as Sealed)).toEqual({
      name: 'code.use',
      params: { accountId: 'correct-horse' },
    });
  });

  it('does both where the route says so', async () => {
    const { answer } = echo();
    const page = await connect(answer);
    const params = { passphrase: 'correct horse' };
    const reply = await answer('vault.create', await page.seal('vault.create:params', params));
    if (!reply.ok) throw new Error(reply.error.code);
    expect(await page.open('vault.create:result', reply.value as Sealed)).toEqual({
      name: 'vault.create',
      params,
    });
  });

  it('leaves open requests, main’s own requests and failures as they are', async () => {
    const { answer } = echo();
    await connect(answer);
    for (const name of ['vault.snapshot', 'host.codeValue', 'host.settle', 'no.such']) {
      expect(await answer(name, {})).toEqual({ ok: true, value: { name, params: {} } });
    }
    expect(await answer('code.settle', {})).toEqual(refused('use.notFound'));
  });

  it('seals the draft of chosen files under the request of the page', async () => {
    const { answer, asked } = echo();
    const page = await connect(answer);
    const open = async (params: unknown) => {
      const reply = await answer('host.importFiles', params);
      if (!reply.ok) throw new Error(reply.error.code);
      return page.open('import.chooseFiles:result', reply.value as Sealed);
    };
    const params = { paths: ['/a.txt'] };
    expect(await open(params)).toEqual({ name: 'host.importFiles', params });
    // A cancelled dialog never reaches the core.
    expect(await open({ paths: [] })).toBeNull();
    expect(asked).toEqual([['host.importFiles', params]]);
  });

  it('gives an old page nothing once a new one has connected', async () => {
    const { answer } = echo();
    const old = await connect(answer);
    await connect(answer);
    const sealed = await old.seal('vault.unlock:params', {});
    expect(await answer('vault.unlock', sealed)).toEqual(refused('channel.broken'));
  });

  it.each([
    ['a sealed request without a channel', false, 'vault.unlock', zeros(), 'channel.broken'],
    ['a sealed result without a channel', false, 'code.reveal', {}, 'channel.broken'],
    ['parameters in the open', true, 'vault.unlock', { passphrase: 'x' }, 'request.invalid'],
    ['no parameters', true, 'vault.unlock', null, 'request.invalid'],
    ['text for bytes', true, 'vault.unlock', { nonce: 'a', ciphertext: 'b' }, 'request.invalid'],
    ['an extra key', true, 'vault.unlock', { ...zeros(), more: 1 }, 'request.invalid'],
    ['bytes of nobody', true, 'vault.unlock', zeros(), 'channel.broken'],
    [
      'a short public key',
      true,
      'channel.open',
      { publicKey: new Uint8Array(31) },
      'request.invalid',
    ],
    [
      'a public key of zeros',
      true,
      'channel.open',
      { publicKey: new Uint8Array(32) },
      'channel.broken',
    ],
    ['no public key', true, 'channel.open', {}, 'request.invalid'],
  ])('refuses %s', async (_name, connected, name, params, code) => {
    const { answer, asked } = echo();
    if (connected) await connect(answer);
    expect(await answer(name, params)).toEqual(refused(code));
    if (name === 'vault.unlock') expect(asked).toEqual([]);
  });

  it('refuses a message under the label of another request', async () => {
    const { answer, asked } = echo();
    const page = await connect(answer);
    const sealed = await page.seal('vault.create:params', { passphrase: 'x' });
    expect(await answer('vault.unlock', sealed)).toEqual(refused('channel.broken'));
    expect(asked).toEqual([]);
  });
});

function zeros(): Sealed {
  return { nonce: new Uint8Array(12), ciphertext: new Uint8Array(32) };
}
