import { parentPort } from 'node:worker_threads';
import { failureOf, VaultError } from '../../../shared/errors.ts';
import type { ImportAnswer, ImportOrder } from './import-worker-messages.ts';
import { createAssetRequests } from './asset-requests.ts';
import { leaveNetwork } from './no-network.ts';

if (parentPort === null) throw new Error('import-worker runs as a worker only');
const port = parentPort;

leaveNetwork();
// Loaded only now, so that no parser ever saw a network.
const { parseDocument } = await import('../importers/parse-document.ts');
const { createImportBudget } = await import('./import-budget.ts');

function post(answer: ImportAnswer): void {
  port.postMessage(answer);
}

const { readAsset, receive } = createAssetRequests((name) => post({ kind: 'needAsset', name }));

async function parse(file: Parameters<typeof parseDocument>[0]): Promise<void> {
  const onProgress = (share: number): void => post({ kind: 'progress', share });
  try {
    const parsed = await parseDocument(file, { readAsset, onProgress });
    // Before it is copied to the other thread, which has no bound of memory.
    post({ kind: 'parsed', parsed: createImportBudget().fit(parsed) });
  } catch (error) {
    if (error instanceof VaultError) post({ kind: 'failure', failure: failureOf(error) });
    // The message of an error may quote the file.
    else post({ kind: 'bug', message: error instanceof Error ? error.name : 'unknown' });
  }
}

port.on('message', (order: ImportOrder) => {
  if (order.kind === 'file') {
    const { kind: _kind, ...file } = order;
    void parse(file);
    return;
  }
  receive(order.name, order.bytes);
});

post({ kind: 'ready' });
