import type { BrowserPreference } from '../../electron-stand-in/host/find-browser.ts';
import { startBrowser, type RunningBrowser } from '../../electron-stand-in/host/start-browser.ts';

interface Shared {
  readonly running: Promise<RunningBrowser>;
  users: number;
  timer: NodeJS.Timeout | undefined;
}

/** How long a browser without applications waits for the next test, in milliseconds. */
const lingerMs = 1_500;
const browsers = new Map<string, Shared>();

/** One browser for all applications of this process; it closes soon after the last of them was released. */
export async function borrowBrowser(wish: {
  readonly prefer: BrowserPreference;
  readonly headed: boolean;
}): Promise<{ running: RunningBrowser; release: () => void }> {
  const key = `${wish.prefer} ${wish.headed}`;
  const shared = browsers.get(key) ?? { running: startBrowser(wish), users: 0, timer: undefined };
  browsers.set(key, shared);
  shared.users += 1;
  clearTimeout(shared.timer);
  let released = false;
  const release = () => {
    if (released) return;
    released = true;
    shared.users -= 1;
    if (shared.users > 0) return;
    shared.timer = setTimeout(() => {
      browsers.delete(key);
      void shared.running.then(({ close }) => close());
    }, lingerMs);
  };
  try {
    return { running: await shared.running, release };
  } catch (error) {
    browsers.delete(key);
    throw error;
  }
}
