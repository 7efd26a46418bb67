import { copyFile, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app } from './app.ts';
import { record } from './host.ts';
import { strict } from './strict.ts';

/** Nothing of the desktop is touched but the file to be trashed; the host can read what was asked for. */
export const shell: Pick<Electron.Shell, 'showItemInFolder' | 'trashItem'> = strict('shell', {
  showItemInFolder: (path: string) => record('shell.showItemInFolder', path),
  /** The trash of the stand-in is a folder beside its settings. */
  async trashItem(path: string) {
    record('shell.trashItem', path);
    const trash = join(app.getPath('userData'), 'trash');
    await mkdir(trash, { recursive: true });
    await copyFile(path, join(trash, basename(path)));
    await rm(path);
  },
});
