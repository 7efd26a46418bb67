import { createCore } from '../core/create-core.ts';
import { createWorkerKeyDerivation } from '../core/crypto/key-derivation.ts';
import { createNodeStorage } from '../core/vault/vault-storage.ts';
import { CommandContext } from './command-context.ts';
import { runCommandLine } from './command-line.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { createOutput } from './output.ts';

/** Wires the command line to this process and to the core. */
export function runSparekey(
  programArguments: readonly string[],
  keyDerivationWorker: URL,
): Promise<ExitCode> {
  // The reader of a pipe may go away; what was committed stays committed.
  process.stdout.on('error', () => process.exit(exitCodes.notWritten));
  const context = new CommandContext(createOutput(process.stdout, process.stderr), () =>
    createCore({
      storage: createNodeStorage(),
      clock: { now: () => Date.now() },
      deriveKey: createWorkerKeyDerivation(keyDerivationWorker),
    }),
  );
  return runCommandLine(programArguments, context);
}
