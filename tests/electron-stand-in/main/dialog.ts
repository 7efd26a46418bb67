import type { BrowserWindow } from './browser-window.ts';
import { host, record } from './host.ts';
import { strict } from './strict.ts';

type Over = BrowserWindow | null;

/** Each dialog waits for the host's answer as long as a person might. */
export const dialog = strict('dialog', {
  showOpenDialog(...args: [Over, Electron.OpenDialogOptions] | [Electron.OpenDialogOptions]) {
    return host.ask('dialog.open', { options: lastOf(args) }, null);
  },
  showSaveDialog(...args: [Over, Electron.SaveDialogOptions] | [Electron.SaveDialogOptions]) {
    return host.ask('dialog.save', { options: lastOf(args) }, null);
  },
  showMessageBox(...args: [Over, Electron.MessageBoxOptions] | [Electron.MessageBoxOptions]) {
    return host.ask('dialog.message', { options: lastOf(args) }, null);
  },
  showErrorBox(title: string, content: string): void {
    record('dialog.showErrorBox', title, content);
  },
});

function lastOf<Options>(args: [Over, Options] | [Options]): Options {
  return args.length === 1 ? args[0] : args[1];
}
