import { argon2id, randomBytes } from '../crypto/sodium.ts';
import { serverFileRenderers } from '../generators/server-files/server-file-renderers.ts';
import type { ServerFileJob } from '../generators/server-files/server-file-job.ts';

/** Makes the file on this thread, with libsodium's randomness and Argon2id. May take minutes. */
export function renderServerFile(
  { file, input }: ServerFileJob,
  onProgress: (codesDone: number) => void,
): string {
  let done = 0;
  return serverFileRenderers[file](input, {
    randomBytes,
    argon2id,
    codeDone() {
      done += 1;
      onProgress(done);
    },
  });
}
