import type { ClipboardContents, ColorScheme, MachineFacts } from '../wire/calls.ts';

/** How dialogs are answered: by a queue in tests, by a person in `npm start`. */
export interface DialogAnswers {
  readonly open: (options: Electron.OpenDialogOptions) => Promise<Electron.OpenDialogReturnValue>;
  readonly save: (options: Electron.SaveDialogOptions) => Promise<Electron.SaveDialogReturnValue>;
  readonly message: (
    options: Electron.MessageBoxOptions,
  ) => Promise<Electron.MessageBoxReturnValue>;
  /** Answers with nothing when the page went to the printer, else with the reason why it did not. */
  readonly print: (job: PrintJob) => Promise<string>;
}

export interface PrintJob {
  /** The document's title, which a print queue shows to others. */
  readonly title: string;
  readonly options: Electron.WebContentsPrintOptions;
  readonly pdf: Uint8Array;
}

export interface RecordedCall {
  readonly member: string;
  readonly args: readonly unknown[];
}

/** What lies outside the application and outlives it: clipboard, dialogs, idle time. */
export class Desktop {
  readonly dialogs: DialogAnswers;
  readonly recorded: RecordedCall[] = [];
  clipboard: ClipboardContents = {};
  colorScheme: ColorScheme;
  idleSeconds = 0;
  screenLocked = false;

  constructor(dialogs: DialogAnswers, colorScheme: ColorScheme) {
    this.dialogs = dialogs;
    this.colorScheme = colorScheme;
  }

  facts(): MachineFacts {
    const { colorScheme, clipboard, idleSeconds, screenLocked } = this;
    return { colorScheme, clipboard, idleSeconds, screenLocked };
  }
}
