/**
 * Writes a bug to standard error: the kind of error and where it happened. The message stays out, because it may quote
 * what a person typed or stored.
 */
export function logBug(where: string, error: unknown): void {
  console.error(`Sparekey: internal error in ${where}\n${traceWithoutMessage(error)}`);
}

/** Takes the place of the runtime's own report, which would print the message. `after` runs once it is logged. */
export function logUncaught(where: string, after: () => void): void {
  const report = (error: unknown): void => {
    logBug(where, error);
    after();
  };
  process.on('uncaughtException', report);
  process.on('unhandledRejection', report);
}

export function traceWithoutMessage(error: unknown): string {
  if (!(error instanceof Error)) return `(${typeof error} thrown)`;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames].join('\n');
}
