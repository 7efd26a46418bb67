import type { KeyStroke, MenuEntry } from '../wire/calls.ts';
import { matchesAccelerator } from './accelerator.ts';
import { host, reportLostHost } from './host.ts';
import { MenuItem } from './menu-item.ts';
import { StrictEmitter } from './strict-emitter.ts';

type Template = Electron.MenuItemConstructorOptions;

let applicationMenu: Menu | null = null;

export class Menu extends StrictEmitter {
  readonly items: MenuItem[] = [];

  constructor() {
    super('Menu', ['menu-will-close', 'menu-will-show']);
  }

  static buildFromTemplate(template: readonly Template[]): Menu {
    const menu = new Menu();
    for (const item of template) menu.items.push(new MenuItem(item, submenuOf(item)));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
    host.ask('menu.set', { entries: menu?.describe() ?? null }).catch(reportLostHost);
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

function submenuOf({ submenu }: Template): Menu | null {
  const given: unknown = submenu ?? null;
  if (given === null || given instanceof Menu) return given;
  if (Array.isArray(given)) return Menu.buildFromTemplate(given as Template[]);
  throw new TypeError('A submenu is a list or a menu');
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
