import { Worker, type ResourceLimits } from 'node:worker_threads';

/** A thread for decoders of files from anywhere: without environment, and with nothing of what they print. */
export function startDecoderThread(workerUrl: URL, resourceLimits: ResourceLimits): Worker {
  const worker = new Worker(workerUrl, {
    env: {},
    execArgv: [],
    resourceLimits,
    stdout: true,
    stderr: true,
  });
  // Libraries quote what they stumble over; that belongs in no log.
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}
