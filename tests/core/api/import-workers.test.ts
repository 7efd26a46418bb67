import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createImportWorkers } from '../../../electron/core/api/import-workers.ts';
import type { ImportOutcome } from '../../../electron/core/api/parse-files.ts';
import { failing } from '../../support/failing.ts';
import { candidateOf, parseAll, testImportWorkers } from '../../support/import-workers.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sparekey-worker-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const good = (name: string) =>
  candidateOf(name, text('Discord backup codes\nab1d-1234\nef2h-5678\n'));

const codesOf = ({ result }: ImportOutcome): number | string =>
  'parsed' in result
    ? result.parsed.accounts.reduce((sum, { codes }) => sum + codes.length, 0)
    : result.failure.code;

/** A parser that does what a file from outside might bring a real one to do. */
async function workersThat(behaviour: string) {
  const path = join(folder, `${behaviour.length}-${String(Date.now())}.mjs`);
  await writeFile(
    path,
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', ({ name }) => {
       if (name === 'good.txt') {
         parentPort.postMessage({ kind: 'parsed', parsed: { importer: 'x', accounts: [], problems: [] } });
         return;
       }
       ${behaviour}
     });
     parentPort.postMessage({ kind: 'ready' });`,
  );
  return createImportWorkers({
    workerUrl: pathToFileURL(path),
    dataFolder: pathToFileURL(`${folder}/`),
    timeLimits: { text: 1500, picture: 1500 },
  });
}

describe('the import worker', () => {
  it('parses each file and names the one that it cannot read', async () => {
    const outcomes = await parseAll(testImportWorkers(), [
      good('a.txt'),
      candidateOf('b.bin', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46)),
      candidateOf('c.txt', text('')),
      good('d.txt'),
    ]);
    expect(outcomes.map(codesOf)).toEqual([2, 'import.binary', 'import.empty', 2]);
    expect(outcomes[1]).toMatchObject({
      name: 'b.bin',
      sizeBytes: 4,
      result: { failure: { detail: { fileName: 'b.bin' } } },
    });
  });

  it.each([
    ['never ends', 'for (;;);'],
    ['fills the memory', 'const all = []; for (;;) all.push(new Array(1e6).fill({}));'],
    ['ends the thread', 'process.exit(0);'],
  ])('gives up on a file that %s, and goes on with the next', async (_what, behaviour) => {
    const parse = await workersThat(behaviour);
    const outcomes = await parseAll(parse, [good('good.txt'), good('bad.txt'), good('good.txt')]);
    expect(outcomes.map(codesOf)).toEqual([0, 'import.tooCostly', 0]);
  });

  it('is ended by the signal in the middle of a file', async () => {
    const parse = await workersThat('for (;;);');
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 300);
    const running = parseAll(parse, [good('bad.txt')], controller.signal);
    await expect(running).rejects.toThrowError(failing('import.cancelled'));
  });

  it('does nothing when it is cancelled before it starts', async () => {
    const running = parseAll(testImportWorkers(), [good('a.txt')], AbortSignal.abort());
    await expect(running).rejects.toThrowError(failing('import.cancelled'));
  });

  it('hands no data out but its own', async () => {
    const parse = await workersThat(
      `parentPort.postMessage({ kind: 'needAsset', name: '../../../../etc/passwd' });
       parentPort.once('message', ({ bytes }) => parentPort.postMessage(
         { kind: 'failure', failure: { code: bytes === null ? 'import.empty' : 'import.damaged', detail: {} } }));`,
    );
    expect((await parseAll(parse, [good('bad.txt')])).map(codesOf)).toEqual(['import.empty']);
  });

  it('tells how far it is', async () => {
    const steps: number[] = [];
    await testImportWorkers()([good('a.txt'), good('b.txt')], {
      onProgress: (done, total) => steps.push(done / total),
      signal: new AbortController().signal,
    });
    expect(steps).toEqual([0, 0.5, 1]);
  });
});

describe('a thread that has left the network', () => {
  it('reaches no network and starts no program', async () => {
    const path = join(folder, 'probe.mjs');
    const guard = new URL('../../../electron/core/api/no-network.ts', import.meta.url);
    await writeFile(
      path,
      `import { parentPort } from 'node:worker_threads';
       import { createRequire } from 'node:module';
       import { leaveNetwork } from ${JSON.stringify(guard.href)};
       leaveNetwork();
       const require = createRequire(import.meta.url);
       const open = [];
       for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'navigator']) {
         if (globalThis[name] !== undefined) open.push(name);
       }
       const modules = ['net', 'tls', 'http', 'https', 'http2', 'dgram', 'dns', 'dns/promises', 'child_process', 'cluster', 'worker_threads', 'inspector'];
       for (const name of modules.flatMap((one) => [one, 'node:' + one])) {
         try { require(name); open.push('require ' + name); } catch {}
         try { await import(name); open.push('import ' + name); } catch {}
         try { if (process.getBuiltinModule(name)) open.push('builtin ' + name); } catch {}
       }
       parentPort.postMessage(open);`,
    );
    const worker = new Worker(pathToFileURL(path), { env: {}, execArgv: [] });
    const open = await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    await worker.terminate();
    expect(open).toEqual([]);
  });
});
