import { VaultError } from '../../../shared/errors.ts';
import type { ImportDraft } from '../../../shared/import-types.ts';
import { overlapWith } from '../accounts/code-overlap.ts';
import { markReplaced, moveSet } from '../accounts/code-set-move.ts';
import { matchKeysOf } from '../accounts/code-set-service.ts';
import { deleteSet } from '../accounts/code-set-trash.ts';
import { checkTypedCodes, storeTypedCodes } from '../accounts/typed-codes.ts';
import type { Drafts } from './drafts.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenVault } from './open-vault.ts';

export function createCodeSetHandlers(
  vault: OpenVault,
  drafts: Drafts<ImportDraft>,
): HandlersOf<'codeSet'> {
  return {
    'codeSet.check': ({ accountId, codes }) =>
      vault.read((db) => checkTypedCodes(db, accountId, codes)),

    'codeSet.type': (typed) => vault.change((db, context) => storeTypedCodes(db, context, typed)),

    'codeSet.overlap': ({ draftId, file, account, accountId }) => {
      const found = drafts.get(draftId).files[file]?.accounts[account];
      if (found === undefined) throw new VaultError('draft.incomplete');
      const keys = matchKeysOf(found.codes.map((code) => code.value));
      return vault.read((db) => overlapWith(db, accountId, keys));
    },

    'codeSet.markReplaced': ({ codeSetId }) =>
      vault.change((db, context) => markReplaced(db, context, codeSetId)),

    'codeSet.delete': ({ codeSetId }) =>
      vault.change((db, context) => deleteSet(db, context, codeSetId)),

    'codeSet.move': ({ codeSetId, target, active }) =>
      vault.change((db, context) => moveSet(db, context, codeSetId, target, active)),
  };
}
