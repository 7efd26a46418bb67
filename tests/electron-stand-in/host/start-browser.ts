import { chromium, type Browser, type CDPSession } from 'playwright-core';
import { findBrowser, type BrowserPreference } from './find-browser.ts';

export interface RunningBrowser {
  readonly browser: Browser;
  /** To the browser itself; the permissions that it sets last as long as it does. */
  readonly control: CDPSession;
  readonly description: string;
  readonly close: () => Promise<void>;
}

/** Nothing leaves the machine: names do not resolve, and the browser's own services are off. */
const quiet = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-quic',
  '--disable-gpu',
  '--no-first-run',
  '--no-pings',
  '--no-default-browser-check',
  '--metrics-recording-only',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/**
 * Starts a Chromium that this process talks to through a pipe, so that no port is opened, and that ends with this process.
 */
export async function startBrowser(wish: {
  readonly prefer: BrowserPreference;
  readonly headed: boolean;
  readonly args?: readonly string[];
}): Promise<RunningBrowser> {
  const found = await findBrowser(wish);
  const launch = (chromiumSandbox: boolean): Promise<Browser> =>
    chromium.launch({
      executablePath: found.executablePath,
      headless: !wish.headed,
      args: [...quiet, ...(wish.args ?? [])],
      chromiumSandbox,
      timeout: 20_000,
    });
  let { description } = found;
  // Chromium refuses its sandbox to root.
  const browser = await launch(process.getuid?.() !== 0).catch((error: unknown) => {
    if (!/sandboxing failed/i.test(String(error))) throw error;
    // Some systems keep unprivileged namespaces from programs that they did not install themselves.
    description += ', without its sandbox, which this system refuses';
    return launch(false);
  });
  const control = await browser.newBrowserCDPSession();
  return { browser, control, description, close: () => browser.close() };
}
