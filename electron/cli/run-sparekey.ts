import { assetsInFolder } from '../core/api/import-assets.ts';
import { createImportWorkers } from '../core/api/import-workers.ts';
import { createCore } from '../core/create-core.ts';
import { createWorkerKeyDerivation } from '../core/crypto/key-derivation.ts';
import { createQrReader } from '../core/paper/restore/qr-reader.ts';
import { createNodeStorage } from '../core/vault/vault-storage.ts';
import { CommandContext } from './command-context.ts';
import { runCommandLine } from './command-line.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { createOutput } from './output.ts';

/** Built files that the command line starts or reads. */
export interface ProgramParts {
  readonly keyDerivationWorker: URL;
  readonly importWorker: URL;
  /** Folder. */
  readonly importData: URL;
  readonly qrReaderWorker: URL;
}

/** Wires the command line to this process and to the core. */
export function runSparekey(
  programArguments: readonly string[],
  parts: ProgramParts,
): Promise<ExitCode> {
  // The reader of a pipe may go away; what was committed stays committed.
  process.stdout.on('error', () => process.exit(exitCodes.notWritten));
  const parseFiles = createImportWorkers({
    workerUrl: parts.importWorker,
    dataFolder: parts.importData,
  });
  const output = createOutput(process.stdout, process.stderr);
  const context = new CommandContext(output, parseFiles, () =>
    createCore({
      storage: createNodeStorage(),
      clock: { now: () => Date.now() },
      deriveKey: createWorkerKeyDerivation(parts.keyDerivationWorker),
      parseFiles,
      readQrCodes: createQrReader({
        workerUrl: parts.qrReaderWorker,
        readAsset: assetsInFolder(parts.importData),
      }),
    }),
  );
  return runCommandLine(programArguments, context);
}
