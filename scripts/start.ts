import { spawn } from 'node:child_process';
import { root } from './run/installed-programs.mjs';
import { fetchElectron, isElectronDownloadable, locateElectron } from './start/electron-binary.ts';
import { hasDisplay } from './start/display.ts';
import { openStandIn } from './start/open-stand-in.ts';

/**
 * Opens the built application: in Electron where its binary is here or can be fetched, else through the stand-in in a
 * Chromium of the machine, else, without a display, as a tour that leaves pictures.
 */
const display = hasDisplay();
let electron = locateElectron();
// Without a display Electron could not open, so its download would be for nothing.
if (electron === null && display && isElectronDownloadable()) electron = await fetchElectron();

if (electron !== null && display) {
  process.exitCode = await runToEnd(electron, [root, ...process.argv.slice(2)]);
} else {
  if (electron === null) sayElectronIsMissing();
  if (display) await openInChromium();
  else await runTour('There is no display here');
}

async function openInChromium(): Promise<void> {
  console.log('Opening the same built application in a Chromium of this machine instead.');
  try {
    await openStandIn();
  } catch (error) {
    await runTour(error instanceof Error ? error.message : String(error));
  }
}

async function runTour(reason: string): Promise<void> {
  console.log(`${reason}: running the tour of the built application instead.`);
  process.exitCode = await runToEnd(process.execPath, ['scripts/tour.ts']);
}

function sayElectronIsMissing(): void {
  console.log(
    "Electron's own program is not on this machine" +
      (display ? ' and could not be downloaded.' : '.'),
  );
  console.log(
    'To provide it, set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron 45, or ELECTRON_MIRROR to a download mirror.',
  );
}

/** Runs a program until it ends and gives its exit code. */
function runToEnd(program: string, programArguments: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, programArguments, { cwd: root, stdio: 'inherit' });
    for (const signal of ['SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => child.kill(signal));
    }
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
