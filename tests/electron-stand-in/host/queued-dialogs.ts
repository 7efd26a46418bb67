import type { DialogAnswers, PrintJob } from './desktop.ts';

type Answer =
  | { readonly kind: 'open'; readonly paths: readonly string[] }
  | { readonly kind: 'save'; readonly path: string | null }
  | { readonly kind: 'message'; readonly response: number };

export interface ShownDialog {
  readonly kind: Answer['kind'];
  readonly options: unknown;
}

/** Answers prepared by a test, in order. A dialog that nobody expected is cancelled and reported. */
export class QueuedDialogs implements DialogAnswers {
  readonly shown: ShownDialog[] = [];
  readonly printed: PrintJob[] = [];
  /** Reason that the print dialog gives instead of printing; empty prints. */
  printRefusal = '';
  private readonly answers: Answer[] = [];
  private readonly complain: (text: string) => void;

  constructor(complain: (text: string) => void) {
    this.complain = complain;
  }

  /** No paths means cancelled. */
  answerOpen(paths: readonly string[]): void {
    this.answers.push({ kind: 'open', paths });
  }

  /** `null` means cancelled. */
  answerSave(path: string | null): void {
    this.answers.push({ kind: 'save', path });
  }

  answerMessage(response: number): void {
    this.answers.push({ kind: 'message', response });
  }

  async open(options: Electron.OpenDialogOptions): Promise<Electron.OpenDialogReturnValue> {
    const paths = this.take('open', options)?.paths ?? [];
    return Promise.resolve({ canceled: paths.length === 0, filePaths: [...paths] });
  }

  async save(options: Electron.SaveDialogOptions): Promise<Electron.SaveDialogReturnValue> {
    const path = this.take('save', options)?.path ?? null;
    return Promise.resolve({ canceled: path === null, filePath: path ?? '' });
  }

  async message(options: Electron.MessageBoxOptions): Promise<Electron.MessageBoxReturnValue> {
    const response = this.take('message', options)?.response ?? options.cancelId ?? 0;
    return Promise.resolve({ response, checkboxChecked: false });
  }

  async print(job: PrintJob): Promise<string> {
    if (this.printRefusal === '') this.printed.push(job);
    return Promise.resolve(this.printRefusal);
  }

  private take<Kind extends Answer['kind']>(
    kind: Kind,
    options: unknown,
  ): Extract<Answer, { kind: Kind }> | null {
    this.shown.push({ kind, options });
    const [next] = this.answers;
    if (next?.kind !== kind) {
      this.complain(`An unexpected ${kind} dialog was shown: ${JSON.stringify(options)}`);
      return null;
    }
    this.answers.shift();
    return next as Extract<Answer, { kind: Kind }>;
  }
}
