import type { ParseFiles } from '../core/api/parse-files.ts';
import type { Core } from '../core/create-core.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { Output } from './output.ts';

/** What every command gets: where to write, how to parse files and to start the core, and the exit code it may set. */
export class CommandContext {
  readonly output: Output;
  readonly parseFiles: ParseFiles;
  readonly startCore: () => Core;
  exitCode: ExitCode = exitCodes.done;

  constructor(output: Output, parseFiles: ParseFiles, startCore: () => Core) {
    this.output = output;
    this.parseFiles = parseFiles;
    this.startCore = startCore;
  }
}
