import { describe, expect, it } from 'vitest';
import { parseText } from '../../../electron/core/importers/parse-text.ts';
import { adversarialTexts } from './hostile/adversarial-texts.ts';

/** Work of this process, not time on the wall: another busy program must not look like a costly pattern. */
const millisecondsOf = (text: string): number => {
  const start = process.cpuUsage();
  parseText(null, text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

describe('the cost of hostile text', () => {
  it.each(Object.entries(adversarialTexts))('grows with the length: %s', (_name, write) => {
    const size = 8 * 1024;
    millisecondsOf(write(size));
    const small = Math.min(...[1, 2].map(() => millisecondsOf(write(size))));
    const large = Math.min(...[1, 2].map(() => millisecondsOf(write(size * 8))));
    // Eight times the text: eight times the work is linear, sixty-four times would be quadratic.
    expect(large).toBeLessThan(Math.max(small, 2) * 40);
  });

  /** Those that cost most of all that were tried. */
  it.each([
    'words of phrases',
    'many labels on a line',
    'short lines',
    'codes that all differ',
    'quotes',
    'a table of many owners',
    'changing issuers',
  ])('is below a second for 1 MB: %s', (name) => {
    const text = adversarialTexts[name]?.(1024 * 1024) ?? '';
    expect(text.length).toBeGreaterThan(1_000_000);
    // A core that other programs share does less in its time: the best of a few counts.
    let best = Infinity;
    for (let run = 0; run < 8 && best >= 1000; run += 1)
      best = Math.min(best, millisecondsOf(text));
    expect(best).toBeLessThan(1000);
  });
});
