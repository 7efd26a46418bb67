import { EventEmitter } from 'node:events';

/** `process.parentPort` of a utility process: messages wait until somebody listens. */
export class ParentPort extends EventEmitter implements Pick<Electron.ParentPort, 'postMessage'> {
  private queued: unknown[] | null = [];

  constructor() {
    super();
    process.on('message', (message) => this.receive(message));
    this.on('newListener', (event) => {
      if (event === 'message') setImmediate(() => this.start());
    });
  }

  postMessage(message: unknown): void {
    const copy: unknown = structuredClone(message);
    process.send?.(copy);
  }

  private receive(data: unknown): void {
    if (this.queued === null) this.emit('message', { data, ports: [] });
    else this.queued.push(data);
  }

  private start(): void {
    const queued = this.queued ?? [];
    this.queued = null;
    for (const data of queued) this.receive(data);
  }
}
