import type { ClipboardContents, ColorScheme, MachineFacts } from '../wire/calls.ts';

/** How dialogs are answered: by a queue in tests, by a person in `npm start`. */
export interface DialogAnswers {
  readonly open: (options: Electron.OpenDialogOptions) => Promise<Electron.OpenDialogReturnValue>;
  readonly save: (options: Electron.SaveDialogOptions) => Promise<Electron.SaveDialogReturnValue>;
  readonly message: (
    options: Electron.MessageBoxOptions,
  ) => Promise<Electron.MessageBoxReturnValue>;
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

/** What lies outside the application and outlives it: clipboard, printer, dialogs, idle time. */
export class Desktop {
  readonly dialogs: DialogAnswers;
  readonly printed: PrintJob[] = [];
  readonly recorded: RecordedCall[] = [];
  clipboard: ClipboardContents = {};
  colorScheme: ColorScheme;
  idleSeconds = 0;
  screenLocked = false;
  /** Takes a page to the printer; answers with nothing, or with the reason why it was not printed. */
  printer: (job: PrintJob) => Promise<string> = (job) => {
    this.printed.push(job);
    return Promise.resolve('');
  };

  constructor(dialogs: DialogAnswers, colorScheme: ColorScheme) {
    this.dialogs = dialogs;
    this.colorScheme = colorScheme;
  }

  facts(): MachineFacts {
    const { colorScheme, clipboard, idleSeconds, screenLocked } = this;
    return { colorScheme, clipboard, idleSeconds, screenLocked };
  }
}
