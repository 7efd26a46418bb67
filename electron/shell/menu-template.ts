import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand, Platform } from '../../shared/app-types.ts';
import { shellMessages } from './shell-messages.ts';

export interface MenuActions {
  readonly command: (command: MenuCommand) => void;
  readonly lock: () => void;
}

/** Menus of the application; macOS gets its own first menu. The page meets every key before the menu does. */
export function menuTemplate(
  platform: Platform,
  actions: MenuActions,
): MenuItemConstructorOptions[] {
  const { menu, commands } = shellMessages;
  const item = (command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    id: command,
    label: commands[command],
    click: () => actions.command(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const lock: MenuItemConstructorOptions = {
    id: 'lock',
    label: menu.lock,
    accelerator: 'CmdOrCtrl+L',
    click: actions.lock,
  };
  const settings = item('settings', 'CmdOrCtrl+,');
  const mac = platform === 'mac';

  const applicationMenu: MenuItemConstructorOptions = {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      line,
      settings,
      line,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      line,
      { role: 'quit' },
    ],
  };
  const file: MenuItemConstructorOptions = {
    label: menu.file,
    submenu: [
      item('addCodes'),
      item('openFile', 'CmdOrCtrl+O'),
      item('generate'),
      line,
      item('print', 'CmdOrCtrl+P'),
      line,
      lock,
      ...(mac ? [] : [settings]),
      line,
      mac ? { role: 'close' } : { role: 'quit' },
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: menu.edit,
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      // Without a key: Ctrl Z outside a text field is the page's affair.
      item('undo'),
      line,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      line,
      item('search', 'CmdOrCtrl+F'),
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: menu.view,
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      line,
      { role: 'togglefullscreen' },
    ],
  };
  const help: MenuItemConstructorOptions = {
    label: menu.help,
    role: 'help',
    submenu: [item('keys', 'F1')],
  };
  return [...(mac ? [applicationMenu] : []), file, edit, view, help];
}
