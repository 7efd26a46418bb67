/** Runs tasks one after the other, in the order in which they came. */
export interface CommitQueue {
  /** Resolves or rejects with the task; a failed task does not hold up the next. */
  run<T>(task: () => Promise<T>): Promise<T>;
  /** Resolves when every task that came before has ended. */
  settled(): Promise<void>;
}

export function createCommitQueue(): CommitQueue {
  let tail: Promise<unknown> = Promise.resolve();
  return {
    run(task) {
      const outcome = tail.then(task);
      tail = outcome.catch(() => undefined);
      return outcome;
    },
    async settled() {
      await tail;
    },
  };
}
