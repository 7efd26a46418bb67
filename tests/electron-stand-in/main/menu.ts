import type { KeyStroke, MenuEntry } from '../wire/calls.ts';
import { matchesAccelerator } from './accelerator.ts';
import { host, reportLostHost } from './host.ts';
import { MenuItem } from './menu-item.ts';
import { StrictEmitter } from './strict-emitter.ts';

let applicationMenu: Menu | null = null;

export class Menu extends StrictEmitter {
  readonly items: MenuItem[] = [];

  constructor() {
    super('Menu', ['menu-will-close', 'menu-will-show']);
  }

  static buildFromTemplate(template: Electron.MenuItemConstructorOptions[]): Menu {
    const menu = new Menu();
    for (const item of template) menu.items.push(new MenuItem(item));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
    host.ask('menu.set', { entries: menu?.describe() ?? null }).catch(reportLostHost);
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  describe(): MenuEntry[] {
    return this.items.map((item) => item.describe());
  }

  /** The first enabled item of this menu and those below that `wanted` accepts. */
  find(wanted: (item: MenuItem) => boolean): MenuItem | null {
    for (const item of this.items) {
      if (item.enabled && item.submenu === null && wanted(item)) return item;
      const below = item.submenu?.find(wanted) ?? null;
      if (below !== null) return below;
    }
    return null;
  }
}

function choose(item: MenuItem | null | undefined): boolean {
  item?.click();
  return item !== null && item !== undefined;
}

host.answer('menu.click', ({ item }) => {
  return choose(applicationMenu?.find(({ id, label }) => id === item || label === item));
});
host.answer('menu.key', (stroke: KeyStroke) =>
  choose(
    applicationMenu?.find(
      ({ accelerator, registerAccelerator, role }) =>
        accelerator !== null &&
        registerAccelerator &&
        role === null &&
        matchesAccelerator(accelerator, stroke),
    ),
  ),
);
