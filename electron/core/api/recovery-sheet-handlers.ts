import type { HandlersOf } from './handlers.ts';
import type { RecoveryKeyKeeper } from './recovery-key-keeper.ts';

export function createRecoverySheetHandlers(
  recoveryKeys: RecoveryKeyKeeper,
): HandlersOf<'recoverySheet'> {
  return {
    'recoverySheet.confirm': ({ group, typed }) => {
      recoveryKeys.confirm(group, typed);
      return null;
    },
  };
}
