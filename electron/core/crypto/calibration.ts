/** Cost of Argon2id: passes over the memory, and the memory in bytes. */
export interface KdfParameters {
  readonly opslimit: number;
  readonly memlimitBytes: number;
}

const mebibyte = 1024 * 1024;
const gibibyte = 1024 * mebibyte;

/** No vault is written or read with less. */
export const weakestKdf: KdfParameters = { opslimit: 3, memlimitBytes: 64 * mebibyte };

const targetMs = 1000;
const startMiB = 256;
/** A machine on which the start values take the target: assumed where the clock tells nothing. */
const ordinaryProbeMs = (targetMs * 64) / startMiB;
const mostPassesChosen = 16;

/**
 * True for parameters that are neither weak nor an attack on the machine: 64 MiB to 1 GiB in whole MiB, 3 to 16 passes,
 * together at most 8 GiB. To be asked before any derivation runs.
 */
export function isAcceptableKdf({ opslimit, memlimitBytes }: KdfParameters): boolean {
  return (
    Number.isInteger(opslimit) &&
    opslimit >= weakestKdf.opslimit &&
    opslimit <= 16 &&
    memlimitBytes % mebibyte === 0 &&
    memlimitBytes >= weakestKdf.memlimitBytes &&
    memlimitBytes <= gibibyte &&
    memlimitBytes * opslimit <= 8 * gibibyte
  );
}

/**
 * Parameters that take about one second on a machine where the weakest ones took `probeMs` milliseconds. Starts at 256 MiB
 * and 3 passes; a slower machine gets less memory, a faster one more passes.
 */
export function chooseKdf(probeMs: number): KdfParameters {
  const usable = Number.isFinite(probeMs) && probeMs > 0 ? probeMs : ordinaryProbeMs;
  const affordable = (weakestKdf.opslimit * 64 * targetMs) / usable;
  const memoryMiB = clamp(roundDown(affordable / weakestKdf.opslimit, 16), 64, startMiB);
  const passes = clamp(Math.floor(affordable / memoryMiB), weakestKdf.opslimit, mostPassesChosen);
  return { opslimit: passes, memlimitBytes: memoryMiB * mebibyte };
}

/** Runs `derive` with the weakest parameters twice and trusts the faster run: a busy moment must not weaken the vault. */
export async function calibrateKdf(
  derive: (parameters: KdfParameters) => Promise<unknown>,
): Promise<KdfParameters> {
  const first = await durationMs(() => derive(weakestKdf));
  const second = await durationMs(() => derive(weakestKdf));
  return chooseKdf(Math.min(first, second));
}

/** The one of two that costs an attacker more. */
export function strongerKdf(a: KdfParameters, b: KdfParameters): KdfParameters {
  return a.opslimit * a.memlimitBytes >= b.opslimit * b.memlimitBytes ? a : b;
}

async function durationMs(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function roundDown(value: number, step: number): number {
  return Math.floor(value / step) * step;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
