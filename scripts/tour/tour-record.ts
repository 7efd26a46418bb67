import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** What the tour leaves behind: numbered pictures and the lines of the transcript. */
export class TourRecord {
  readonly lines: string[] = [];
  pictures = 0;
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  say(line: string): void {
    this.lines.push(line);
    console.log(line);
  }

  /** The window as it is now, once its animations have ended. */
  async picture(page: Page, name: string): Promise<void> {
    this.pictures += 1;
    const file = `${String(this.pictures).padStart(2, '0')}-${name}.png`;
    await page.screenshot({ path: join(this.#folder, file), animations: 'disabled' });
    this.lines.push(`  picture ${file}`);
  }

  path(file: string): string {
    return join(this.#folder, file);
  }
}
