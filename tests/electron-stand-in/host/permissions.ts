import type { CDPSession } from 'playwright-core';
import { toApplicationAddress } from '../wire/address-map.ts';
import type { WindowSurroundings } from './host-window.ts';

/** Electron's name → the engine's. */
const permissions: Readonly<Record<string, Readonly<{ name: string }>>> = {
  geolocation: { name: 'geolocation' },
  notifications: { name: 'notifications' },
  media: { name: 'camera' },
  midi: { name: 'midi' },
  'clipboard-read': { name: 'clipboard-read' },
  'clipboard-sanitized-write': { name: 'clipboard-write' },
  'idle-detection': { name: 'idle-detection' },
  'window-management': { name: 'window-management' },
};

/**
 * The engine does not ask per request, so the application's handlers are asked in advance, and what they refuse is denied
 * in the engine. An application without handlers grants everything, as in Electron.
 */
export async function applyPermissions(
  cdp: CDPSession,
  { running, main }: Pick<WindowSurroundings, 'running' | 'main'>,
  windowId: number,
  address: string,
): Promise<void> {
  if (!address.startsWith('https:')) return;
  const { origin } = new URL(address);
  const granted = await main.ask('permission.granted', {
    windowId,
    origin: toApplicationAddress(origin),
    permissions: Object.keys(permissions),
  });
  const { targetInfo } = await cdp.send('Target.getTargetInfo');
  const { browserContextId } = targetInfo;
  if (browserContextId === undefined) throw new Error('The page has no browser context');
  for (const [name, permission] of Object.entries(permissions)) {
    const setting = granted.includes(name) ? 'granted' : 'denied';
    const override = { permission, setting, origin, browserContextId } as const;
    await running.control.send('Browser.setPermission', override);
  }
}
