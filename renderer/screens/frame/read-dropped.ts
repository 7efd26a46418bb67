import { codeFilesOf } from '../../../shared/code-file-name.ts';
import { VaultError } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import type { DroppedFile } from '../../vault/navigation.ts';

/** All dropped files together; they are in memory until they are read. */
const mostBytes = 256 * 1024 * 1024;
/** What one look into a folder may find before it is taken for a wrong choice, such as a whole disk. */
const mostEntries = 100 * limits.importFiles;

/**
 * The bytes of everything that was dropped; of folders the files named after codes, or all where none is. To be called while the drop is handled: the
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

/** What was dropped, with what an import takes of each folder in its place. */
async function filesIn(entries: readonly FileSystemEntry[]): Promise<readonly File[]> {
  const found: FileSystemFileEntry[] = [];
  for (const entry of entries) {
    if (isFile(entry)) found.push(entry);
    else if (isFolder(entry)) found.push(...codeFilesOf(await filesUnder(entry)));
    if (found.length > limits.importFiles) throw new VaultError('import.tooLarge');
  }
  return Promise.all(found.map(fileOf));
}

/** Everything in a folder and those below, breadth first; hidden folders are passed over. */
async function filesUnder(folder: FileSystemDirectoryEntry): Promise<FileSystemFileEntry[]> {
  const files: FileSystemFileEntry[] = [];
  const waiting = [folder];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    for (const entry of await contentOf(next)) {
      if (isFile(entry)) files.push(entry);
      else if (isFolder(entry) && !entry.name.startsWith('.')) waiting.push(entry);
    }
    if (files.length + waiting.length > mostEntries) throw new VaultError('import.tooLarge');
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
