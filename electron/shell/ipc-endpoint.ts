import { ipcMain, type WebFrameMain } from 'electron';
import { failureOf, type Reply, VaultError } from '../../shared/errors.ts';
import type { RequestHandler } from './request-handler.ts';

export interface EndpointDependencies {
  readonly isOwnPage: (frame: WebFrameMain | null) => boolean;
  readonly noteActivity: () => void;
  readonly handle: RequestHandler;
}

/** The one channel from page to main. Whoever is not the top frame of our own page gets nothing. */
export function openEndpoint(deps: EndpointDependencies): void {
  ipcMain.handle(
    'sparekey:request',
    async (event, name: unknown, params: unknown): Promise<Reply<unknown>> => {
      if (!deps.isOwnPage(event.senderFrame)) {
        return { ok: false, error: failureOf(new VaultError('request.invalid')) };
      }
      deps.noteActivity();
      return deps.handle(name, params);
    },
  );
}
