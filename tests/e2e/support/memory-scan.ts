import { open, readFile } from 'node:fs/promises';

const chunkBytes = 4 * 1024 * 1024;

/**
 * How often each text stands in the memory of a process, in UTF-8 and in UTF-16. Linux: every readable mapping is read
 * through `/proc`. A text that lies across two chunks is found, because chunks overlap.
 */
export async function countInMemory(
  pid: number,
  texts: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const needles = texts.flatMap((text) =>
    [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')].map((bytes) => ({ text, bytes })),
  );
  const overlap = Math.max(...needles.map(({ bytes }) => bytes.length)) - 1;
  const counts = new Map(texts.map((text) => [text, 0]));
  const memory = await open(`/proc/${String(pid)}/mem`, 'r');
  try {
    for (const { start, end } of await readableMappings(pid)) {
      for (let at = start; at < end; at += chunkBytes) {
        const length = Math.min(chunkBytes + overlap, end - at);
        const chunk = await readAt(memory, at, length);
        for (const { text, bytes } of needles) {
          const found = occurrences(chunk, bytes, chunkBytes);
          counts.set(text, (counts.get(text) ?? 0) + found);
        }
      }
    }
  } finally {
    await memory.close();
  }
  return counts;
}

interface Mapping {
  readonly start: number;
  readonly end: number;
}

async function readableMappings(pid: number): Promise<readonly Mapping[]> {
  const maps = await readFile(`/proc/${String(pid)}/maps`, 'utf8');
  return maps.split('\n').flatMap((line) => {
    const found = /^([0-9a-f]+)-([0-9a-f]+) r\S+ \S+ \S+ \S+\s*(.*)$/.exec(line);
    // The kernel's own pages cannot be read, and hold nothing of the process.
    if (found === null || found[3]?.startsWith('[v') === true) return [];
    return [
      { start: Number.parseInt(found[1] ?? '', 16), end: Number.parseInt(found[2] ?? '', 16) },
    ];
  });
}

/** Pages that are mapped but not there, such as guard pages, give nothing. */
async function readAt(
  memory: Awaited<ReturnType<typeof open>>,
  at: number,
  length: number,
): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  try {
    const { bytesRead } = await memory.read(buffer, 0, length, at);
    return buffer.subarray(0, bytesRead);
  } catch {
    return buffer.subarray(0, 0);
  }
}

/** Those that begin before `limit`: what begins later is of the next chunk. */
function occurrences(chunk: Buffer, bytes: Buffer, limit: number): number {
  let count = 0;
  for (let at = chunk.indexOf(bytes); at >= 0 && at < limit; at = chunk.indexOf(bytes, at + 1)) {
    count += 1;
  }
  return count;
}
