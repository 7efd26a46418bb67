import { createTaggedJson } from '../wire/tagged-json.ts';
import { connectWorlds } from './connect-worlds.ts';
import { startPreload, type PreloadSetup } from './start-preload.ts';

export interface BridgeNames extends PreloadSetup {
  readonly toPage: string;
  readonly toPreload: string;
}

/** Only the main frame has a preload and a bridge, as in Electron without `nodeIntegrationInSubFrames`. */
const onlyMainFrame = 'if (globalThis.parent !== globalThis) return;';

/** Runs in the page's own world before its scripts. */
export function pageWorldScript(names: BridgeNames): string {
  const wires = `${JSON.stringify(names.toPage)}, ${JSON.stringify(names.toPreload)}`;
  return `(() => { ${onlyMainFrame} (${connectWorlds.toString()})(${wires}); })()`;
}

/** Runs in the preload's world, after the script above. */
export function preloadWorldScript(names: BridgeNames, preload: string): string {
  const setup = JSON.stringify({ binding: names.binding, receiver: names.receiver });
  const wires = `${JSON.stringify(names.toPreload)}, ${JSON.stringify(names.toPage)}`;
  return `(() => {
${onlyMainFrame}
const bridge = (${connectWorlds.toString()})(${wires});
const codec = (${createTaggedJson.toString()})();
(${startPreload.toString()})(${setup}, codec, bridge, function (require, module, exports) {
${preload}
});
})()`;
}
