import { parentPort } from 'node:worker_threads';
import type { QrReaderAnswer, QrReaderOrder } from '../paper/restore/qr-reader-messages.ts';
import { createAssetRequests } from './asset-requests.ts';
import { leaveNetwork } from './no-network.ts';

if (parentPort === null) throw new Error('qr-reader-worker runs as a worker only');
const port = parentPort;

leaveNetwork();
// Loaded only now, so that no decoder ever saw a network.
const { createPageReader } = await import('./page-reader.ts');

function post(answer: QrReaderAnswer): void {
  port.postMessage(answer);
}

const { readAsset, receive } = createAssetRequests((name) => post({ kind: 'needAsset', name }));

const readPages = createPageReader({ readAsset, onPage: (share) => post({ kind: 'page', share }) });

port.on('message', (order: QrReaderOrder) => {
  if (order.kind === 'file') {
    readPages(order.bytes, order.straight).then(
      (texts) => post({ kind: 'read', texts }),
      () => post({ kind: 'unreadable' }),
    );
    return;
  }
  receive(order.name, order.bytes);
});
