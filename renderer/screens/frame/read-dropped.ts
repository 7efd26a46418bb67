import { VaultError } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import type { DroppedFile } from '../../vault/navigation.ts';

/** All dropped files together; they are in memory until they are read. */
const mostBytes = 256 * 1024 * 1024;

/**
 * The bytes of everything that was dropped, folders with all that is in them. To be called while the drop is handled: the
 * browser forgets what was dropped afterwards. Throws `import.notAFile` and `import.tooLarge`.
 */
export async function readDropped(data: DataTransfer): Promise<readonly DroppedFile[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const loose = [...data.files];
  // A drop that was put together by a script has files without entries.
  const files = entries.length === 0 ? loose : await filesIn(entries);
  if (files.length === 0) throw new VaultError('import.notAFile');
  // Looked at before reading, so that a huge file never enters memory.
  const tooLarge = files.find(({ size }) => size > limits.importFileBytes);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (tooLarge !== undefined) throw new VaultError('import.tooLarge', { fileName: tooLarge.name });
  if (total > mostBytes) throw new VaultError('import.tooLarge');
  return Promise.all(
    files.map(async (file) => ({
      name: file.name.slice(-255),
      bytes: new Uint8Array(
        await file.arrayBuffer().catch((cause: unknown) => {
          throw new VaultError('import.notAFile', { fileName: file.name }, { cause });
        }),
      ),
    })),
  );
}

/** Walks folders breadth first, up to the most files that one import takes. */
async function filesIn(entries: readonly FileSystemEntry[]): Promise<readonly File[]> {
  const files: File[] = [];
  const waiting = [...entries];
  for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
    if (isFile(entry)) files.push(await fileOf(entry));
    else if (isFolder(entry)) waiting.push(...(await contentOf(entry)));
    if (files.length > limits.importFiles || waiting.length > 10 * limits.importFiles) {
      throw new VaultError('import.tooLarge');
    }
  }
  return files;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, (cause) =>
      reject(new VaultError('import.notAFile', { fileName: entry.name }, { cause })),
    );
  });
}

/** A folder is read in portions, the last one empty. */
async function contentOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, (cause) =>
        reject(new VaultError('import.notAFile', { fileName: folder.name }, { cause })),
      );
    });
    if (portion.length === 0) return found;
    found.push(...portion);
  }
}
