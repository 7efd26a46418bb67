import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { DialogAnswers, PrintJob } from './desktop.ts';

/** File dialogs for a person without Electron: asked and answered in the terminal that started the application. */
export class TerminalDialogs implements DialogAnswers {
  async open(options: Electron.OpenDialogOptions): Promise<Electron.OpenDialogReturnValue> {
    const title = options.title ?? 'Open';
    const path = await ask(`${title}: path of the file (empty cancels)`, '');
    return { canceled: path === '', filePaths: path === '' ? [] : [resolve(path)] };
  }

  async save(options: Electron.SaveDialogOptions): Promise<Electron.SaveDialogReturnValue> {
    const title = options.title ?? 'Save';
    const path = await ask(`${title}: path of the file (- cancels)`, options.defaultPath ?? '');
    const canceled = path === '' || path === '-';
    return { canceled, filePath: canceled ? '' : resolve(path) };
  }

  async message(options: Electron.MessageBoxOptions): Promise<Electron.MessageBoxReturnValue> {
    const buttons = options.buttons ?? ['OK'];
    const choices = buttons.map((label, index) => `${index} ${label}`).join(', ');
    const answer = await ask(`${options.message} (${choices})`, String(options.defaultId ?? 0));
    return { response: Number(answer), checkboxChecked: false };
  }

  /** Without a print dialog, a page becomes a PDF file that only its owner can read. */
  async print(job: PrintJob): Promise<string> {
    const path = await ask('Print: path of a PDF file (empty cancels)', '');
    if (path === '') return 'Print job canceled';
    await writeFile(resolve(path), job.pdf, { mode: 0o600 });
    return '';
  }
}

async function ask(question: string, fallback: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const hint = fallback === '' ? '' : ` [${fallback}]`;
    return (await terminal.question(`${question}${hint}: `)).trim() || fallback;
  } finally {
    terminal.close();
  }
}
