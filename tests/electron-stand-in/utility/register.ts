import { isMainThread } from 'node:worker_threads';
import { ParentPort } from './parent-port.ts';

// A worker of the vault process inherits `--import`, but has no parent of its own.
if (isMainThread) {
  Object.defineProperties(process, {
    parentPort: { value: new ParentPort() },
    type: { value: 'utility' },
  });
  // Electron ends its utility processes together with main.
  process.on('disconnect', () => process.exit(1));
}
