import type { SetMode } from '../../shared/contract.ts';
import type { CodeSetKind, CodeState, UseOutcome } from '../../shared/vault-types.ts';

/** One code of the model; `uses` are indexes into the model's list of uses. */
interface ModelCode {
  readonly position: number;
  readonly uses: number[];
}

interface ModelSet {
  readonly kind: CodeSetKind;
  readonly codes: ModelCode[];
}

/**
 * The rules of one account's codes in the plainest form, to compare the real thing with. Every operation answers with
 * a position, or with the code of the error that is due.
 */
export class CodeModel {
  /** Newest first; the first is active. */
  readonly sets: ModelSet[] = [];
  readonly uses: { code: ModelCode; outcome: UseOutcome | null }[] = [];

  store(mode: SetMode, kind: CodeSetKind, count: number): void {
    let set = this.sets[0];
    // A set of one code is replaced by whatever comes.
    if (set === undefined || mode === 'replace' || set.kind === 'single') {
      set = { kind, codes: [] };
      this.sets.unshift(set);
    }
    const start = set.codes.length;
    for (let index = 1; index <= count; index += 1) {
      set.codes.push({ position: start + index, uses: [] });
    }
  }

  use(position: number | null): number | string {
    const set = this.sets[0];
    if (set === undefined) return 'codeSet.notFound';
    const next = this.next();
    if (position === null) {
      const code = set.codes.find((candidate) => candidate.position === next);
      return code === undefined ? 'codeSet.exhausted' : this.take(code, null);
    }
    const code = set.codes.find((candidate) => candidate.position === position);
    if (code === undefined) return 'code.notFound';
    if (!this.isLive(set, code)) return 'code.alreadyUsed';
    if (set.kind === 'ordered' && position !== next) return 'codeSet.ordered';
    return this.take(code, null);
  }

  mark(setIndex: number, position: number): number | string {
    const set = this.sets[setIndex];
    const code = set?.codes.find((candidate) => candidate.position === position);
    if (set === undefined || code === undefined) return 'code.notFound';
    return this.isLive(set, code) ? this.take(code, 'worked') : 'code.alreadyUsed';
  }

  settle(index: number, outcome: UseOutcome): number | string {
    const use = this.uses[index];
    if (use === undefined) return 'use.notFound';
    if (use.outcome !== null) return 'use.alreadySettled';
    use.outcome = outcome;
    return use.code.position;
  }

  undo(index: number): number | string {
    const use = this.uses[index];
    if (use === undefined) return 'use.notFound';
    if (use.outcome === 'released') return 'use.alreadySettled';
    use.outcome = 'released';
    return use.code.position;
  }

  next(): number | null {
    const set = this.sets[0];
    return set?.codes.find((code) => this.isLive(set, code))?.position ?? null;
  }

  remaining(): number {
    const set = this.sets[0];
    return set?.codes.filter((code) => this.isLive(set, code)).length ?? 0;
  }

  /** Position of the newest use without an answer. */
  pending(): number | null {
    return this.uses.findLast((use) => use.outcome === null)?.code.position ?? null;
  }

  states(): readonly (readonly CodeState[])[] {
    return this.sets.map((set) => set.codes.map((code) => this.stateOf(set, code)));
  }

  private isLive(set: ModelSet, code: ModelCode): boolean {
    return this.stateOf(set, code) === 'live';
  }

  private stateOf(set: ModelSet, code: ModelCode): CodeState {
    if (set.kind === 'reusable') return 'live';
    const outcomes = code.uses.map((index) => this.uses[index]?.outcome);
    if (outcomes.includes('worked')) return 'worked';
    if (outcomes.includes('rejected')) return 'rejected';
    return outcomes.includes(null) ? 'reserved' : 'live';
  }

  private take(code: ModelCode, outcome: UseOutcome | null): number {
    code.uses.push(this.uses.length);
    this.uses.push({ code, outcome });
    return code.position;
  }
}
