import { VaultError } from '../../../shared/errors.ts';

const freeTries = 3;
const firstPauseMs = 2000;
const longestPauseMs = 60_000;

/** Slows down guessing at the keyboard. It guards a running application only: whoever has the file has the KDF before them. */
export interface UnlockThrottle {
  /** Throws `vault.tryLater` with the `seconds` left while a pause runs. To be asked before every try. */
  check(): void;
  noteWrong(): void;
  noteRight(): void;
}

/** After three wrong tries in a row a pause of 2 s, doubled by every further one up to 60 s. */
export function createUnlockThrottle(clock: { now(): number }): UnlockThrottle {
  let wrongTries = 0;
  let startedAt = 0;
  let pauseMs = 0;
  return {
    check() {
      // A clock set back restarts the pause, else it would last until the clock has caught up.
      startedAt = Math.min(startedAt, clock.now());
      const left = startedAt + pauseMs - clock.now();
      if (left > 0) throw new VaultError('vault.tryLater', { seconds: Math.ceil(left / 1000) });
    },
    noteWrong() {
      wrongTries += 1;
      startedAt = clock.now();
      const beyond = wrongTries - freeTries;
      pauseMs = beyond < 0 ? 0 : Math.min(firstPauseMs * 2 ** beyond, longestPauseMs);
    },
    noteRight() {
      wrongTries = 0;
      pauseMs = 0;
    },
  };
}
