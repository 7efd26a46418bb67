import type { FrameFacts } from '../wire/calls.ts';
import { strict } from './strict.ts';

type Implemented = 'isDestroyed' | 'origin' | 'url';

/** One object per frame, so that `event.senderFrame === contents.mainFrame` means something. */
export class StandInFrame implements Pick<Electron.WebFrameMain, Implemented> {
  readonly isMainFrame: boolean;
  origin = '';
  url = '';

  constructor(isMainFrame: boolean) {
    this.isMainFrame = isMainFrame;
    return strict('WebFrameMain', this);
  }

  isDestroyed(): boolean {
    return false;
  }

  /** What the browser engine says of the document that spoke, not what the page claims. */
  update({ origin, url }: FrameFacts): this {
    this.origin = origin;
    this.url = url;
    return this;
  }
}
