import type { AppEvent } from '../../shared/app-types.ts';
import type { Params, RequestName, Result } from '../../shared/contract.ts';
import { VaultError } from '../../shared/errors.ts';
import { routes } from '../../shared/routes.ts';
import type { Route } from '../../shared/routes.ts';
import { createChannelKeys, openChannel } from '../../shared/sealed-channel.ts';
import type { Sealed, SealedChannel } from '../../shared/sealed-channel.ts';
import type { Bridge } from './bridge.ts';

export interface VaultClient {
  /** Asks main or the vault process; throws `VaultError` when the answer is a failure. */
  request<Name extends RequestName>(name: Name, params: Params<Name>): Promise<Result<Name>>;
  subscribe(listener: (event: AppEvent) => void): () => void;
}

/** Speaks the contract over the bridge: seals what the routes call secret, turns failures into `VaultError`. */
export function createVaultClient(bridge: Bridge): VaultClient {
  let channel: Promise<SealedChannel> | null = null;

  async function ask(name: RequestName, params: unknown): Promise<unknown> {
    const reply = await bridge.request(name, params);
    if (reply.ok) return reply.value;
    // The vault process may have been replaced by a new one, which knows nothing of the old keys.
    if (reply.error.code === 'channel.broken') channel = null;
    throw new VaultError(reply.error.code, reply.error.detail);
  }

  async function exchangeKeys(): Promise<SealedChannel> {
    const own = await createChannelKeys();
    const answer = (await ask('channel.open', {
      publicKey: own.publicKey,
    })) as Result<'channel.open'>;
    return openChannel('page', own, answer.publicKey);
  }

  function ready(): Promise<SealedChannel> {
    channel ??= exchangeKeys().catch((error: unknown) => {
      channel = null;
      throw error;
    });
    return channel;
  }

  async function askSealed(name: RequestName, params: unknown, route: Route): Promise<unknown> {
    const { seal, open } = await ready();
    const sealsParams = route.sealed === 'params' || route.sealed === 'both';
    const answer = await ask(name, sealsParams ? await seal(`${name}:params`, params) : params);
    // Null means that a dialog was cancelled before anything secret existed.
    if (route.sealed === 'params' || answer === null) return answer;
    return open(`${name}:result`, answer as Sealed).catch((cause: unknown) => {
      channel = null;
      throw new VaultError('channel.broken', {}, { cause });
    });
  }

  return {
    async request<Name extends RequestName>(name: Name, params: Params<Name>) {
      const route: Route = routes[name];
      const answer =
        route.sealed === 'nothing' ? ask(name, params) : askSealed(name, params, route);
      return (await answer) as Result<Name>;
    },
    subscribe: (listener) => bridge.subscribe(listener),
  };
}
