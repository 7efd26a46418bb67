const { contextBridge, ipcRenderer } = require('electron');

globalThis.preloadSecret = 'only in the isolated world';
const refusals = [];
for (const attempt of [() => require('node:fs'), () => ipcRenderer.sendSync]) {
  try {
    attempt();
    refusals.push('allowed');
  } catch (error) {
    refusals.push(error.message);
  }
}

contextBridge.exposeInMainWorld('fixture', {
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  subscribe: (listener) => {
    const forward = (_event, ...args) => listener(...args);
    ipcRenderer.on('pushed', forward);
    return () => ipcRenderer.off('pushed', forward);
  },
  echo: (value) => value,
  fail: () => {
    throw new RangeError('from the preload');
  },
  refusals,
});
