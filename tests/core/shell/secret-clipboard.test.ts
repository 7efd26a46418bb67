import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { secrecyMarks } from '../../../electron/shell/clipboard-formats.ts';
import { createSecretClipboard } from '../../../electron/shell/secret-clipboard.ts';

/** A clipboard as a system has it: one content, whoever wrote it. */
function systemClipboard() {
  const system = { content: 'before', cleared: 0, announced: 0 };
  const port = {
    write: async (text: string) => {
      system.content = text;
    },
    readText: async () => system.content,
    clear: () => {
      system.content = '';
      system.cleared += 1;
    },
  };
  const clipboard = createSecretClipboard(port, () => {
    system.announced += 1;
  });
  return { system, clipboard };
}

describe('clipboard', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('clears after the time, once, and says so', async () => {
    const { system, clipboard } = systemClipboard();
    await clipboard.copy('7f3q-2m9k', 30);
    await vi.advanceTimersByTimeAsync(29_999);
    expect(system).toEqual({ content: '7f3q-2m9k', cleared: 0, announced: 0 });
    await vi.advanceTimersByTimeAsync(1);
    expect(system).toEqual({ content: '', cleared: 1, announced: 1 });
    await vi.advanceTimersByTimeAsync(100_000);
    expect(system.cleared).toBe(1);
  });

  it('leaves alone what somebody copied since', async () => {
    const { system, clipboard } = systemClipboard();
    await clipboard.copy('7f3q-2m9k', 30);
    system.content = 'a shopping list';
    await vi.advanceTimersByTimeAsync(30_000);
    expect(system).toEqual({ content: 'a shopping list', cleared: 0, announced: 0 });
  });

  it('counts anew for the next copy', async () => {
    const { system, clipboard } = systemClipboard();
    await clipboard.copy('first', 30);
    await vi.advanceTimersByTimeAsync(20_000);
    await clipboard.copy('second', 30);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(system.content).toBe('second');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(system).toEqual({ content: '', cleared: 1, announced: 1 });
  });

  it('never clears by time when switched off, but on lock', async () => {
    const { system, clipboard } = systemClipboard();
    await clipboard.copy('7f3q-2m9k', null);
    await vi.advanceTimersByTimeAsync(10_000_000);
    expect(system.content).toBe('7f3q-2m9k');
    await clipboard.clearIfOurs();
    expect(system).toEqual({ content: '', cleared: 1, announced: 1 });
  });

  it('does not touch the clipboard on lock when nothing was copied or all is cleared', async () => {
    const { system, clipboard } = systemClipboard();
    await clipboard.clearIfOurs();
    expect(system).toEqual({ content: 'before', cleared: 0, announced: 0 });
    await clipboard.copy('7f3q-2m9k', 10);
    await vi.advanceTimersByTimeAsync(10_000);
    await clipboard.clearIfOurs();
    expect(system.cleared).toBe(1);
  });

  it('leaves a copy that came while the system was slow to answer', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const written: string[] = [];
    let cleared = 0;
    const clipboard = createSecretClipboard(
      {
        write: async (text) => void written.push(text),
        readText: () => promise,
        clear: () => {
          cleared += 1;
        },
      },
      () => undefined,
    );
    await clipboard.copy('first', 10);
    const clearing = clipboard.clearIfOurs();
    await clipboard.copy('second', 10);
    resolve('first');
    await clearing;
    expect([written, cleared]).toEqual([['first', 'second'], 0]);
  });
});

describe('marks beside the text', () => {
  it.each([
    [
      'windows',
      [
        ['ExcludeClipboardContentFromMonitorProcessing', [0, 0, 0, 0]],
        ['CanIncludeInClipboardHistory', [0, 0, 0, 0]],
        ['CanUploadToCloudClipboard', [0, 0, 0, 0]],
      ],
    ],
    ['mac', [['org.nspasteboard.ConcealedType', []]]],
    ['linux', [['x-kde-passwordManagerHint', [...Buffer.from('secret')]]]],
  ] as const)('on %s', (platform, expected) => {
    const marks = secrecyMarks(platform).map(({ format, content }) => [format, [...content]]);
    expect(marks).toEqual(expected);
  });
});
