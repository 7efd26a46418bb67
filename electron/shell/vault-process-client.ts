import { type UtilityProcess, utilityProcess } from 'electron';
import type { AppEvent } from '../../shared/app-types.ts';
import type { RequestName } from '../../shared/contract.ts';
import { type Reply, VaultError } from '../../shared/errors.ts';
import type { HostRequestName, HostRequests } from '../../shared/host-contract.ts';
import type {
  VaultProcessMessage,
  VaultProcessRequest,
} from '../../shared/vault-process-messages.ts';
import { within } from './within.ts';

export interface VaultProcessClient {
  /** Starts the process where none runs. Rejects with `vault.locked` when the process ends before it answers. */
  request(name: RequestName, params: unknown): Promise<Reply<unknown>>;
  /** Asks on main's own behalf; throws the failure as `VaultError`. */
  ask<N extends HostRequestName>(
    name: N,
    params: HostRequests[N]['params'],
  ): Promise<HostRequests[N]['result']>;
  /** Tells the process which file the next unlock or create is about. */
  chooseVault(path: string): Promise<void>;
  /**
   * Lets a save in flight finish, then kills the process; resolves when it is gone, at once when there is none. From the
   * first moment on new requests are refused.
   */
  end(): Promise<void>;
}

/** Longest wait for a save in flight. A save cut short leaves the vault as it was before, never a broken one. */
const settleMilliseconds = 5000;

export interface VaultProcessDependencies {
  /** Absolute path of the built entry. */
  readonly entry: string;
  /** Handed to the process; see `StoredSettings`. */
  readonly deviceId: string;
  readonly onEvent: (event: AppEvent) => void;
  /** The process ended by itself. `started` tells whether it ever came up. */
  readonly onUnexpectedEnd: (started: boolean) => void;
}

interface Waiting {
  readonly resolve: (reply: Reply<unknown>) => void;
  readonly reject: (error: VaultError) => void;
}

interface Running {
  readonly process: UtilityProcess;
  readonly ended: Promise<void>;
  started: boolean;
  expectedToEnd: boolean;
}

/** The only client of the vault process: one at a time, started when first asked. */
export function createVaultProcessClient(deps: VaultProcessDependencies): VaultProcessClient {
  let running: Running | null = null;
  let nextId = 1;
  const waiting = new Map<number, Waiting>();

  const receive = (run: Running, message: VaultProcessMessage): void => {
    if (message.kind === 'ready') run.started = true;
    else if (message.kind === 'event') deps.onEvent(message.event);
    else {
      waiting.get(message.id)?.resolve(message.reply);
      waiting.delete(message.id);
    }
  };

  const gone = (run: Running): void => {
    running = null;
    for (const { reject } of waiting.values()) reject(new VaultError('vault.locked'));
    waiting.clear();
    if (!run.expectedToEnd) deps.onUnexpectedEnd(run.started);
  };

  const start = (): Running => {
    const process = utilityProcess.fork(deps.entry, [deps.deviceId], {
      serviceName: 'Sparekey vault',
      stdio: 'inherit',
    });
    const ended = new Promise<void>((resolve) => process.once('exit', () => resolve()));
    const run: Running = { process, ended, started: false, expectedToEnd: false };
    process.on('message', (message: VaultProcessMessage) => {
      if (running === run) receive(run, message);
    });
    process.once('exit', () => gone(run));
    return run;
  };

  const post = (run: Running, name: string, params: unknown): Promise<Reply<unknown>> => {
    const message: VaultProcessRequest = { id: nextId, name, params };
    nextId += 1;
    return new Promise((resolve, reject) => {
      waiting.set(message.id, { resolve, reject });
      run.process.postMessage(message);
    });
  };

  const request = (name: string, params: unknown): Promise<Reply<unknown>> => {
    running ??= start();
    // A process on its way out takes no new work; the next page meets a fresh one.
    if (running.expectedToEnd) return Promise.reject(new VaultError('vault.locked'));
    return post(running, name, params);
  };

  const ask = async <N extends HostRequestName>(
    name: N,
    params: HostRequests[N]['params'],
  ): Promise<HostRequests[N]['result']> => {
    const reply = await request(name, params);
    if (!reply.ok) throw new VaultError(reply.error.code, reply.error.detail);
    return reply.value;
  };

  return {
    request,
    ask,
    async chooseVault(path) {
      await ask('host.chooseVault', { path });
    },
    async end() {
      if (running === null) return;
      const run = running;
      run.expectedToEnd = true;
      // A process that never came up has nothing to finish; one that dies meanwhile rejects, and that is the aim.
      if (run.started) {
        await within(settleMilliseconds, post(run, 'host.settle', {})).catch(() => false);
      }
      run.process.kill();
      await run.ended;
    },
  };
}
