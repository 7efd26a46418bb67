import { randomUUID } from 'node:crypto';
import type { ImportDraft } from '../../../shared/import-types.ts';
import type { AppEvents } from './app-events.ts';
import type { Drafts } from './drafts.ts';
import { buildImportDraft } from './import-drafts.ts';
import type { OpenVault } from './open-vault.ts';
import type { ImportCandidate, ParseFiles } from './parse-files.ts';

export interface ImportReader {
  /** Parses files and keeps the draft for `import.commit`. Throws `import.cancelled` after `cancel`. */
  read(candidates: readonly ImportCandidate[]): Promise<ImportDraft>;
  /** Ends every reading that goes on. */
  cancel(): void;
}

/** Events for this many steps of an import at most: a page can show no more, and each costs a message. */
const mostEvents = 200;

export function createImportReader(
  vault: OpenVault,
  drafts: Drafts<ImportDraft>,
  events: AppEvents,
  parseFiles: ParseFiles,
): ImportReader {
  const running = new Set<AbortController>();
  return {
    async read(candidates) {
      const controller = new AbortController();
      running.add(controller);
      try {
        const onProgress = progressEvents(events, candidates.length);
        const outcomes = await parseFiles(candidates, { onProgress, signal: controller.signal });
        const draft = await vault.read((db) => buildImportDraft(db, randomUUID(), outcomes));
        drafts.keep(draft.draftId, draft);
        return draft;
      } finally {
        running.delete(controller);
        events.emit({ type: 'progress', task: 'import', done: 1, total: 1 });
      }
    },

    cancel() {
      for (const controller of running) controller.abort();
    },
  };
}

function progressEvents(events: AppEvents, total: number): (done: number) => void {
  const step = total / mostEvents;
  let told = Number.NEGATIVE_INFINITY;
  return (done) => {
    if (done - told < step) return;
    told = done;
    events.emit({ type: 'progress', task: 'import', done, total });
  };
}
