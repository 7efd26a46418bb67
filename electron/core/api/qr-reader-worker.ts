import { parentPort } from 'node:worker_threads';
import type { QrReaderAnswer, QrReaderOrder } from '../paper/restore/qr-reader-messages.ts';
import { leaveNetwork } from './no-network.ts';

if (parentPort === null) throw new Error('qr-reader-worker runs as a worker only');
const port = parentPort;

leaveNetwork();
// Loaded only now, so that no decoder ever saw a network.
const { createPageReader } = await import('./page-reader.ts');

const waiting = new Map<string, PromiseWithResolvers<Uint8Array>>();

function post(answer: QrReaderAnswer): void {
  port.postMessage(answer);
}

function readAsset(name: string): Promise<Uint8Array> {
  const known = waiting.get(name);
  if (known !== undefined) return known.promise;
  const asked = Promise.withResolvers<Uint8Array>();
  waiting.set(name, asked);
  post({ kind: 'needAsset', name });
  return asked.promise;
}

const readPages = createPageReader({ readAsset, onPage: (share) => post({ kind: 'page', share }) });

port.on('message', (order: QrReaderOrder) => {
  if (order.kind === 'file') {
    readPages(order.bytes).then(
      (texts) => post({ kind: 'read', texts }),
      () => post({ kind: 'unreadable' }),
    );
    return;
  }
  const asked = waiting.get(order.name);
  if (order.bytes === null) asked?.reject(new Error(`no data ${order.name}`));
  else asked?.resolve(order.bytes);
});
