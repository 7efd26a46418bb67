import type { ClipboardContents } from '../wire/calls.ts';
import { app } from './app.ts';
import type { ClipboardItem } from './clipboard-item.ts';
import { host, reportLostHost } from './host.ts';
import { strict } from './strict.ts';

type Implemented = 'clear' | 'readText';

/** The system's clipboard lives in the host and outlives main; this is main's view of it. */
class StandInClipboard implements Pick<Electron.Clipboard, Implemented> {
  private contents: ClipboardContents | null = null;

  constructor() {
    host.answer('clipboard.set', ({ contents }) => ((this.contents = contents), null));
    return strict('clipboard', this);
  }

  clear(): void {
    this.replace({});
  }

  async readText(): Promise<string> {
    const text = this.current()['text/plain'] ?? '';
    return Promise.resolve(typeof text === 'string' ? text : new TextDecoder().decode(text));
  }

  /** One write replaces everything, whatever the number of formats. */
  async write(items: ClipboardItem[]): Promise<void> {
    const contents: Record<string, string | Uint8Array> = {};
    for (const item of items) {
      for (const type of item.types) {
        const blob = await item.getType(type);
        contents[type] = type.startsWith('text/') ? await blob.text() : await bytesOf(blob);
      }
    }
    this.replace(contents);
  }

  private current(): ClipboardContents {
    this.contents ??= app.machine().clipboard;
    return this.contents;
  }

  private replace(contents: ClipboardContents): void {
    this.contents = contents;
    host.ask('clipboard.written', { contents }).catch(reportLostHost);
  }
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

export const clipboard = new StandInClipboard();
