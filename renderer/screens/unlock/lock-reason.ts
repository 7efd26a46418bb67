import type { AppStatus } from '../../../shared/app-types.ts';
import { message } from '../../messages/message.ts';

/** Why the vault is locked, unless the person did it or nothing was open before. */
export function lockReasonText({ lockReason, settings }: AppStatus): string | null {
  switch (lockReason) {
    case 'idle': {
      const seconds = settings.autoLockSeconds ?? 0;
      return message('unlock.lockedIdle', { minutes: Math.floor(seconds / 60), seconds });
    }
    case 'suspend':
      return message('unlock.lockedSuspend');
    case 'screenLocked':
      return message('unlock.lockedScreen');
    case 'processEnded':
      return message('unlock.lockedEnded');
    case 'person':
    case null:
      return null;
  }
}
