import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { VaultError } from '../../../shared/errors.ts';
import type { ImportDraft } from '../../../shared/import-types.ts';
import type { AppEvents } from './app-events.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { buildImportDraft } from './import-drafts.ts';
import type { OpenVault } from './open-vault.ts';
import type { ImportCandidate, ImportOutcome, ParseFiles } from './parse-files.ts';

export interface ImportReader {
  /** Parses files and keeps the draft for `import.commit`. Throws `import.cancelled` after `cancel`. */
  read(candidates: readonly ImportCandidate[]): Promise<ImportDraft>;
  /**
   * Reads one file of a draft again with its own passphrase. Throws `import.wrongPassphrase`, and `draft.expired` for a file
   * that does not wait for one.
   */
  openSealed(draftId: string, file: number, passphrase: string): Promise<ImportDraft>;
  /** Ends every reading that goes on. */
  cancel(): void;
  /** Lets go of the files of a draft that was discarded. */
  forget(draftId: string): void;
  /** Remembers which files of the draft were imported, so that main may move them to the trash. */
  committed(draftId: string, files: ReadonlySet<number>): void;
  /** Paths of the imported files; none where they were dropped or pasted. Throws `draft.expired`. */
  importedPaths(draftId: string): readonly string[];
}

/** Events for this many steps of an import at most: a page can show no more, and each costs a message. */
const mostEvents = 200;

/** What is kept of the files beside their draft: no bytes but those of a file that waits for its passphrase. */
interface KeptFiles {
  readonly paths: readonly (string | undefined)[];
  readonly sealed: ReadonlyMap<number, ImportCandidate>;
}

export function createImportReader(
  vault: OpenVault,
  drafts: Drafts<ImportDraft>,
  events: AppEvents,
  parseFiles: ParseFiles,
): ImportReader {
  const running = new Set<AbortController>();
  const kept = createDrafts<KeptFiles>();
  const imported = createDrafts<readonly string[]>();

  const parse = async (
    candidates: readonly ImportCandidate[],
  ): Promise<readonly ImportOutcome[]> => {
    const controller = new AbortController();
    running.add(controller);
    try {
      const onProgress = progressEvents(events, candidates.length);
      return await parseFiles(candidates, { onProgress, signal: controller.signal });
    } finally {
      running.delete(controller);
      events.emit({ type: 'progress', task: 'import', done: 1, total: 1 });
    }
  };

  return {
    async read(candidates) {
      const outcomes = await parse(candidates);
      const built = await vault.read((db) => buildImportDraft(db, randomUUID(), outcomes));
      const draft = { ...built, ...sourceFolder(candidates) };
      drafts.keep(draft.draftId, draft);
      kept.keep(draft.draftId, {
        paths: candidates.map(({ path }) => path),
        sealed: new Map(
          [...candidates.entries()].filter(([at]) => waitsForPassphrase(outcomes[at])),
        ),
      });
      return draft;
    },

    async openSealed(draftId, file, passphrase) {
      const draft = drafts.get(draftId);
      const candidate = kept.get(draftId).sealed.get(file);
      if (candidate === undefined) throw new VaultError('draft.expired');
      const read = async () => ({ ...(await candidate.read()), passphrase });
      const outcomes = await parse([{ ...candidate, read }]);
      const [failure] = outcomes.flatMap(({ result }) =>
        'failure' in result ? [result.failure] : [],
      );
      if (failure !== undefined) throw new VaultError(failure.code, failure.detail);
      const opened = await vault.read((db) => buildImportDraft(db, draftId, outcomes));
      const files = draft.files.map((before, at) =>
        at === file ? (opened.files[0] ?? before) : before,
      );
      const changed = { ...draft, files };
      drafts.keep(draftId, changed);
      return changed;
    },

    cancel() {
      for (const controller of running) controller.abort();
    },

    committed(draftId, files) {
      const { paths } = kept.get(draftId);
      imported.keep(
        draftId,
        [...files].flatMap((file) => paths[file] ?? []),
      );
      kept.discard(draftId);
    },

    forget: kept.discard,

    importedPaths: (draftId) => imported.get(draftId),
  };
}

function waitsForPassphrase(outcome: ImportOutcome | undefined): boolean {
  return (
    outcome !== undefined &&
    'failure' in outcome.result &&
    outcome.result.failure.code === 'import.needsPassphrase'
  );
}

/** Files chosen in one dialog stand in one folder. */
function sourceFolder(candidates: readonly ImportCandidate[]): { readonly sourceFolder?: string } {
  const path = candidates[0]?.path;
  return path === undefined ? {} : { sourceFolder: basename(dirname(path)) };
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
