import * as v from 'valibot';
import { requests, type RequestName } from '../../../shared/contract.ts';
import { failureOf, VaultError, type Reply } from '../../../shared/errors.ts';
import type { HostRequestName } from '../../../shared/host-contract.ts';
import type { CoreRequestName, Handlers, HostHandlers } from './handlers.ts';
import { hostRequests } from './host-requests.ts';
import { holdsPrototypeKey } from './prototype-keys.ts';

export type Router = (
  name: RequestName | HostRequestName,
  params: unknown,
) => Promise<Reply<unknown>>;

interface Endpoint {
  readonly schema: v.GenericSchema;
  readonly run: (params: never) => unknown;
}

/**
 * Answers one request: a name of our own, parameters that fit its schema, then its handler. Never throws: an expected
 * failure is answered with its code, anything else is a bug, handed to `reportBug` and answered `internal`.
 */
export function createRouter(
  handlers: Handlers,
  hostHandlers: HostHandlers,
  reportBug: (error: unknown) => void,
): Router {
  // A map, because an object would also answer to the names that every object inherits.
  const endpoints = new Map<string, Endpoint>();
  for (const name of Object.keys(handlers) as CoreRequestName[]) {
    endpoints.set(name, { schema: requests[name].params, run: handlers[name] });
  }
  for (const name of Object.keys(hostHandlers) as HostRequestName[]) {
    endpoints.set(name, { schema: hostRequests[name], run: hostHandlers[name] });
  }

  return async (name, params) => {
    try {
      const endpoint = endpoints.get(name);
      if (endpoint === undefined) throw new VaultError('request.invalid');
      return { ok: true, value: await endpoint.run(checked(endpoint.schema, params) as never) };
    } catch (error) {
      if (!(error instanceof VaultError)) reportBug(error);
      return { ok: false, error: failureOf(error) };
    }
  };
}

function checked(schema: v.GenericSchema, params: unknown): unknown {
  // A schema without fields takes any object, so a list or a map has to be told apart here.
  const isRecord = Object.prototype.toString.call(params) === '[object Object]';
  if (!isRecord || holdsPrototypeKey(params)) throw new VaultError('request.invalid');
  const result = v.safeParse(schema, params, { abortEarly: true });
  if (!result.success) throw new VaultError('request.invalid');
  return result.output;
}
