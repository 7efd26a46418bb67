import { describe, expect, it } from 'vitest';
import type { MenuCommand, Platform } from '../../../shared/app-types.ts';
import { menuTemplate } from '../../../electron/shell/menu-template.ts';

function entries(platform: Platform) {
  const sent: (MenuCommand | 'lock')[] = [];
  const menus = menuTemplate(platform, {
    command: (command) => void sent.push(command),
    lock: () => void sent.push('lock'),
  });
  const items = menus.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  return { menus, items, sent };
}

describe.each(['linux', 'mac', 'windows'] as const)('menu on %s', (platform) => {
  it('offers every command once, and the lock', () => {
    const { items, sent } = entries(platform);
    for (const { click } of items) {
      // The template's click functions use none of their arguments.
      (click as (() => void) | undefined)?.();
    }
    const all: (MenuCommand | 'lock')[] = [
      'addCodes',
      'openFile',
      'generate',
      'print',
      'search',
      'settings',
      'keys',
      'undo',
      'lock',
    ];
    expect(sent.toSorted()).toEqual(all.toSorted());
  });

  it('has the keys of the documentation, none of them twice', () => {
    const { items } = entries(platform);
    const keys = items.flatMap(({ accelerator }) => (accelerator == null ? [] : [accelerator]));
    expect(keys.toSorted()).toEqual(
      ['CmdOrCtrl+L', 'CmdOrCtrl+,', 'CmdOrCtrl+O', 'CmdOrCtrl+P', 'CmdOrCtrl+F', 'F1'].toSorted(),
    );
  });

  it('offers neither reload nor developer tools', () => {
    const roles = entries(platform).items.map(({ role }) => role);
    expect(roles).not.toContain('reload');
    expect(roles).not.toContain('forceReload');
    expect(roles).not.toContain('toggleDevTools');
  });
});

it('only macOS has a menu of the application', () => {
  const first = (platform: Platform) => entries(platform).menus[0]?.role;
  expect([first('mac'), first('windows'), first('linux')]).toEqual([
    'appMenu',
    undefined,
    undefined,
  ]);
});
