import type { ParsedParams, RequestName, Result } from '../../../shared/contract.ts';
import type { HostRequestName, HostRequests } from '../../../shared/host-contract.ts';
import type { routes } from '../../../shared/routes.ts';

/**
 * The requests of a page that core answers: those that the routes give to the vault process, except the exchange of
 * channel keys, which is over before core sees a request.
 */
export type CoreRequestName = Exclude<
  {
    [Name in RequestName]: (typeof routes)[Name]['answeredBy'] extends 'vault' ? Name : never;
  }[RequestName],
  'channel.open'
>;

/** One function for each request, with parameters already checked. A missing one does not compile. */
export type Handlers = {
  readonly [Name in CoreRequestName]: (
    params: ParsedParams<Name>,
  ) => Result<Name> | Promise<Result<Name>>;
};

export type HostHandlers = {
  readonly [Name in HostRequestName]: (
    params: HostRequests[Name]['params'],
  ) => HostRequests[Name]['result'] | Promise<HostRequests[Name]['result']>;
};

/** The handlers whose names start with one of the given words, for one file of a family. */
export type HandlersOf<Family extends string> = Pick<
  Handlers,
  Extract<CoreRequestName, `${Family}.${string}`>
>;
