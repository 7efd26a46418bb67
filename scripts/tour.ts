import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launchApplication } from '../tests/e2e/support/application.ts';
import { takeTour } from './tour/take-tour.ts';
import { TourRecord } from './tour/tour-record.ts';

/**
 * The main job through the built interface, without a display: numbered pictures, the PDF and a transcript in `out/tour/`.
 * The vault it makes lives in a temporary folder and is removed.
 */
const checkout = resolve(import.meta.dirname, '..');
const folder = join(checkout, 'out/tour');
const work = await mkdtemp(join(tmpdir(), 'sparekey-tour-'));

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const app = await launchApplication({
  dataFolder: join(work, 'data'),
  viewport: { width: 1280, height: 800 },
  deviceScaleFactor: 2,
});
const record = new TourRecord(folder);
try {
  record.say(`Tour of Sparekey on ${app.engine}.`);
  await takeTour(app, record, { checkout, work });
  const { violations } = app;
  record.say(
    violations.length === 0
      ? 'No violation of the content security policy and no error in the console.'
      : `Violations:\n${violations.join('\n')}`,
  );
  if (violations.length > 0) process.exitCode = 1;
} catch (error) {
  record.say(`The tour stopped: ${String(error)}\n${app.output()}`);
  await record.picture(app.page(), 'stopped').catch(() => undefined);
  process.exitCode = 1;
} finally {
  await app.close();
  await writeFile(join(folder, 'transcript.txt'), `${record.lines.join('\n')}\n`);
  await rm(work, { recursive: true, force: true });
}
if (process.argv.includes('--readme') && process.exitCode === undefined) await refreshReadme();
console.log(`${record.pictures} pictures, the PDF and the transcript are in out/tour/.`);

/** Takes the README's pictures from this tour. */
async function refreshReadme(): Promise<void> {
  const shown = ['accounts', 'use-code', 'import-preview', 'account-revealed', 'paper'];
  const pictures = join(checkout, 'docs/pictures');
  await mkdir(pictures, { recursive: true });
  for (const file of await readdir(folder)) {
    const name = /^\d+-(.+)\.png$/.exec(file)?.[1];
    if (name !== undefined && shown.includes(name)) {
      await copyFile(join(folder, file), join(pictures, `${name}.png`));
    }
  }
}
