import type { Params, SetMode } from '../../../shared/contract.ts';
import type { DraftAccount, DraftCode, ImportDraft } from '../../../shared/import-types.ts';
import type { AccountSummary, CodeSetKind } from '../../../shared/vault-types.ts';
import { choicesThatCollide, isRepeated } from './choices-that-collide.ts';

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
  /** Of a set that was read back from paper. */
  readonly setNumber?: number;
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
  isOnly: boolean,
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
    (isOnly && found.account === null && sameIssuer.length === 1 ? sameIssuer[0] : undefined)
  );
}

/**
 * The choices that the preview opens with. Among several lists, one that brings nothing new is left out, and one that
 * names no account is not taken for an account that another one could be as well.
 */
export function firstChoices(
  entries: readonly DraftEntry[],
  accounts: readonly AccountSummary[],
  wantedId: string | undefined,
): readonly ImportChoice[] {
  const nameless = Map.groupBy(
    entries.filter(({ found }) => found.account === null),
    ({ found }) => found.issuer?.toLowerCase(),
  );
  const choices = entries.map(({ found }) => {
    const alike = nameless.get(found.issuer?.toLowerCase())?.length ?? 0;
    const choice = firstChoice(found, accounts, wantedId, alike < 2);
    return { ...choice, include: entries.length === 1 || !bringsNothing(choice) };
  });
  const collides = choicesThatCollide(choices);
  return choices.map((choice, at) => {
    const earlier = choices[collides[at] ?? -1];
    const repeated = earlier !== undefined && isRepeated(choice, earlier);
    return repeated ? { ...choice, include: false } : choice;
  });
}

function firstChoice(
  found: DraftAccount,
  accounts: readonly AccountSummary[],
  wantedId: string | undefined,
  isOnly: boolean,
): ImportChoice {
  const likely = likelyAccount(found, accounts, wantedId, isOnly);
  return {
    include: true,
    target: likely === undefined ? 'new' : 'existing',
    accountId: likely?.id ?? null,
    issuer: found.issuer ?? '',
    name: found.account ?? '',
    mode: 'replace',
    kind: found.kind,
    ...(found.printed === undefined ? {} : { setNumber: found.printed.setNumber }),
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
  return choice.accountId !== null && !bringsNothing(choice);
}

/** Every code of it is in the chosen account's active set already. */
export function bringsNothing({ target, accountId, codes }: ImportChoice): boolean {
  return target === 'existing' && overlapWith(codes, accountId) === codes.length;
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
