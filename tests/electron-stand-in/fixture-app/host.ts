import { Desktop } from '../host/desktop.ts';
import { QueuedDialogs } from '../host/queued-dialogs.ts';
import { StandInApplication } from '../host/stand-in-application.ts';
import { startBrowser } from '../host/start-browser.ts';

/** A host of its own for the test that kills it: prints the numbers of all processes it started, then waits. */
const running = await startBrowser({ prefer: 'bundled', headed: false });
const application = new StandInApplication({
  running,
  desktop: new Desktop(new QueuedDialogs(console.error), 'light'),
  mainFile: `${import.meta.dirname}/main.ts`,
  appPath: import.meta.dirname,
  args: [`--user-data-dir=${process.argv[2]}`],
  env: {},
  deviceScaleFactor: 1,
  reportViolation: console.error,
});
while (application.shownWindows().length === 0) await new Promise((next) => setTimeout(next, 20));
const [window] = application.shownWindows();
await window?.page.evaluate(`fixture.invoke('do', 'hold')`);
while (application.utilities.size === 0) await new Promise((next) => setTimeout(next, 20));

const { processInfo } = await running.control.send('SystemInfo.getProcessInfo');
const engine = processInfo.map(({ id }) => id);
console.log(JSON.stringify([application.pid, ...application.utilities.keys(), ...engine]));
setTimeout(() => process.exit(1), 30_000);
