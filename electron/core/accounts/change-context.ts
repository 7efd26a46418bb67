import type { ChainHash } from '../database/activity.ts';

/** What a change needs from outside the database, given once per request. */
export interface ChangeContext {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** 32 hex digits. */
  readonly device: string;
  readonly newId: () => string;
  readonly hash: ChainHash;
}
