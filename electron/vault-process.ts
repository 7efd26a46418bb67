import type { VaultProcessMessage, VaultProcessRequest } from '../shared/vault-process-messages.ts';
import { createWorkerServerFileMaker } from './core/api/server-file-maker.ts';
import { createCore } from './core/create-core.ts';
import { assetsInFolder } from './core/api/import-assets.ts';
import { createImportWorkers } from './core/api/import-workers.ts';
import { createWorkerKeyDerivation } from './core/crypto/key-derivation.ts';
import { createQrReader } from './core/paper/restore/qr-reader.ts';
import { createNodeStorage } from './core/vault/vault-storage.ts';
import { logBug, logUncaught } from './log-bug.ts';
import {
  type NativeModuleHashes,
  nativeModuleFolder,
  nativeModulesAreGenuine,
} from './vault-process/native-module-check.ts';
import { createSealedAnswers } from './vault-process/sealed-answers.ts';

// A process in an unknown state must not go on writing a vault.
logUncaught('vault process', () => process.exit(1));

/** Put in by the build. */
declare const nativeModuleHashes: NativeModuleHashes;

// Signing for macOS rewrites the module; there the system checks the signature of the whole bundle itself.
const checked = process.platform !== 'darwin';
if (checked && !nativeModulesAreGenuine(nativeModuleFolder(), nativeModuleHashes)) {
  console.error(
    'Sparekey: the database module is not the one that this application was built with.',
  );
  process.exit(1);
}

// Started by main with the device id as its only argument; lives until main kills it, or ends with main.
const deviceId = process.argv[2];

const core = createCore({
  storage: createNodeStorage(),
  clock: Date,
  deriveKey: createWorkerKeyDerivation(new URL('./key-derivation-worker.js', import.meta.url)),
  parseFiles: createImportWorkers({
    workerUrl: new URL('./import-worker.js', import.meta.url),
    dataFolder: new URL('./import-data/', import.meta.url),
  }),
  readQrCodes: createQrReader({
    workerUrl: new URL('./qr-reader-worker.js', import.meta.url),
    readAsset: assetsInFolder(new URL('./import-data/', import.meta.url)),
  }),
  makeServerFile: createWorkerServerFileMaker(new URL('./server-file-worker.js', import.meta.url)),
  reportBug: (error) => logBug('vault process', error),
  ...(deviceId === undefined ? {} : { deviceId: Uint8Array.from(Buffer.from(deviceId, 'hex')) }),
});

const answer = createSealedAnswers((name, params) => core.handle(name, params));

function post(message: VaultProcessMessage): void {
  process.parentPort.postMessage(message);
}

core.subscribe((event) => post({ kind: 'event', event }));

process.parentPort.on('message', ({ data }) => {
  const { id, name, params } = data as VaultProcessRequest;
  void answer(name, params).then((reply) => post({ kind: 'reply', id, reply }));
});

post({ kind: 'ready' });
