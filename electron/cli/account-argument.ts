import { CommandFailure } from './command-failure.ts';
import { exitCodes } from './exit-codes.ts';

export interface NamedAccount {
  readonly id: string;
  readonly issuer: string;
  readonly name: string;
}

/** ISSUER or ISSUER/NAME, as the person would write it. */
export function accountLabel(account: Omit<NamedAccount, 'id'>): string {
  return account.name === '' ? account.issuer : `${account.issuer}/${account.name}`;
}

/** Equal for texts that a person would call the same. */
export function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/**
 * Every account that ACCOUNT may mean: an id, an issuer, or issuer and name with a slash. The whole text is compared, so
 * an issuer may hold slashes itself.
 */
export function accountsThatFit<Account extends NamedAccount>(
  accounts: readonly Account[],
  text: string,
): readonly Account[] {
  const byId = accounts.filter((account) => account.id === text);
  if (byId.length > 0) return byId;
  const wanted = folded(text);
  const exact = accounts.filter(
    (account) => folded(`${account.issuer}/${account.name}`) === wanted,
  );
  return exact.length > 0 ? exact : accounts.filter((account) => folded(account.issuer) === wanted);
}

/** The one account that ACCOUNT means; refused with exit code 5 when none or several fit. */
export function resolveAccount<Account extends NamedAccount>(
  accounts: readonly Account[],
  text: string,
): Account {
  const fitting = accountsThatFit(accounts, text);
  const [account] = fitting;
  if (account === undefined) {
    throw new CommandFailure(exitCodes.notFound, `There is no account "${text}" in this vault.`);
  }
  if (fitting.length > 1) {
    const labels = fitting.map((one) => accountLabel(one)).join(', ');
    throw new CommandFailure(
      exitCodes.notFound,
      `"${text}" fits ${fitting.length} accounts: ${labels}. Say which one.`,
    );
  }
  return account;
}
