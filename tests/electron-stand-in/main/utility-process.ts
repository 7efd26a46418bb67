import { fork, type ChildProcess } from 'node:child_process';
import { app } from './app.ts';
import { host, reportLostHost } from './host.ts';
import { StrictEmitter } from './strict-emitter.ts';
import { strict } from './strict.ts';

type Stream = NodeJS.ReadableStream | null;
type Implemented = 'kill' | 'pid' | 'postMessage' | 'stderr' | 'stdout';

const register = new URL('../utility/register.ts', import.meta.url).href;

/** A plain Node process whose `process.parentPort` is the other end. */
class StandInUtilityProcess
  extends StrictEmitter
  implements Pick<Electron.UtilityProcess, Implemented>
{
  pid: number | undefined = undefined;
  readonly stdout: Stream;
  readonly stderr: Stream;
  private readonly child: ChildProcess;

  constructor(modulePath: string, args: readonly string[], options: Electron.ForkOptions) {
    super('utilityProcess', ['error', 'exit', 'message', 'spawn']);
    this.child = fork(modulePath, args, {
      execArgv: [...(options.execArgv ?? []), '--import', register],
      serialization: 'advanced',
      env: { ...(options.env ?? process.env) },
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      stdio: [...outputOf(options.stdio), 'ipc'],
    });
    this.stdout = this.child.stdout;
    this.stderr = this.child.stderr;
    this.child.once('spawn', () => this.spawned(options.serviceName ?? ''));
    this.child.once('exit', (code, signal) => this.exited(code ?? (signal === null ? 1 : 15)));
    this.child.once('error', (error) => this.emit('error', 'FatalError', String(error), ''));
    this.child.on('message', (message) => this.emit('message', message));
  }

  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) throw new Error('Electron stand-in lacks transfer lists');
    const copy: unknown = structuredClone(message);
    if (this.child.connected) this.child.send(copy as object, () => undefined);
  }

  kill(): boolean {
    return this.child.kill();
  }

  private spawned(serviceName: string): void {
    const { pid } = this.child;
    this.pid = pid;
    if (pid !== undefined) host.ask('utility.spawned', { pid, serviceName }).catch(reportLostHost);
    this.emit('spawn');
  }

  private exited(code: number): void {
    const { pid } = this;
    this.pid = undefined;
    if (pid !== undefined) host.ask('utility.exited', { pid, code }).catch(reportLostHost);
    this.emit('exit', code);
  }
}

type Output = 'pipe' | 'ignore' | 'inherit';

function outputOf(stdio: Electron.ForkOptions['stdio']): [Output, Output, Output] {
  const known = (value: string | undefined): Output =>
    value === 'pipe' || value === 'ignore' ? value : 'inherit';
  return Array.isArray(stdio)
    ? ['ignore', known(stdio[1]), known(stdio[2])]
    : ['ignore', known(stdio), known(stdio)];
}

export const utilityProcess = strict('utilityProcess', {
  fork(modulePath: string, args: readonly string[] = [], options: Electron.ForkOptions = {}) {
    if (!app.isReady()) throw new Error('utilityProcess cannot be created before app is ready');
    return new StandInUtilityProcess(modulePath, args, options);
  },
});
