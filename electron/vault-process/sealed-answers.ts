import * as v from 'valibot';
import { requests } from '../../shared/contract.ts';
import { failureOf, type Reply, VaultError } from '../../shared/errors.ts';
import { type Route, routes } from '../../shared/routes.ts';
import {
  createChannelKeys,
  openChannel,
  type Sealed,
  type SealedChannel,
} from '../../shared/sealed-channel.ts';
import type { Core } from '../core/create-core.ts';

type Handle = Core['handle'];

/** Runs in the vault process: opens what a page sealed, and seals for the page what main must not be able to read. */
export function createSealedAnswers(
  handle: Handle,
): (name: string, params: unknown) => Promise<Reply<unknown>> {
  let channel: SealedChannel | null = null;

  const present = (): SealedChannel => {
    if (channel === null) throw new VaultError('channel.broken');
    return channel;
  };

  // A page sends this once, before anything else; a new page thereby ends the channel of the one before.
  const connect = async (params: unknown): Promise<{ publicKey: Uint8Array }> => {
    const parsed = v.safeParse(requests['channel.open'].params, params);
    if (!parsed.success) throw new VaultError('request.invalid');
    const keys = await createChannelKeys();
    channel = await openChannel('vault', keys, parsed.output.publicKey).catch(brokenChannel);
    return { publicKey: keys.publicKey };
  };

  const answer = async (name: string, params: unknown): Promise<Reply<unknown>> => {
    if (name === 'channel.open') return { ok: true, value: await connect(params) };
    const { label, sealed } = sealingOf(name);
    const opensParams = sealed === 'params' || sealed === 'both';
    const plain = opensParams ? await openParams(present(), `${label}:params`, params) : params;
    const reply = asksForNoFile(name, plain)
      ? ({ ok: true, value: null } as const)
      : await handle(name as Parameters<Handle>[0], plain);
    if (!reply.ok || (sealed !== 'result' && sealed !== 'both')) return reply;
    return { ok: true, value: await present().seal(`${label}:result`, reply.value) };
  };

  return (name, params) =>
    answer(name, params).catch((error: unknown) => ({ ok: false, error: failureOf(error) }));
}

/** Main asks for the chosen files on the page's behalf, so the draft is sealed under the page's request. */
function sealingOf(name: string): { label: string; sealed: Route['sealed'] } {
  if (name === 'host.importFiles') return { label: 'import.chooseFiles', sealed: 'result' };
  const route = (Object.entries(routes) as [string, Route][]).find(([known]) => known === name);
  return { label: name, sealed: route?.[1].sealed ?? 'nothing' };
}

/** A cancelled dialog: there is no draft, and main cannot seal the null itself. */
function asksForNoFile(name: string, params: unknown): boolean {
  return name === 'host.importFiles' && v.is(noPaths, params);
}

const noPaths = v.strictObject({ paths: v.strictTuple([]) });

async function openParams(
  channel: SealedChannel,
  label: string,
  params: unknown,
): Promise<unknown> {
  if (!v.is(sealedValue, params)) throw new VaultError('request.invalid');
  return channel.open(label, params as Sealed).catch(brokenChannel);
}

const sealedValue = v.strictObject({
  nonce: v.instance(Uint8Array),
  ciphertext: v.instance(Uint8Array),
});

function brokenChannel(cause: unknown): never {
  throw new VaultError('channel.broken', {}, { cause });
}
