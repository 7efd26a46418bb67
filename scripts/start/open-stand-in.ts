import { mkdirSync } from 'node:fs';
import { Desktop } from '../../tests/electron-stand-in/host/desktop.ts';
import { StandInApplication } from '../../tests/electron-stand-in/host/stand-in-application.ts';
import { startBrowser } from '../../tests/electron-stand-in/host/start-browser.ts';
import { TerminalDialogs } from '../../tests/electron-stand-in/host/terminal-dialogs.ts';
import { root } from '../run/installed-programs.mjs';
import { applicationDataFolder } from './data-folder.ts';

/** Opens the built application in a window of the machine's Chromium and resolves when it has been closed. */
export async function openStandIn(): Promise<void> {
  const running = await startBrowser({ prefer: 'machine', headed: true });
  const dataFolder = applicationDataFolder();
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  console.log(`${running.description}; file dialogs are asked in this terminal.`);
  const application = new StandInApplication({
    running,
    desktop: new Desktop(new TerminalDialogs(), 'light'),
    mainFile: `${root}/out/main/main.js`,
    appPath: root,
    args: [`--user-data-dir=${dataFolder}`],
    env: { SPAREKEY_DATA_FOLDER: dataFolder },
    deviceScaleFactor: 1,
    viewport: null,
    reportViolation: (text) => console.error(text),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => application.kill('SIGTERM'));
  }
  const { code } = await application.exited;
  await running.close();
  if (code !== 0 && code !== null) throw new Error(`The application ended:\n${application.output}`);
}
