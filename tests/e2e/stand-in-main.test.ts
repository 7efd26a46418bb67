import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixtureAppPath, useFixtureApplication } from './support/fixture-application.ts';

const app = useFixtureApplication();

describe('main', () => {
  test('knows its program and its kind', async () => {
    expect(await app().ask('facts')).toEqual({
      version: '1.2.3',
      packaged: false,
      type: 'browser',
      electron: 'string',
    });
  });

  test('what the stand-in lacks throws, and so does what comes too late', async () => {
    expect(await app().ask('lacking')).toEqual([
      'Error: Electron stand-in lacks app.getGPUFeatureStatus',
      "Error: Electron stand-in lacks app event 'gpu-info-update'",
      'Error: Electron stand-in lacks BrowserWindow.setProgressBar',
      'Error: Electron stand-in lacks webContents.getOSProcessId',
      'Error: app.enableSandbox() must be called before app is ready',
      'Error: protocol.registerSchemesAsPrivileged should be called before app is ready',
      'Error: Electron stand-in lacks persistent partitions',
    ]);
  });

  test('dialogs take the prepared answers, and an unexpected one is reported', async () => {
    app().application.dialogs.answerOpen(['/one']);
    app().application.dialogs.answerSave('/two');
    app().application.dialogs.answerSave(null);
    expect(await app().ask('open')).toEqual({ canceled: false, filePaths: ['/one'] });
    expect(await app().ask('save')).toEqual({ canceled: false, filePath: '/two' });
    expect(await app().ask('save')).toEqual({ canceled: true, filePath: '' });
    expect(await app().ask('open')).toEqual({ canceled: true, filePaths: [] });
    expect(app().application.takeViolations()).toEqual([
      'An unexpected open dialog was shown: {"properties":["openFile"]}',
    ]);
  });

  test('the clipboard takes all formats of one write and what others copy', async () => {
    await app().ask('copy');
    expect(await app().application.clipboard.contents()).toEqual({
      'text/plain': 'code',
      'application/x-hint': new TextEncoder().encode('secret'),
    });
    await app().application.clipboard.setText('other');
    expect(await app().ask('paste')).toBe('other');
    await app().ask('clear');
    expect(await app().application.clipboard.text()).toBe('');
  });

  test('power events and idle time come from the host', async () => {
    await app().application.power.set({ idleSeconds: 61 });
    await app().application.power.emit('suspend');
    expect(await app().ask('power')).toEqual({ events: ['suspend'], idle: 61, state: 'idle' });
    await app().application.power.set({ screenLocked: true });
    expect(await app().ask('power')).toMatchObject({ state: 'locked' });
  });

  test('the menu is chosen by id and by its keys', async () => {
    expect(await app().application.clickMenu('hit')).toBe(true);
    expect(await app().application.clickMenu('absent')).toBe(false);
    await app().application.page().keyboard.press('ControlOrMeta+k');
    await expect.poll(() => app().takeLog()).toEqual(['menu hit', 'menu hit']);
  });

  test('the theme reaches the page', async () => {
    expect(await app().ask('dark')).toBe(true);
    const dark = () =>
      app()
        .application.page()
        .evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    await expect.poll(dark).toBe(true);
  });

  test('a window without JavaScript prints and makes a PDF', async () => {
    expect(await app().ask('pdf')).toBe('%PDF');
    expect(await app().ask('print')).toEqual({ success: true, reason: '' });
    app().application.printer.refuse('Print job canceled');
    expect(await app().ask('print')).toEqual({ success: false, reason: 'Print job canceled' });
    const [job] = app().application.printer.jobs;
    expect([job?.title, app().application.printer.jobs.length]).toEqual(['Paper', 1]);
    expect(new TextDecoder('latin1').decode(job?.pdf.subarray(0, 4))).toBe('%PDF');
  });

  test('the utility process speaks structured clones and ends with its code', async () => {
    expect(await app().ask('utility')).toEqual({
      before: undefined,
      doubled: new Uint8Array([2, 4, 6]),
      argv: ['one'],
      same: true,
      refused: expect.stringMatching(/could not be cloned/) as string,
      code: 7,
    });
  });

  test('a second start with the same folder ends and tells the first', async () => {
    await expect(app().launch()).rejects.toThrow('Main ended without a window');
    await expect.poll(() => app().takeLog()).toEqual(['second true']);
  });

  test('after a kill the folder can be opened again', async () => {
    const before = app().application.mainPid();
    await app().application.kill('SIGKILL');
    expect(() => app().application.page()).toThrow('shows no window');
    await app().application.restart();
    expect(app().application.mainPid()).not.toBe(before);
  });

  test('when the host dies, main, its utility process and the browser die with it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stand-in-'));
    const host = spawn(process.execPath, [join(fixtureAppPath, 'host.ts'), folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const [line] = (await once(host.stdout, 'data', { signal: AbortSignal.timeout(15_000) })) as [
        Buffer,
      ];
      const started = JSON.parse(line.toString()) as number[];
      expect(started.length).toBeGreaterThanOrEqual(4);
      expect(started.filter(isAlive)).toEqual(started);
      host.kill('SIGKILL');
      await expect.poll(() => started.filter(isAlive), { timeout: 5_000 }).toEqual([]);
    } finally {
      host.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    }
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
