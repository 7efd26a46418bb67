import type { AppEvent, ProgressTask } from '../../../shared/app-types.ts';

export interface AppEvents {
  emit(event: AppEvent): void;
  /** Returns what ends the subscription. */
  subscribe(listener: (event: AppEvent) => void): () => void;
}

export function createAppEvents(): AppEvents {
  const listeners = new Set<(event: AppEvent) => void>();
  return {
    emit(event) {
      for (const listener of listeners) listener(event);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** Announces start and end of work whose length is not known beforehand; the end also when it failed. */
export async function withProgress<T>(
  events: AppEvents,
  task: ProgressTask,
  work: () => Promise<T>,
): Promise<T> {
  events.emit({ type: 'progress', task, done: 0, total: null });
  try {
    return await work();
  } finally {
    events.emit({ type: 'progress', task, done: 1, total: 1 });
  }
}
