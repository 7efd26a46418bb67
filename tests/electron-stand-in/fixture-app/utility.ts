/** Doubles numbers, says who it is, and ends when told to. */
process.parentPort.on('message', ({ data }: { data: unknown }) => {
  if (data === 'exit') process.exit(7);
  else if (data instanceof Uint8Array) process.parentPort.postMessage(data.map((byte) => byte * 2));
  else process.parentPort.postMessage({ pid: process.pid, argv: process.argv.slice(2) });
});
