import { Worker } from 'node:worker_threads';

/** A secret as bytes (a passphrase in NFKC, UTF-8) and what it costs to try it. */
export interface DerivationInput {
  readonly secret: Uint8Array;
  readonly salt: Uint8Array;
  readonly opslimit: number;
  readonly memlimitBytes: number;
}

/** Argon2id, 32 bytes. Rejects when the machine cannot give the memory. */
export type DeriveKey = (input: DerivationInput) => Promise<Uint8Array>;

/** What the worker answers. */
export type DerivationAnswer =
  { readonly key: Uint8Array<ArrayBuffer> } | { readonly failure: string };

/**
 * Derives in a worker thread that lives for one derivation: the caller's thread stays free, and the memory that Argon2id
 * filled goes back to the system with the worker, whatever the library left in it.
 *
 * @param workerUrl file of `key-derivation-worker`
 */
export function createWorkerKeyDerivation(workerUrl: URL): DeriveKey {
  return async (input) => {
    const worker = new Worker(workerUrl, { env: {}, execArgv: [] });
    try {
      return await answerOf(worker, input);
    } finally {
      await worker.terminate();
    }
  };
}

function answerOf(worker: Worker, input: DerivationInput): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => {
      reject(new Error('the key derivation ended without an answer'));
    });
    worker.once('message', (answer: DerivationAnswer) => {
      if ('key' in answer) resolve(answer.key);
      else reject(new Error(answer.failure));
    });
    // Transferred, not copied: this thread keeps no second instance of the secret.
    const secret = Uint8Array.from(input.secret);
    worker.postMessage({ ...input, secret }, [secret.buffer]);
  });
}
