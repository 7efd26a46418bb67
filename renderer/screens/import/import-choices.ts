import type { Params, SetMode } from '../../../shared/contract.ts';
import type { DraftAccount, DraftCode, ImportDraft } from '../../../shared/import-types.ts';
import type { AccountSummary, CodeSetKind } from '../../../shared/vault-types.ts';

/** One account found in the draft, with its place there. */
export interface DraftEntry {
  readonly file: number;
  readonly account: number;
  readonly found: DraftAccount;
}

/** A code as the person leaves it; `found` is what the file gave. */
export interface ChosenCode {
  readonly position: number;
  readonly value: string;
  readonly used: boolean;
  readonly found: DraftCode;
}

/** What the person decides about one account of the draft. */
export interface ImportChoice {
  readonly include: boolean;
  readonly target: 'existing' | 'new';
  readonly accountId: string | null;
  readonly issuer: string;
  readonly name: string;
  readonly mode: SetMode;
  readonly kind: CodeSetKind;
  readonly codes: readonly ChosenCode[];
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
    kind: found.kind,
    codes: found.codes.map((code) => ({
      position: code.position,
      value: code.value,
      used: code.used,
      found: code,
    })),
  };
}

/** How many of the codes the account's active set has already; a changed code is none of them. */
export function overlapWith(codes: readonly ChosenCode[], accountId: string | null): number {
  return codes.filter(
    ({ value, found }) =>
      value === found.value &&
      found.known.some((known) => known.active && known.accountId === accountId),
  ).length;
}

/** A choice that can be stored: it names an account, and brings something new. */
export function isComplete(choice: ImportChoice): boolean {
  if (!choice.include) return true;
  if (choice.codes.length === 0) return false;
  if (choice.target === 'new') return choice.issuer.trim() !== '';
  return (
    choice.accountId !== null && overlapWith(choice.codes, choice.accountId) < choice.codes.length
  );
}

/** What `import.commit` is told about one account. The codes go along only where the person changed them. */
export function storedChoice(
  { file, account, found }: DraftEntry,
  choice: ImportChoice,
): Params<'import.commit'>['choices'][number] {
  const target =
    choice.target === 'existing' && choice.accountId !== null
      ? { kind: 'existing' as const, accountId: choice.accountId }
      : { kind: 'new' as const, issuer: choice.issuer, name: choice.name };
  return {
    file,
    account,
    target,
    mode: choice.mode,
    kind: choice.kind,
    used: choice.codes.filter(({ used }) => used).map(({ position }) => position),
    ...(isChanged(choice.codes, found)
      ? { codes: choice.codes.map(({ position, value, used }) => ({ position, value, used })) }
      : {}),
  };
}

function isChanged(codes: readonly ChosenCode[], found: DraftAccount): boolean {
  return (
    codes.length !== found.codes.length ||
    codes.some((code) => code.value !== code.found.value || code.position !== code.found.position)
  );
}
