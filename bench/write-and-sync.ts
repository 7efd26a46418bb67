import { open, rename } from 'node:fs/promises';
import path from 'node:path';

/** Replaces a file by one of that many bytes and waits for the disk, file and folder. */
export async function writeAndSync(folder: string, bytes: number): Promise<void> {
  const temporary = path.join(folder, 'plain.tmp');
  const file = await open(temporary, 'w', 0o600);
  await file.write(new Uint8Array(bytes).fill(7));
  await file.sync();
  await file.close();
  await rename(temporary, path.join(folder, 'plain'));
  if (process.platform === 'win32') return;
  const directory = await open(folder, 'r');
  await directory.sync();
  await directory.close();
}
