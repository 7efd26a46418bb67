import type { Params, RequestName, Result } from '../../shared/contract.ts';
import { VaultError } from '../../shared/errors.ts';
import type { HostRequestName, HostRequests } from '../../shared/host-contract.ts';
import type { Core } from '../core/create-core.ts';

/** One request of the contract to the core in this process; failures are thrown as `VaultError`. */
export async function request<Name extends RequestName>(
  core: Core,
  name: Name,
  params: Params<Name>,
): Promise<Result<Name>> {
  return (await answer(core, name, params)) as Result<Name>;
}

/** One request that a page may not make, because it carries paths. */
export async function hostRequest<Name extends HostRequestName>(
  core: Core,
  name: Name,
  params: HostRequests[Name]['params'],
): Promise<HostRequests[Name]['result']> {
  return await answer(core, name, params);
}

async function answer(
  core: Core,
  name: RequestName | HostRequestName,
  params: unknown,
): Promise<unknown> {
  const reply = await core.handle(name, params);
  if (!reply.ok) throw new VaultError(reply.error.code, reply.error.detail);
  return reply.value;
}
