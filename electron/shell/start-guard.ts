/**
 * Switches that open the running application to others or weaken the sandbox. A name ending in `*` stands for every
 * switch that begins so. Node-API 10 is what the database module needs to load at all.
 */
const refusedSwitches = [
  'remote-debugging*',
  'remote-allow-origins',
  'inspect*',
  'debug*',
  'no-sandbox',
  'disable-setuid-sandbox',
  'disable-namespace-sandbox',
  'disable-seccomp-filter-sandbox',
  'disable-gpu-sandbox',
  'disable-web-security',
  'disable-site-isolation-trials',
  'single-process',
  'js-flags',
  'log-net-log',
  'load-extension',
] as const;

const neededNapi = 10;

export interface StartFacts {
  readonly argv: readonly string[];
  readonly packaged: boolean;
  /** `process.versions.napi`. */
  readonly napi: string | undefined;
  readonly platform: NodeJS.Platform;
}

/** The sentence to show instead of starting, or null when nothing speaks against it. */
export function startRefusal({ argv, packaged, napi, platform }: StartFacts): string | null {
  if (!(Number(napi) >= neededNapi)) {
    return 'Sparekey needs Node.js 22.12 or newer: this one is too old for its database module.';
  }
  const refused = packaged ? refusedSwitch(argv, platform) : null;
  return refused === null
    ? null
    : `Sparekey does not start with --${refused}: it would open your codes to other programs.`;
}

/** Name of the first refused switch. Chromium also takes one dash, on Windows a slash, and Node takes `_` for `-`. */
export function refusedSwitch(argv: readonly string[], platform: NodeJS.Platform): string | null {
  const prefix = platform === 'win32' ? /^(?:--?|\/)/ : /^--?/;
  for (const argument of argv.slice(1)) {
    if (!prefix.test(argument)) continue;
    const name = (argument.replace(prefix, '').split('=')[0] ?? '')
      .toLowerCase()
      .replaceAll('_', '-');
    if (refusedSwitches.some((pattern) => matches(pattern, name))) return name;
  }
  return null;
}

function matches(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}
