import type { CodeTarget } from '../../shared/contract.ts';
import {
  accountLabel,
  accountsThatFit,
  folded,
  type NamedAccount,
  resolveAccount,
} from './account-argument.ts';
import { CommandFailure } from './command-failure.ts';
import { exitCodes } from './exit-codes.ts';

/** The account that the person named with --account: an existing one, else a new one of that issuer and name. */
export function targetFor(accounts: readonly NamedAccount[], text: string): CodeTarget {
  if (accountsThatFit(accounts, text).length > 0) {
    return { kind: 'existing', accountId: resolveAccount(accounts, text).id };
  }
  const slash = text.indexOf('/');
  const issuer = (slash < 0 ? text : text.slice(0, slash)).trim();
  const name = slash < 0 ? '' : text.slice(slash + 1).trim();
  if (issuer === '') throw new CommandFailure(exitCodes.usage, '--account needs an issuer.');
  return { kind: 'new', issuer, name };
}

/**
 * The account that an imported file itself points to. Refused with exit code 6 when it names no issuer, or when several
 * stored accounts could be meant.
 */
export function targetFromFile(
  accounts: readonly NamedAccount[],
  file: string,
  found: { readonly issuer: string | null; readonly account: string | null },
): CodeTarget {
  const { issuer, account: name } = found;
  if (issuer === null) {
    throw new CommandFailure(
      exitCodes.refused,
      `"${file}" does not say whose codes they are: give --account ISSUER[/NAME]. Nothing was stored.`,
    );
  }
  const ofIssuer = accounts.filter((account) => folded(account.issuer) === folded(issuer));
  if (name !== null) {
    const same = ofIssuer.find((account) => folded(account.name) === folded(name));
    return same === undefined
      ? { kind: 'new', issuer, name }
      : { kind: 'existing', accountId: same.id };
  }
  const [only, second] = ofIssuer;
  if (only === undefined) return { kind: 'new', issuer, name: '' };
  if (second === undefined) return { kind: 'existing', accountId: only.id };
  const labels = ofIssuer.map((account) => accountLabel(account)).join(', ');
  throw new CommandFailure(
    exitCodes.refused,
    `"${file}" could belong to ${labels}: give --account. Nothing was stored.`,
  );
}

/** The stored account behind a target, null for a new one. */
export function targetOf<Account extends NamedAccount>(
  accounts: readonly Account[],
  target: CodeTarget,
): Account | null {
  if (target.kind === 'new') return null;
  return accounts.find(({ id }) => id === target.accountId) ?? null;
}
