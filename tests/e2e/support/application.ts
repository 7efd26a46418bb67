import type { Page } from 'playwright-core';
import type { PrintJob, RecordedCall } from '../../electron-stand-in/host/desktop.ts';
import type { BrowserPreference } from '../../electron-stand-in/host/find-browser.ts';
import type { ShownDialog } from '../../electron-stand-in/host/queued-dialogs.ts';
import type { ClipboardContents, ColorScheme } from '../../electron-stand-in/wire/calls.ts';
import { electronBinary, launchRealElectron } from './real-electron.ts';
import { launchStandIn } from './stand-in-driver.ts';

export interface LaunchOptions {
  /** Where settings live; a second launch with the same folder meets the single-instance lock. */
  readonly dataFolder: string;
  /** A visible window; needs an installed browser. */
  readonly headed?: boolean;
  /** In CSS pixels; the size that the application asks for when absent. */
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: ColorScheme;
  /** 2 for pictures in print quality. */
  readonly deviceScaleFactor?: number;
  readonly browser?: BrowserPreference;
  readonly env?: Readonly<Record<string, string>>;
  /** Built main and the folder of its package.json; Sparekey's own when absent. */
  readonly program?: { readonly mainFile: string; readonly appPath: string };
}

/** One run of the built application, the same for real Electron and for the stand-in. */
export interface Application {
  /** What it runs on, in one line. */
  readonly engine: string;
  /** The page of the current window; throws between two windows. */
  readonly page: () => Page;
  /** The current window's page, once there is one that is not `previous` (after a lock there is a new one). */
  readonly waitForWindow: (previous?: Page) => Promise<Page>;
  readonly dialogs: {
    /** Paths chosen in the next open dialog; none means cancelled. */
    readonly answerOpen: (paths: readonly string[]) => void;
    /** Path chosen in the next save dialog; `null` means cancelled. */
    readonly answerSave: (path: string | null) => void;
    readonly shown: readonly ShownDialog[];
  };
  readonly clipboard: {
    readonly text: () => Promise<string>;
    /** All formats of the last write. */
    readonly contents: () => Promise<ClipboardContents>;
    /** As if another program had copied. */
    readonly setText: (text: string) => Promise<void>;
  };
  readonly printer: {
    readonly jobs: readonly PrintJob[];
    /** Reason that the print dialog reports from now on; empty prints. */
    readonly refuse: (reason: string) => void;
  };
  readonly power: {
    readonly emit: (event: 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen') => Promise<void>;
    readonly set: (state: { idleSeconds?: number; screenLocked?: boolean }) => Promise<void>;
  };
  /** By id or label; false when there is no such item. */
  readonly clickMenu: (item: string) => Promise<boolean>;
  /** As the person closing the window. */
  readonly closeWindow: () => Promise<void>;
  /** CSP violations, console errors, page errors and requests that nobody answered. */
  readonly violations: readonly string[];
  /** The violations so far, which are thereby expected. */
  readonly takeViolations: () => string[];
  /** Calls into the desktop that are only recorded, and the options of every window. Empty on real Electron. */
  readonly recorded: readonly RecordedCall[];
  readonly windowOptions: () => readonly Readonly<Record<string, unknown>>[];
  readonly mainPid: () => number;
  readonly vaultProcessPid: () => number | null;
  /** What main and the vault process wrote to their outputs. */
  readonly output: () => string;
  /** Ends main without warning and waits until it is gone. */
  readonly kill: (signal: NodeJS.Signals) => Promise<void>;
  /** A new run with the same data folder; ends the present one first. */
  readonly restart: () => Promise<Page>;
  /** Quits as a person would; kills after some seconds. */
  readonly close: () => Promise<void>;
}

let announced = '';

/** Starts the built application and waits for its window. Rejects with main's output when it ends before. */
export async function launchApplication(options: LaunchOptions): Promise<Application> {
  const binary = electronBinary();
  const application =
    binary === null ? await launchStandIn(options) : await launchRealElectron(options, binary);
  if (announced !== application.engine) console.log(`Runs on ${application.engine}.`);
  announced = application.engine;
  return application;
}
