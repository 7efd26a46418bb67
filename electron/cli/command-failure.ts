import type { ExitCode } from './exit-codes.ts';

/** A refusal of the command line itself, with its sentence; the core's own failures are `VaultError`. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.exitCode = exitCode;
  }
}
