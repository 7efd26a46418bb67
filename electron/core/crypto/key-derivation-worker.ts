import { parentPort } from 'node:worker_threads';
import type { DerivationAnswer, DerivationInput } from './key-derivation.ts';
import { argon2id, wipe } from './sodium.ts';

if (parentPort === null) throw new Error('key-derivation-worker runs as a worker only');
const port = parentPort;

port.once('message', (input: DerivationInput) => {
  const answer = derive(input);
  if ('key' in answer) port.postMessage(answer, [answer.key.buffer]);
  else port.postMessage(answer);
});

function derive(input: DerivationInput): DerivationAnswer {
  try {
    const key = argon2id(input.secret, input.salt, input.opslimit, input.memlimitBytes);
    return { key: Uint8Array.from(key) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : 'key derivation failed' };
  } finally {
    wipe(input.secret);
  }
}
