import type { ServerFileName } from '../../../../shared/server-files.ts';
import type { ServerFileInput } from './server-file.ts';

export interface ServerFileJob {
  readonly file: ServerFileName;
  readonly input: ServerFileInput;
}

/** Makes the text of a file. Calls `onProgress` with the codes done so far. Throws `generate.cancelled` when aborted. */
export type MakeServerFile = (
  job: ServerFileJob,
  onProgress: (codesDone: number) => void,
  signal: AbortSignal,
) => Promise<string>;
