import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { launchApplication, type Application } from '../tests/e2e/support/application.ts';
import { type Measured, summarise } from './measure.ts';

export interface WindowBenchmark {
  readonly accounts: number;
  readonly engine: string;
  /**
   * Milliseconds for which the page's thread was busy: script, style, layout and painting orders, whatever the screen did
   * meanwhile. A step that stays under 16.7 ms drops no frame on its own account.
   */
  readonly busy: {
    /** Two frames in which nothing happens: what the measuring itself costs. */
    readonly nothing: Measured;
    /** One letter typed into the search field, until the list shows the result. */
    readonly keystroke: Measured;
    /** One notch of the wheel over the list, 120 pixels. */
    readonly wheel: Measured;
    /** One press of Page Down: what of its smooth scrolling, four to six frames, falls between two presses. */
    readonly pageDown: Measured;
    /** One press of the arrow key in the list beside an account, which opens the next account. */
    readonly nextAccount: Measured;
    /** A use from the key to the code, and its answer: two commits and what they tell the page. */
    readonly use: Measured;
    /** The whole from the answered key derivation to the list of accounts. */
    readonly firstList: Measured;
  };
}

const words = ['github', 'dropbox', 'person77', 'service 4711', 'proton', 'zzz', 'bank person1'];
const steps = 60;

interface Filling {
  readonly fill: (vaultPath: string, accounts: number) => Promise<unknown>;
  readonly passphrase: string;
}

/** Opens a vault of as many accounts in the built application and does what a person does in it. */
export async function benchmarkWindow(
  accounts: number,
  { fill, passphrase }: Filling,
): Promise<WindowBenchmark> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sparekey-window-'));
  const vaultPath = path.join(folder, 'Benchmark.sparekey');
  let app: Application | null = null;
  try {
    await fill(vaultPath, accounts);
    app = await launchApplication({
      dataFolder: path.join(folder, 'data'),
      viewport: { width: 1280, height: 800 },
    });
    return { accounts, engine: app.engine, busy: await measureWindow(app, vaultPath, passphrase) };
  } finally {
    await app?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureWindow(
  app: Application,
  vaultPath: string,
  passphrase: string,
): Promise<WindowBenchmark['busy']> {
  const page = app.page();
  app.dialogs.answerOpen([vaultPath]);
  await page.getByRole('button', { name: 'Open existing vault…' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  const clock = await startBusyClock(page);
  const firstList = await clock.busyDuring(async () => {
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Accounts', level: 1 }).waitFor({ timeout: 60_000 });
  });
  const nothing = await clock.eachOf(steps, () => Promise.resolve());
  await page.mouse.move(760, 500);
  const wheel = await clock.eachOf(steps, () => page.mouse.wheel(0, 120));
  await expectRowsInView(page);
  await page.locator('main [data-row-link]').nth(12).focus();
  const pageDown = await clock.eachOf(steps, () => page.keyboard.press('PageDown'));
  await expectRowsInView(page);
  const keystroke = await measureTyping(page, clock);
  await page.locator('main [data-row-link]').nth(12).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('main nav [aria-current=true]').focus();
  const nextAccount = await clock.eachOf(20, async () => {
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(60);
  });
  const use = await clock.eachOf(10, () => useOneCode(page));
  return {
    nothing: summarise(nothing),
    keystroke: summarise(keystroke),
    wheel: summarise(wheel),
    pageDown: summarise(pageDown),
    nextAccount: summarise(nextAccount),
    use: summarise(use),
    firstList: summarise([firstList]),
  };
}

async function measureTyping(page: Page, clock: BusyClock): Promise<readonly number[]> {
  const times: number[] = [];
  await page.keyboard.press('/');
  for (const word of words) {
    for (const letter of word) {
      times.push(await clock.busyDuring(() => page.keyboard.press(letter)));
    }
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
  }
  await page.keyboard.press('Escape');
  return times;
}

/** A list that draws nothing where it was scrolled to would be quick. */
async function expectRowsInView(page: Page): Promise<void> {
  const isFull = await page.evaluate(() =>
    [200, 400, 700].every((y) => document.elementFromPoint(760, y)?.closest('main tr[data-row]')),
  );
  if (!isFull) throw new Error('The list is empty where it was scrolled to');
}

async function useOneCode(page: Page): Promise<void> {
  // Not by role: computing the roles and names of a page would be counted as work of the page.
  const button = (text: string) => page.locator('[role=dialog] button', { hasText: text });
  await page.keyboard.press('u');
  await button('It worked').waitFor({ timeout: 30_000 });
  await page.keyboard.press('1');
  await button('Done').click({ timeout: 30_000 });
  await page.locator('[role=dialog]').waitFor({ state: 'hidden' });
}

interface BusyClock {
  /** How long the page's thread worked from now until the frame after `act`. */
  busyDuring(act: () => Promise<unknown>): Promise<number>;
  eachOf(runs: number, act: () => Promise<unknown>): Promise<readonly number[]>;
}

/** Reads the engine's own account of its main thread, so that a slow screen or another program counts for nothing. */
async function startBusyClock(page: Page): Promise<BusyClock> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const clock: BusyClock = {
    async busyDuring(act) {
      await nextFrame(page);
      const before = await busySeconds(session);
      await act();
      await nextFrame(page);
      return ((await busySeconds(session)) - before) * 1000;
    },
    async eachOf(runs, act) {
      const times: number[] = [];
      for (let run = 0; run < runs; run += 1) times.push(await clock.busyDuring(act));
      return times;
    },
  };
  return clock;
}

async function busySeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

/** Until what was changed before is drawn. */
async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
}
