import type { Core } from '../core/create-core.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { Output } from './output.ts';

/** What every command gets: where to write, how to start the core, and the exit code it may set. */
export class CommandContext {
  readonly output: Output;
  readonly startCore: () => Core;
  exitCode: ExitCode = exitCodes.done;

  constructor(output: Output, startCore: () => Core) {
    this.output = output;
    this.startCore = startCore;
  }
}
