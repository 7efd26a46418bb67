import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import type { AfterPackContext, LinuxPackager } from 'electron-builder';

/** Sets the ninth fuse, and takes away the page that Electron shows when it finds no application. */
export async function afterPack(context: AfterPackContext): Promise<void> {
  await rm(join(resourcesOf(context), 'default_app.asar'), { force: true });
  await flipFuses(executableOf(context), {
    version: FuseVersion.V1,
    [FuseV1Options.WasmTrapHandlers]: true,
  });
}

function resourcesOf({ appOutDir, electronPlatformName, packager }: AfterPackContext): string {
  return electronPlatformName === 'darwin'
    ? join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents', 'Resources')
    : join(appOutDir, 'resources');
}

function executableOf({ appOutDir, electronPlatformName, packager }: AfterPackContext): string {
  const name = packager.appInfo.productFilename;
  if (electronPlatformName === 'darwin') return join(appOutDir, `${name}.app`);
  if (electronPlatformName === 'win32') return join(appOutDir, `${name}.exe`);
  return join(appOutDir, (packager as LinuxPackager).executableName);
}
