import type { SetMode } from '../../shared/contract.ts';
import type {
  AttentionReason,
  CodeSetKind,
  CodeState,
  UseOutcome,
} from '../../shared/vault-types.ts';

type Outcome = UseOutcome | null;

interface ModelCode {
  readonly position: number;
  readonly key: string;
  readonly outcomes: Outcome[];
}

interface ModelSet {
  readonly kind: CodeSetKind;
  readonly codes: ModelCode[];
  replaced: boolean;
}

interface ModelAccount {
  /** In the order in which they were stored. */
  sets: ModelSet[];
  archived: boolean;
  place: 'vault' | 'trash';
}

interface ModelUse {
  readonly account: () => ModelAccount | undefined;
  readonly code: ModelCode;
  /** Index into the code's outcomes. */
  readonly at: number;
}

/** What one account is expected to show. */
interface ModelView {
  readonly remaining: number;
  readonly next: number | null;
  readonly attention: readonly AttentionReason[];
  /** Active set first, then newest first. */
  readonly sets: readonly { readonly number: number; readonly states: readonly CodeState[] }[];
}

const lowThreshold = 2;

/** The rules of a vault with several accounts in the plainest form. Operations answer with 'ok' or the code of the error due. */
export class VaultModel {
  readonly accounts: ModelAccount[];
  readonly uses: ModelUse[] = [];
  /** All sets ever stored, in order; moving a set keeps its place. */
  readonly order: ModelSet[] = [];

  constructor(accounts: number) {
    this.accounts = Array.from({ length: accounts }, () => ({
      sets: [],
      archived: false,
      place: 'vault',
    }));
  }

  store(index: number, mode: SetMode, kind: CodeSetKind, keys: readonly string[]): string {
    const account = this.open(index);
    if (account === undefined) return 'account.notFound';
    account.archived = false;
    const active = activeOf(account);
    const known = (key: string): ModelCode | undefined => this.known(account, key);
    const isActive = (key: string): boolean => active?.codes.some((c) => c.key === key) === true;
    const asNew =
      active === undefined ||
      ((mode === 'replace' || active.kind === 'single') && !keys.every(isActive));
    const wanted = keys
      .map((key, at) => ({ key, position: at + 1 }))
      .filter(({ key }) => asNew || known(key) === undefined);
    const fresh = placed(asNew ? [] : active.codes, wanted).map(({ key, position }) => ({
      key,
      position,
      outcomes: carried(known(key)),
    }));
    if (asNew) {
      if (active !== undefined) active.replaced = true;
      const set = { kind, codes: fresh, replaced: false };
      account.sets.push(set);
      this.order.push(set);
    } else {
      active.codes.push(...fresh);
      active.codes.sort((a, b) => a.position - b.position);
    }
    return 'ok';
  }

  use(index: number, position: number | null): string {
    const account = this.open(index);
    if (account === undefined) return 'account.notFound';
    const set = activeOf(account);
    if (set === undefined) return 'codeSet.notFound';
    const next = set.codes.find((code) => stateOf(set, code) === 'live');
    if (position === null && next === undefined) return 'codeSet.exhausted';
    const code =
      position === null ? next : set.codes.find((candidate) => candidate.position === position);
    if (code === undefined) return 'code.notFound';
    if (stateOf(set, code) !== 'live') return 'code.alreadyUsed';
    if (set.kind === 'ordered' && code !== next) return 'codeSet.ordered';
    this.uses.push({ account: () => this.ownerOf(set), code, at: code.outcomes.length });
    code.outcomes.push(null);
    return 'ok';
  }

  answer(index: number, outcome: UseOutcome, undo: boolean): string {
    const use = this.uses[index];
    if (use?.account()?.place !== 'vault') return 'use.notFound';
    const now = use.code.outcomes[use.at];
    if (undo ? now === 'released' : now !== null) return 'use.alreadySettled';
    use.code.outcomes[use.at] = outcome;
    return 'ok';
  }

  move(setIndex: number, to: number, active: 'moved' | 'existing'): string {
    const set = this.order[setIndex];
    const from = set === undefined ? undefined : this.ownerOf(set);
    if (set === undefined || from?.place !== 'vault') return 'codeSet.notFound';
    const target = this.open(to);
    if (target === undefined) return 'account.notFound';
    target.archived = false;
    if (target === from) return 'ok';
    this.moveAll(from, [set], target, active);
    return 'ok';
  }

  merge(from: number, into: number, active: 'from' | 'into'): string {
    if (from === into) return 'request.invalid';
    const [source, target] = [this.open(from), this.open(into)];
    if (source === undefined || target === undefined) return 'account.notFound';
    this.moveAll(source, [...source.sets], target, active === 'from' ? 'moved' : 'existing');
    source.place = 'trash';
    return 'ok';
  }

  markReplaced(setIndex: number): string {
    const set = this.order[setIndex];
    if (set === undefined || this.ownerOf(set)?.place !== 'vault') return 'codeSet.notFound';
    if (set.replaced) return 'codeSet.replaced';
    set.replaced = true;
    return 'ok';
  }

  archive(index: number, archived: boolean): string {
    const account = this.open(index);
    if (account === undefined) return 'account.notFound';
    account.archived = archived;
    return 'ok';
  }

  put(index: number, from: ModelAccount['place'], to: ModelAccount['place']): string {
    const account = this.accounts[index];
    if (account?.place !== from) return 'account.notFound';
    account.place = to;
    return 'ok';
  }

  view(index: number): ModelView | null {
    const account = this.open(index);
    if (account === undefined) return null;
    const active = activeOf(account);
    const sets = [...account.sets].sort((a, b) => this.order.indexOf(a) - this.order.indexOf(b));
    const numbered = sets.map((set, at) => ({ set, number: at + 1 })).toReversed();
    numbered.sort((a, b) => Number(a.set.replaced) - Number(b.set.replaced));
    const live = active?.codes.filter((code) => stateOf(active, code) === 'live') ?? [];
    return {
      remaining: live.length,
      next: live[0]?.position ?? null,
      attention: account.archived ? [] : attentionOf(account, active, live.length),
      sets: numbered.map(({ set, number }) => ({
        number,
        states: set.codes.map((code) => stateOf(set, code)),
      })),
    };
  }

  private open(index: number): ModelAccount | undefined {
    const account = this.accounts[index];
    return account?.place === 'vault' ? account : undefined;
  }

  private ownerOf(set: ModelSet): ModelAccount | undefined {
    return this.accounts.find((account) => account.sets.includes(set));
  }

  /** The code that stands for a key: of the active set before others, used before unused. */
  private known(account: ModelAccount, key: string): ModelCode | undefined {
    const weight = ({ set, code }: { set: ModelSet; code: ModelCode }): number =>
      (set.replaced ? 0 : 2) + (deciding(code) === undefined ? 0 : 1);
    return [...account.sets]
      .flatMap((set) => set.codes.map((code) => ({ set, code })))
      .filter(({ code }) => code.key === key)
      .sort((a, b) => weight(b) - weight(a))[0]?.code;
  }

  private moveAll(
    from: ModelAccount,
    sets: readonly ModelSet[],
    target: ModelAccount,
    active: 'moved' | 'existing',
  ): void {
    const existing = activeOf(target);
    const moved = sets.find((set) => !set.replaced);
    if (existing !== undefined && moved !== undefined) {
      (active === 'moved' ? existing : moved).replaced = true;
    }
    from.sets = from.sets.filter((set) => !sets.includes(set));
    target.sets.push(...sets);
    const now = activeOf(target);
    if (now === undefined || now.kind === 'reusable') return;
    for (const code of now.codes) {
      const others = this.order
        .filter((set) => set !== now && target.sets.includes(set))
        .flatMap((set) => set.codes);
      const used = others.filter(
        (other) => other.key === code.key && deciding(other) !== undefined,
      );
      const last = used.at(-1);
      if (deciding(code) === undefined && last !== undefined) code.outcomes.push(...carried(last));
    }
  }
}

interface Placed {
  readonly key: string;
  readonly position: number;
}

/** Each keeps its position where it is free; the others go behind all. */
function placed(there: readonly ModelCode[], wanted: readonly Placed[]): readonly Placed[] {
  const taken = new Set(there.map((code) => code.position));
  const kept = wanted.filter(({ position }) => !taken.has(position));
  let last = Math.max(0, ...taken, ...kept.map(({ position }) => position));
  return wanted.map((code) => {
    if (kept.includes(code)) return code;
    last += 1;
    return { ...code, position: last };
  });
}

function activeOf(account: ModelAccount): ModelSet | undefined {
  return account.sets.find((set) => !set.replaced);
}

function deciding(code: ModelCode): 'worked' | 'rejected' | null | undefined {
  if (code.outcomes.includes('worked')) return 'worked';
  if (code.outcomes.includes('rejected')) return 'rejected';
  return code.outcomes.includes(null) ? null : undefined;
}

function stateOf(set: ModelSet, code: ModelCode): CodeState {
  const outcome = deciding(code);
  if (set.kind === 'reusable' || outcome === undefined) return 'live';
  return outcome ?? 'reserved';
}

function carried(before: ModelCode | undefined): Outcome[] {
  const outcome = before === undefined ? undefined : deciding(before);
  return outcome === undefined ? [] : [outcome ?? 'worked'];
}

function attentionOf(
  account: ModelAccount,
  active: ModelSet | undefined,
  live: number,
): AttentionReason[] {
  const many = active?.kind === 'any-order' || active?.kind === 'ordered';
  const reserved = account.sets.flatMap((set) => set.codes).some((c) => c.outcomes.includes(null));
  const reasons: [AttentionReason, boolean][] = [
    ['exhausted', active !== undefined && live === 0],
    ['low', many && live > 0 && live <= lowThreshold],
    ['unanswered', reserved],
    ['noCodes', active === undefined],
  ];
  return reasons.flatMap(([reason, applies]) => (applies ? [reason] : []));
}
