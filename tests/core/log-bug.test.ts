import { describe, expect, it } from 'vitest';
import { traceWithoutMessage } from '../../electron/log-bug.ts';

describe('report of a bug', () => {
  it('keeps the kind and the place, and drops the message, even one of several lines', () => {
    const error = new TypeError('passphrase correct horse\nbattery staple');
    const lines = traceWithoutMessage(error).split('\n');
    expect(lines[0]).toBe('TypeError');
    expect(lines[1]).toContain('log-bug.test.ts');
    expect(lines.join('\n')).not.toMatch(/horse|staple/);
  });

  it.each([['text with a secret'], [{ secret: 1 }], [null], [undefined]])(
    'says nothing of a thrown %j',
    (thrown) => {
      expect(traceWithoutMessage(thrown)).toBe(`(${typeof thrown} thrown)`);
    },
  );
});
