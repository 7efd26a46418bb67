import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { BittingMeter } from '../../renderer/components/bitting-meter.tsx';
import { SheetWords } from '../../renderer/components/sheet-words.tsx';
import { StatusWords } from '../../renderer/components/status-words.tsx';
import type { AccountStatus, SheetSummary } from '../../shared/vault-types.ts';

afterEach(cleanup);

describe('words of an account’s stock', () => {
  it.each<[AccountStatus, number, number, string, string, boolean]>([
    ['ok', 7, 10, '7 of 10 left', '7 left', false],
    ['ok', 16, 16, '16 of 16 left', '16 left', false],
    ['low', 2, 10, '2 left', '2 left', true],
    ['low', 1, 1, '1 left', '1 left', true],
    ['exhausted', 0, 10, 'All used', 'All used', true],
    ['none', 0, 0, 'No codes', 'No codes', false],
  ])('%s with %i of %i: “%s”, short “%s”', (status, remaining, total, full, compact, hasIcon) => {
    const account = { status, remaining, total };
    const { container } = render(<StatusWords account={account} />);
    expect(container.textContent).toBe(full);
    expect(container.querySelector('svg') !== null).toBe(hasIcon);
    cleanup();
    expect(render(<StatusWords account={account} form="compact" />).container.textContent).toBe(
      compact,
    );
  });
});

describe('words of a paper sheet', () => {
  const now = new Date(2026, 3, 21, 12).getTime();
  const printedAt = new Date(2026, 2, 3, 9).getTime();
  const sheet: SheetSummary = { state: 'current', sheetId: 'SK-7F3Q-2M', printedAt, toMark: [] };

  it.each<[Partial<SheetSummary>, string]>([
    [{}, 'Printed 3 Mar'],
    [{ printedAt: new Date(2025, 11, 8).getTime() }, 'Printed 8 Dec 2025'],
    [{ state: 'toMark', toMark: [4] }, 'Cross out 4'],
    [{ state: 'toMark', toMark: [4, 5, 9] }, 'Cross out 4, 5, 9'],
    [{ state: 'stale' }, 'Stale'],
    [{ state: 'none', sheetId: null, printedAt: null }, 'Never printed'],
    [{ state: 'lost' }, 'Lost'],
  ])('%o', (change, words) => {
    const { container } = render(<SheetWords sheet={{ ...sheet, ...change }} now={now} />);
    expect(container.textContent).toBe(words);
    expect(container.querySelector('svg[aria-hidden="true"]')).not.toBeNull();
  });
});

describe('bitting meter', () => {
  it('draws one tooth a code, the used ones first', () => {
    render(<BittingMeter total={10} remaining={7} status="ok" label="7 of 10 left" />);
    const meter = screen.getByRole('img', { name: '7 of 10 left' });
    const kinds = [...meter.children].map((tooth) => /stub|tooth/.exec(tooth.className)?.[0]);
    expect(kinds.join(' ')).toBe('stub stub stub tooth tooth tooth tooth tooth tooth tooth');
  });

  it('is silent beside its words, and leaves the word alone above twenty codes', () => {
    const { container } = render(<BittingMeter total={20} remaining={20} status="ok" />);
    expect(container.firstElementChild?.getAttribute('aria-hidden')).toBe('true');
    cleanup();
    expect(render(<BittingMeter total={21} remaining={20} status="ok" />).container.innerHTML).toBe(
      '',
    );
  });
});
