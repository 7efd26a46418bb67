import { app } from './app.ts';
import { host } from './host.ts';
import { StrictEmitter } from './strict-emitter.ts';

const events = [
  'lock-screen',
  'resume',
  'shutdown',
  'suspend',
  'unlock-screen',
  'user-did-become-active',
  'user-did-resign-active',
];
type Implemented = 'getSystemIdleState' | 'getSystemIdleTime';

/** Driven by the host: idle time, screen lock and power events. */
class StandInPowerMonitor
  extends StrictEmitter
  implements Pick<Electron.PowerMonitor, Implemented>
{
  private state: { idleSeconds: number; screenLocked: boolean } | null = null;

  constructor() {
    super('powerMonitor', events);
    host.answer('power.state', (state) => ((this.state = state), null));
    host.answer('power.emit', ({ event }) => (this.emit(event), null));
  }

  getSystemIdleTime(): number {
    return this.current().idleSeconds;
  }

  getSystemIdleState(threshold: number): 'active' | 'idle' | 'locked' {
    const { idleSeconds, screenLocked } = this.current();
    if (screenLocked) return 'locked';
    return idleSeconds >= threshold ? 'idle' : 'active';
  }

  private current(): { idleSeconds: number; screenLocked: boolean } {
    this.state ??= app.machine();
    return this.state;
  }
}

export const powerMonitor = new StandInPowerMonitor();
