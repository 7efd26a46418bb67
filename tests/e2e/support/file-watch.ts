import { existsSync, readdirSync, readFileSync, statSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** More of a file is not looked at; a page of codes is far smaller. */
const mostBytes = 64 * 1024 * 1024;

export interface FileWatch {
  /** Files in which one of the secrets was ever seen, by their whole path, those that are gone again too. */
  readonly leaks: () => readonly string[];
  /** How many files were looked into at all. */
  readonly seen: () => number;
  readonly end: () => void;
}

/**
 * Looks into every file below the folders whenever it changes, and into all of them at the end, for texts that must not be there:
 * as UTF-8, as UTF-16, in base 64 and in hexadecimal digits.
 */
export function watchFiles(
  folders: readonly string[],
  secrets: () => readonly string[],
): FileWatch {
  const leaks = new Set<string>();
  const seen = new Set<string>();

  const lookInto = (path: string): void => {
    try {
      const status = statSync(path);
      if (!status.isFile() || status.size > mostBytes) return;
      const bytes = readFileSync(path);
      seen.add(path);
      if (
        secrets()
          .flatMap(formsOf)
          .some((form) => bytes.includes(form))
      )
        leaks.add(path);
    } catch {
      // Gone before it could be read.
    }
  };
  const lookBelow = (folder: string): void => {
    if (!existsSync(folder)) return;
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) lookInto(join(entry.parentPath, entry.name));
    }
  };
  const watchers = folders.map((folder): FSWatcher =>
    watch(folder, { recursive: true }, (_event, name) => {
      if (name !== null) lookInto(join(folder, name));
    }),
  );
  return {
    leaks: () => {
      for (const folder of folders) lookBelow(folder);
      return [...leaks].toSorted();
    },
    seen: () => seen.size,
    end: () => {
      for (const watcher of watchers) watcher.close();
    },
  };
}

function formsOf(secret: string): readonly Buffer[] {
  const bytes = Buffer.from(secret);
  // In base 64 a text looks different at each of three places; without its edges it is found at the first.
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(4, -4),
  );
  return [
    bytes,
    Buffer.from(secret, 'utf16le'),
    Buffer.from(bytes.toString('hex')),
    ...base64.filter((text) => text.length >= 8).map((text) => Buffer.from(text)),
  ];
}
