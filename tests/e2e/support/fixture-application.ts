import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchApplication, type Application } from './application.ts';

/** What the preload of the fixture application gives its page. */
export interface Fixture {
  readonly invoke: (channel: string, ...args: unknown[]) => Promise<unknown>;
  readonly subscribe: (listener: (...args: unknown[]) => void) => () => void;
  readonly echo: (value: unknown) => unknown;
  readonly fail: () => void;
  readonly refusals: readonly string[];
}
declare const fixture: Fixture;

/** Folder of its package.json. */
export const fixtureAppPath = resolve(import.meta.dirname, '../../electron-stand-in/fixture-app');
const program = { appPath: fixtureAppPath, mainFile: join(fixtureAppPath, 'main.ts') };

export interface FixtureApplication {
  readonly application: Application;
  readonly dataFolder: string;
  /** Another run with the same data. */
  readonly launch: () => Promise<Application>;
  /** One action of the fixture's main process. */
  readonly ask: (name: string, ...args: unknown[]) => Promise<unknown>;
  readonly takeLog: () => Promise<unknown>;
  /** What an expression in the page ends with: its error, or that it was allowed. */
  readonly errorOf: (body: string) => Promise<string>;
}

/** The fixture application for the tests of a file: started before them, ended after them, and none may break a rule. */
export function useFixtureApplication(): () => FixtureApplication {
  let dataFolder = '';
  let application: Application | null = null;
  const running = (): Application => {
    if (application === null) throw new Error('The fixture application is not running');
    return application;
  };
  const launch = (): Promise<Application> => launchApplication({ dataFolder, program });
  const takeLog = (): Promise<unknown> =>
    running()
      .page()
      .evaluate(() => fixture.invoke('log'));

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'stand-in-'));
    application = await launch();
  });
  afterEach(async () => {
    await takeLog();
    expect(running().takeViolations()).toEqual([]);
  });
  afterAll(async () => {
    await running().close();
    await rm(dataFolder, { recursive: true, force: true });
  });

  return () => ({
    application: running(),
    dataFolder,
    launch,
    ask: (name, ...args) =>
      running()
        .page()
        .evaluate(([action, rest]) => fixture.invoke('do', action, ...rest), [name, args] as const),
    takeLog,
    errorOf: (body) =>
      running().page().evaluate(
        // The page's own policy forbids eval; a debugger's evaluation is exempt from it.
        `(async () => { try { await (${body}); return 'allowed'; } catch (e) { return String(e); } })()`,
      ),
  });
}
