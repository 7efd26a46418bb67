import { randomBytes } from 'node:crypto';
import { lstat, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { CommandFailure } from './command-failure.ts';
import { exitCodes } from './exit-codes.ts';

/** Codes lie in these files in the clear: only the person may read them. */
const ownerOnly = 0o600;

/** Exit code 6 when there is a file of that name, or anything else. */
export async function requireFreeName(file: string): Promise<void> {
  const found = await lstat(file).catch(() => null);
  if (found !== null) throw nameTaken(file);
}

/** Writes a new file, readable by its owner only; exit code 6 when the name is taken. */
export async function writeNewFile(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await create(file, content);
  } catch (cause) {
    throw writeFailure(file, cause);
  }
}

/** Writes a file, readable by its owner only; a file of that name stays whole until the new one is. */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const suffix = randomBytes(6).toString('hex');
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${suffix}.tmp`);
  try {
    await create(temporary, content);
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw writeFailure(file, cause);
  }
}

async function create(file: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', ownerOnly);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

function writeFailure(file: string, cause: unknown): CommandFailure {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason';
  return code === 'EEXIST'
    ? nameTaken(file)
    : new CommandFailure(exitCodes.notWritten, `"${file}" could not be written (${code}).`, {
        cause,
      });
}

function nameTaken(file: string): CommandFailure {
  return new CommandFailure(exitCodes.refused, `"${file}" exists already; nothing was written.`);
}
