import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';

export interface BundleFile {
  readonly path: string;
  readonly contentType: string;
}

/** URL path → file. Whatever is not in it does not exist. */
export type BundleFiles = ReadonlyMap<string, BundleFile>;

const contentTypes: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.woff2', 'font/woff2'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
]);

/** Lists the renderer's folder once; files of another type than the page uses are left out. */
export async function listBundleFiles(folder: string): Promise<BundleFiles> {
  const files = new Map<string, BundleFile>();
  const visit = async (relative: string): Promise<void> => {
    for (const entry of await readdir(join(folder, relative), { withFileTypes: true })) {
      const inner = posix.join(relative, entry.name);
      if (entry.isDirectory()) {
        await visit(inner);
        continue;
      }
      const contentType = contentTypes.get(posix.extname(entry.name));
      if (!entry.isFile() || contentType === undefined) continue;
      files.set(`/${inner}`, { path: join(folder, inner), contentType });
    }
  };
  await visit('');
  return files;
}

/**
 * The file behind a URL of the application, or null. Only exact paths of the list match: no decoding, no folder index, no
 * query, so that nothing can be talked into another path.
 */
export function findBundleFile(files: BundleFiles, address: string): BundleFile | null {
  const url = URL.parse(address);
  if (url === null || url.protocol !== 'app:' || url.host !== 'sparekey') return null;
  if (url.search !== '' || url.username !== '' || url.password !== '') return null;
  return files.get(url.pathname) ?? null;
}
