import { revealCodes } from '../accounts/code-reveal.ts';
import { markCodeUsed, reserveCode, settleUse, undoUse } from '../accounts/code-use-service.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenVault } from './open-vault.ts';

export function createCodeHandlers(vault: OpenVault): HandlersOf<'code'> {
  return {
    'code.use': ({ accountId, position }) =>
      vault.change((db, context) => reserveCode(db, context, accountId, position ?? null)),

    'code.settle': ({ useId, outcome }) =>
      vault.change((db, context) => settleUse(db, context, useId, outcome)),

    'code.markUsed': ({ codeId }) =>
      vault.change((db, context) => markCodeUsed(db, context, codeId)),

    'code.undo': ({ useId }) => vault.change((db, context) => undoUse(db, context, useId)),

    'code.reveal': ({ codeSetId, codeId }) =>
      vault.read((db) => revealCodes(db, codeSetId, codeId ?? null)),
  };
}
