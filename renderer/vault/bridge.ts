import type { AppEvent } from '../../shared/app-types.ts';
import type { Reply } from '../../shared/errors.ts';

/** What the preload exposes: one request channel and one event channel. */
export interface Bridge {
  request(name: string, params: unknown): Promise<Reply<unknown>>;
  subscribe(listener: (event: AppEvent) => void): () => void;
}

declare global {
  interface Window {
    readonly sparekey: Bridge;
  }
}
