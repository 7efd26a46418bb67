import { homedir } from 'node:os';
import path from 'node:path';

/**
 * The folder that Electron would give the application for its own data, so that both ways of opening it share settings.
 * The environment variable that names another one is the application's own.
 */
export function applicationDataFolder(): string {
  const { env, platform } = process;
  const named = env['SPAREKEY_DATA_FOLDER'];
  if (named !== undefined && named !== '') return path.resolve(named);
  if (platform === 'win32') {
    return path.join(env['APPDATA'] ?? path.join(homedir(), 'AppData/Roaming'), 'sparekey');
  }
  if (platform === 'darwin') return path.join(homedir(), 'Library/Application Support/sparekey');
  return path.join(env['XDG_CONFIG_HOME'] ?? path.join(homedir(), '.config'), 'sparekey');
}
