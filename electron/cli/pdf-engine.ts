import { CommandFailure } from './command-failure.ts';
import { exitCodes } from './exit-codes.ts';
import { findChromium } from './find-chromium.ts';

/** Reserved for names that lead nowhere, RFC 2606. */
const address = 'http://paper.invalid/';

export interface PdfEngine {
  /**
   * Prints a complete HTML page to PDF with a Chromium of the machine. Scripts are off and the browser is offline, so that
   * a hostile name on the sheet can do nothing. The page size comes from its own `@page` rule.
   */
  print(html: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Starts at once and in the background: there is a vault to be opened and a sheet to be laid out meanwhile. */
export function startPdfEngine(): PdfEngine {
  const starting = loadEngine().then((engine) => engine.launch());
  // Told when there is something to print.
  starting.catch(() => undefined);
  return {
    async print(html) {
      const browser = await starting;
      const browserContext = await browser.newContext({ javaScriptEnabled: false, offline: true });
      const page = await browserContext.newPage();
      // Handed over as an answer to a request: a thousand pages as a script's text would take seconds more.
      await page.route('**', (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
      );
      await page.goto(address, { waitUntil: 'load' });
      return await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        // For whoever reads the file with a screen reader. No outline: it would name every issuer.
        tagged: true,
        outline: false,
      });
    },
    async close() {
      const browser = await starting.catch(() => null);
      await browser?.close();
    },
  };
}

async function loadEngine() {
  try {
    const { chromium } = await import('playwright-core');
    const found = await findChromium();
    if (found !== null) return { launch: () => chromium.launch(found) };
  } catch (cause) {
    // Both are development packages: an installed application has Electron to print with.
    throw noEngine({ cause });
  }
  throw noEngine();
}

function noEngine(options?: ErrorOptions): CommandFailure {
  return new CommandFailure(
    exitCodes.internal,
    'A PDF needs a Chromium or Chrome on this machine; none was found. An .html file needs none.',
    options,
  );
}
