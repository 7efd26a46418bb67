import type { ReservedUse } from '../../../shared/vault-types.ts';
import { revealCodes } from '../accounts/code-reveal.ts';
import {
  markCodeUsed,
  noteUse,
  reserveCode,
  settleUse,
  undoUse,
} from '../accounts/code-use-service.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenVault } from './open-vault.ts';

export function createCodeHandlers(vault: OpenVault): HandlersOf<'code'> {
  const reservations = new Map<string, Promise<ReservedUse>>();

  return {
    'code.use': ({ accountId, position = null }) => {
      // Two quick clicks ask twice before the first is answered: that is one wish.
      const key = `${accountId}/${String(position)}`;
      const running = reservations.get(key);
      if (running !== undefined) return running;
      const reservation = vault
        .change((db, context) => {
          const use = reserveCode(db, context, accountId, position);
          vault.takeInHand(use.useId);
          return use;
        })
        .finally(() => reservations.delete(key));
      reservations.set(key, reservation);
      return reservation;
    },

    'code.settle': ({ useId, outcome, note }) =>
      vault.change((db, context) => settleUse(db, context, useId, outcome, note)),

    'code.letGo': async ({ useId }) => {
      await vault.letGo(useId);
      return null;
    },

    'code.markUsed': ({ codeId, note }) =>
      vault.change((db, context) => markCodeUsed(db, context, codeId, note)),

    'code.undo': ({ useId }) => vault.change((db, context) => undoUse(db, context, useId)),

    'code.note': ({ useId, note }) =>
      vault.change((db, context) => noteUse(db, context, useId, note)),

    'code.reveal': ({ codeSetId, codeId }) =>
      vault.disclose((db, at) => revealCodes(db, at, codeSetId, codeId ?? null)),
  };
}
