import type { MenuEntry } from '../wire/calls.ts';
import { strict } from './strict.ts';

type Template = Electron.MenuItemConstructorOptions;
type Implemented = 'accelerator' | 'checked' | 'enabled' | 'id' | 'label' | 'type' | 'visible';

/** The menu below an item; `menu.ts` makes it, which depends on this file. */
export interface Submenu {
  readonly describe: () => readonly MenuEntry[];
  readonly find: (wanted: (item: MenuItem) => boolean) => MenuItem | null;
}

export class MenuItem implements Pick<Electron.MenuItem, Implemented> {
  readonly id: string;
  readonly type: Electron.MenuItem['type'];
  readonly role: string | null;
  readonly accelerator: string | null;
  readonly registerAccelerator: boolean;
  readonly submenu: Submenu | null;
  label: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  private readonly clicked: (() => void) | null;

  constructor(template: Template, submenu: Submenu | null) {
    const { click, role } = template;
    this.role = role ?? null;
    this.label = template.label ?? role ?? '';
    this.id = template.id ?? '';
    this.type = template.type ?? (submenu === null ? 'normal' : 'submenu');
    this.accelerator = template.accelerator ?? null;
    this.registerAccelerator = template.registerAccelerator !== false;
    this.enabled = template.enabled !== false;
    this.visible = template.visible !== false;
    this.checked = template.checked === true;
    this.submenu = submenu;
    this.clicked =
      click === undefined ? null : () => void Reflect.apply(click, this, [this, null, {}]);
    return strict('MenuItem', this);
  }

  /** As if the person chose it. A role's own action belongs to the system, and is not imitated. */
  click(): void {
    if (this.clicked === null) throw new Error(`Electron stand-in lacks the role '${this.role}'`);
    this.clicked();
  }

  describe(): MenuEntry {
    const { id, label, role, accelerator, enabled, submenu } = this;
    return { id, label, role, accelerator, enabled, submenu: submenu?.describe() ?? null };
  }
}
