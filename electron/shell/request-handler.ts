import * as v from 'valibot';
import {
  type ParsedParams,
  type RequestName,
  requests,
  type Result,
} from '../../shared/contract.ts';
import { failureOf, type Reply, VaultError } from '../../shared/errors.ts';
import { routes } from '../../shared/routes.ts';
import type { Sealed } from '../../shared/sealed-channel.ts';

type Routes = typeof routes;

/** The requests that main answers itself. */
export type MainRequestName = {
  [N in RequestName]: Routes[N]['answeredBy'] extends 'main' ? N : never;
}[RequestName];

/** What a handler gives back: the result, or what the vault process sealed in its place. */
type MainResult<N extends MainRequestName> = Routes[N]['sealed'] extends 'result'
  ? Sealed
  : Result<N>;

export type MainHandlers = {
  readonly [N in MainRequestName]: (params: ParsedParams<N>) => Promise<MainResult<N>>;
};

export interface RequestHandlerDependencies {
  readonly handlers: MainHandlers;
  /** Passes a request on unread to the vault process. */
  readonly relay: (name: RequestName, params: unknown) => Promise<Reply<unknown>>;
  readonly onBug: (name: RequestName, error: unknown) => void;
}

export type RequestHandler = (name: unknown, params: unknown) => Promise<Reply<unknown>>;

/** Answers one request of the page. Never rejects: a thrown error would lose its fields on the way to the page. */
export function createRequestHandler(deps: RequestHandlerDependencies): RequestHandler {
  return async (name, params) => {
    if (!isRequestName(name)) return refused(new VaultError('request.invalid'));
    try {
      if (!isMainRequest(name)) return await deps.relay(name, params);
      return { ok: true, value: await answer(deps.handlers, name, params) };
    } catch (error) {
      if (!(error instanceof VaultError)) deps.onBug(name, error);
      return refused(error);
    }
  };
}

/** Own names only: `constructor` or `__proto__` are no requests. */
function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(routes, name);
}

function isMainRequest(name: RequestName): name is MainRequestName {
  return routes[name].answeredBy === 'main';
}

async function answer(
  handlers: MainHandlers,
  name: MainRequestName,
  params: unknown,
): Promise<unknown> {
  const parsed = v.safeParse(requests[name].params, params);
  if (!parsed.success) throw new VaultError('request.invalid');
  // The schema of this very name has just accepted the parameters, which the compiler cannot relate across the table.
  const handler = handlers[name] as (params: unknown) => Promise<unknown>;
  return handler(parsed.output);
}

function refused(error: unknown): Reply<never> {
  return { ok: false, error: failureOf(error) };
}
