import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';

type Listener = (event: unknown) => void;

/** All that the page can reach: requests by name, and the events that main and the vault process push. */
contextBridge.exposeInMainWorld('sparekey', {
  request: (name: string, params: unknown): Promise<unknown> =>
    ipcRenderer.invoke('sparekey:request', name, params),

  /** Returns the function that ends the subscription. */
  subscribe: (listener: Listener): (() => void) => {
    // The Electron event stays here: it carries the sender, with powers the page must not hold.
    const forward = (_event: IpcRendererEvent, event: unknown): void => listener(event);
    ipcRenderer.on('sparekey:event', forward);
    return () => {
      ipcRenderer.off('sparekey:event', forward);
    };
  },
});
