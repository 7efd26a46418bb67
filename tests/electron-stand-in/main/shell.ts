import { record } from './host.ts';
import { strict } from './strict.ts';

/** Nothing of the desktop is touched; the host can read what was asked for. */
export const shell: Pick<Electron.Shell, 'showItemInFolder'> = strict('shell', {
  showItemInFolder: (path: string) => record('shell.showItemInFolder', path),
});
