import type { AppEvent } from '../../shared/app-types.ts';
import { VaultError, type Reply } from '../../shared/errors.ts';
import type { RequestName } from '../../shared/contract.ts';
import type { HostRequestName } from '../../shared/host-contract.ts';
import type { ImportDraft } from '../../shared/import-types.ts';
import { createAccountHandlers } from './api/account-handlers.ts';
import { createActivityHandlers } from './api/activity-handlers.ts';
import { createAppEvents } from './api/app-events.ts';
import { createCodeHandlers } from './api/code-handlers.ts';
import { createCodeSetHandlers } from './api/code-set-handlers.ts';
import { createDrafts } from './api/drafts.ts';
import { createGenerateHandlers } from './api/generate-handlers.ts';
import { createGenerateStore } from './api/generate-previews.ts';
import { createHostHandlers } from './api/host-handlers.ts';
import { createImportHandlers } from './api/import-handlers.ts';
import { createImportReader } from './api/import-reader.ts';
import { createOpenVault } from './api/open-vault.ts';
import { createPaperHandlers, type SheetPreview } from './api/paper-handlers.ts';
import { parseFilesHere, type ParseFiles } from './api/parse-files.ts';
import { createRecoveryKeyKeeper } from './api/recovery-key-keeper.ts';
import { createRecoverySheetHandlers } from './api/recovery-sheet-handlers.ts';
import { createRouter } from './api/router.ts';
import { makeServerFileHere } from './api/server-file-maker.ts';
import { createVaultHandlers } from './api/vault-handlers.ts';
import type { MakeServerFile } from './generators/server-files/server-file-job.ts';
import type { ReadQrCodes } from './paper/restore/qr-reader.ts';
import { anonymousDevice } from './vault/commit.ts';
import type { VaultDependencies, VaultSession } from './vault/vault-session.ts';

export interface CoreDependencies extends VaultDependencies {
  /** Takes errors that are bugs, for the log; they hold no parameters. */
  readonly reportBug?: (error: unknown) => void;
  /** Without it files are parsed on the calling thread, and text only. */
  readonly parseFiles?: ParseFiles;
  /** Without it files for servers are made on the calling thread. */
  readonly makeServerFile?: MakeServerFile;
  /** Without it no picture of a sheet can be read. */
  readonly readQrCodes?: ReadQrCodes;
}

export interface Core {
  /** Answers one request of the contract or of main; never throws. `params` are plain, already unsealed. */
  handle(name: RequestName | HostRequestName, params: unknown): Promise<Reply<unknown>>;
  /** Returns what ends the subscription. */
  subscribe(listener: (event: AppEvent) => void): () => void;
  /** The unlocked vault, for the command line. Throws `vault.locked`. */
  session(): VaultSession;
  /** Waits for writes in flight, then locks. */
  close(): Promise<void>;
}

/** Wires the parts. Everything with a state of its own is made here, once. */
export function createCore(given: CoreDependencies): Core {
  const deps = { ...given, deviceId: given.deviceId ?? anonymousDevice };
  const events = createAppEvents();
  const vault = createOpenVault(deps, events);
  const recoveryKeys = createRecoveryKeyKeeper();
  const importDrafts = createDrafts<ImportDraft>();
  const importReader = createImportReader(
    vault,
    importDrafts,
    events,
    given.parseFiles ?? parseFilesHere,
  );
  const generateStore = createGenerateStore();
  const sheetPreviews = createDrafts<SheetPreview>();
  const readQrCodes = given.readQrCodes ?? readsNoPicture;

  const handle = createRouter(
    {
      ...createVaultHandlers(deps, vault, recoveryKeys, events),
      ...createAccountHandlers(vault),
      ...createActivityHandlers(vault),
      ...createCodeHandlers(vault),
      ...createCodeSetHandlers(vault, importDrafts),
      ...createImportHandlers(vault, importDrafts, importReader, events),
      ...createGenerateHandlers({
        vault,
        store: generateStore,
        makeServerFile: deps.makeServerFile ?? makeServerFileHere,
        events,
        clock: deps.clock,
      }),
      ...createPaperHandlers({
        vault,
        previews: sheetPreviews,
        importDrafts,
        readQrCodes,
        events,
        deriveKey: deps.deriveKey,
      }),
      ...createRecoverySheetHandlers(recoveryKeys),
    },
    createHostHandlers({
      vault,
      importReader,
      sheetPreviews,
      readQrCodes,
      recoveryKeys,
      generateStore,
    }),
    given.reportBug ?? ignore,
  );
  return {
    handle,
    subscribe: events.subscribe,
    session: () => vault.session(),
    async close() {
      importReader.cancel();
      importDrafts.clear();
      generateStore.clear();
      sheetPreviews.clear();
      await vault.close();
    },
  };
}

function readsNoPicture(): Promise<never> {
  return Promise.reject(new VaultError('paper.unreadablePicture', { picture: 1 }));
}

function ignore(): void {
  // Without a log there is nowhere to put it; the caller still gets `internal`.
}
