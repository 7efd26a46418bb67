import type { AppStatus, Platform } from '../../shared/app-types.ts';

/** Every system that is neither Windows nor macOS is treated as Linux. */
export function platformOf(name: NodeJS.Platform): Platform {
  if (name === 'darwin') return 'mac';
  return name === 'win32' ? 'windows' : 'linux';
}

/** Where window buttons lie over our own title bar. Linux keeps the system's bar: not every desktop can draw over it. */
export function windowButtonsOf(platform: Platform): AppStatus['windowButtons'] {
  const sides = { mac: 'left', windows: 'right', linux: 'none' } as const;
  return sides[platform];
}
