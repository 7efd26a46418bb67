import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LaunchOptions } from './application.ts';

/** The built application of this checkout, or the program that the launch names. */
export function programOf(options: LaunchOptions): { mainFile: string; appPath: string } {
  if (options.program !== undefined) return options.program;
  const appPath = resolve(import.meta.dirname, '../../..');
  const mainFile = join(appPath, 'out/main/main.js');
  if (!existsSync(mainFile)) throw new Error(`${mainFile} is missing: run npm run build first`);
  return { mainFile, appPath };
}
