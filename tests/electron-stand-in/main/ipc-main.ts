import { host } from './host.ts';
import { strict } from './strict.ts';
import { EventEmitter } from 'node:events';
import { contentsOfWindow } from './web-contents-list.ts';

type Handler = Parameters<Electron.IpcMain['handle']>[1];
type Implemented = 'handle';

class StandInIpcMain extends EventEmitter implements Pick<Electron.IpcMain, Implemented> {
  private readonly handlers = new Map<string, Handler>();

  constructor() {
    super();
    host.answer('ipc.invoke', async ({ windowId, frame, channel, args }) => {
      const handler = this.handlers.get(channel);
      const prefix = `Error invoking remote method '${channel}': `;
      if (handler === undefined) {
        throw new Error(`${prefix}Error: No handler registered for '${channel}'`);
      }
      const contents = contentsOfWindow(windowId);
      const senderFrame = contents.frame(frame);
      const event = { sender: contents, senderFrame, type: 'frame' };
      try {
        const result: unknown = await handler(
          event as unknown as Electron.IpcMainInvokeEvent,
          ...args,
        );
        return structuredClone(result);
      } catch (error) {
        throw new Error(prefix + String(error), { cause: error });
      }
    });
    host.answer('ipc.send', ({ windowId, frame, channel, args }) => {
      const contents = contentsOfWindow(windowId);
      const event = { sender: contents, senderFrame: contents.frame(frame), type: 'frame' };
      this.emit(channel, event, ...args);
      return null;
    });
    return strict('ipcMain', this);
  }

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.handlers.set(channel, handler);
  }
}

export const ipcMain = new StandInIpcMain();
