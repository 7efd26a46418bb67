import type { SetMode } from '../../../shared/contract.ts';
import type { DraftAccount, ImportDraft } from '../../../shared/import-types.ts';
import type { AccountSummary } from '../../../shared/vault-types.ts';

/** One account found in the draft, with its place there. */
export interface DraftEntry {
  readonly file: number;
  readonly account: number;
  readonly found: DraftAccount;
}

/** What the person decides about one account of the draft. */
export interface ImportChoice {
  readonly include: boolean;
  readonly target: 'existing' | 'new';
  readonly accountId: string | null;
  readonly issuer: string;
  readonly name: string;
  readonly mode: SetMode;
  /** Positions marked as used. */
  readonly used: ReadonlySet<number>;
}

export function entriesOf(draft: ImportDraft): readonly DraftEntry[] {
  return draft.files.flatMap((file, fileAt) =>
    file.accounts
      .map((found, account) => ({ file: fileAt, account, found }))
      .filter(({ found }) => found.codes.length > 0),
  );
}

const sameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The account the file most likely belongs to: chosen before, or already holding its codes, or of the same name. */
function likelyAccount(
  found: DraftAccount,
  accounts: readonly AccountSummary[],
  wantedId: string | undefined,
): AccountSummary | undefined {
  const byId = (id: string | undefined): AccountSummary | undefined =>
    accounts.find((account) => account.id === id);
  const knownIn = found.codes.find((code) => code.known.length > 0)?.known[0]?.accountId;
  const sameIssuer = accounts.filter(
    ({ issuer }) => found.issuer !== null && sameText(issuer, found.issuer),
  );
  return (
    byId(wantedId) ??
    byId(knownIn) ??
    sameIssuer.find(({ name }) => found.account !== null && sameText(name, found.account)) ??
    (found.account === null && sameIssuer.length === 1 ? sameIssuer[0] : undefined)
  );
}

export function firstChoice(
  found: DraftAccount,
  accounts: readonly AccountSummary[],
  wantedId: string | undefined,
): ImportChoice {
  const likely = likelyAccount(found, accounts, wantedId);
  return {
    include: true,
    target: likely === undefined ? 'new' : 'existing',
    accountId: likely?.id ?? null,
    issuer: found.issuer ?? '',
    name: found.account ?? '',
    mode: 'replace',
    used: new Set(found.codes.filter((code) => code.used).map((code) => code.position)),
  };
}

/** How many of the codes the account's active set has already. */
export function overlapWith(found: DraftAccount, accountId: string | null): number {
  return found.codes.filter((code) =>
    code.known.some((known) => known.active && known.accountId === accountId),
  ).length;
}

/** A choice that can be stored: it names an account, and brings something new. */
export function isComplete(choice: ImportChoice, found: DraftAccount): boolean {
  if (!choice.include) return true;
  if (choice.target === 'new') return choice.issuer.trim() !== '';
  return choice.accountId !== null && overlapWith(found, choice.accountId) < found.codes.length;
}
