import type { AppEvent } from './app-types.ts';
import type { Reply } from './errors.ts';

/** From main to the vault process. `params` is a `Sealed` where the route says so. */
export interface VaultProcessRequest {
  readonly id: number;
  readonly name: string;
  readonly params: unknown;
}

/** From the vault process to main. The value is a `Sealed` where the route says so. */
export type VaultProcessMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly kind: 'event'; readonly event: AppEvent };
