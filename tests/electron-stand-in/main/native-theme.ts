import { app } from './app.ts';
import { host, reportLostHost } from './host.ts';
import { StrictEmitter } from './strict-emitter.ts';

type Source = Electron.NativeTheme['themeSource'];
type Implemented = 'shouldUseDarkColors' | 'themeSource';

class StandInNativeTheme extends StrictEmitter implements Pick<Electron.NativeTheme, Implemented> {
  private source: Source = 'system';

  constructor() {
    super('nativeTheme', ['updated']);
  }

  get themeSource(): Source {
    return this.source;
  }

  set themeSource(source: Source) {
    if (source === this.source) return;
    this.source = source;
    host.ask('theme.source', { source }).catch(reportLostHost);
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    if (this.source !== 'system') return this.source === 'dark';
    return app.machine().colorScheme === 'dark';
  }
}

export const nativeTheme = new StandInNativeTheme();
