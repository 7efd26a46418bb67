import { Menu } from 'electron';
import type { Platform } from '../../shared/app-types.ts';
import { type MenuActions, menuTemplate } from './menu-template.ts';

export function installAppMenu(platform: Platform, actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(platform, actions)));
}
