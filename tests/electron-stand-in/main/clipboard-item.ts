import { strict } from './strict.ts';

type Part = string | Blob | Promise<string | Blob>;

/** MIME type → text or blob, as in browsers and in Electron since 44. */
export class ClipboardItem implements Pick<Electron.ClipboardItem, 'types'> {
  readonly types: string[];
  private readonly parts: ReadonlyMap<string, Part>;

  constructor(items: Record<string, Part>) {
    if (Object.keys(items).length === 0) throw new TypeError('A ClipboardItem needs a type');
    this.parts = new Map(Object.entries(items));
    this.types = [...this.parts.keys()];
    return strict('ClipboardItem', this);
  }

  async getType(type: string): Promise<Blob> {
    const part = await this.parts.get(type);
    if (part === undefined) throw new Error(`The clipboard item has no ${type}`);
    return typeof part === 'string' ? new Blob([part], { type }) : part;
  }
}
