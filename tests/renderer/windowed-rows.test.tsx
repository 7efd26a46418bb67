import { act, render } from '@testing-library/react';
import { useRef, type RefObject } from 'react';
import { describe, expect, it } from 'vitest';
import { useWindowedRows } from '../../renderer/vault/use-windowed-rows.ts';

const height = 40;
const viewHeight = 400;

function Rows(props: {
  readonly count: number;
  readonly query: string;
  readonly scroller: RefObject<HTMLDivElement | null>;
}) {
  const body = useRef<HTMLDivElement>(null);
  const { rows } = useWindowedRows({ ...props, height, body, find: () => null });
  return (
    <div ref={body} data-body>
      {rows.join(' ')}
    </div>
  );
}

/** The scroller stands above the component that draws the rows, as it does around a table. */
function List(props: { readonly count: number; readonly query?: string }) {
  const scroller = useRef<HTMLDivElement>(null);
  return (
    <div ref={scroller} data-scroller>
      <Rows count={props.count} query={props.query ?? ''} scroller={scroller} />
    </div>
  );
}

/** Gives the elements what a browser would have laid out: a view of ten rows at its scrolling. */
function layOut(container: HTMLElement): { scroller: HTMLElement; rows: () => number[] } {
  const scroller = container.querySelector<HTMLElement>('[data-scroller]');
  const body = container.querySelector<HTMLElement>('[data-body]');
  if (!scroller || !body) throw new Error('Nothing was drawn');
  Object.defineProperty(scroller, 'clientHeight', { value: viewHeight });
  body.getBoundingClientRect = () => new DOMRect(0, -scroller.scrollTop, 100, 100);
  return { scroller, rows: () => (body.textContent ?? '').split(' ').map(Number) };
}

function scrollTo(scroller: HTMLElement, top: number): void {
  act(() => {
    scroller.scrollTop = top;
    scroller.dispatchEvent(new Event('scroll'));
  });
}

describe('windowed rows', () => {
  it('follow the scrolling from the first drawing on', () => {
    const { scroller, rows } = layOut(render(<List count={10_000} />).container);
    expect(rows()[0]).toBe(0);
    for (const top of [0, 39, 40, 1000, 4444, 123_456, 10_000 * height - viewHeight]) {
      scrollTo(scroller, top);
      const drawn = rows();
      const first = Math.floor(top / height);
      const last = Math.min(9999, Math.floor((top + viewHeight - 1) / height));
      expect(drawn[0], `${top}`).toBeLessThanOrEqual(first);
      expect(drawn.at(-1), `${top}`).toBeGreaterThanOrEqual(last);
      expect(drawn.length, `${top}`).toBeLessThan(30);
    }
  });

  it('begin at the first one for another search, and stay where they are for another list', () => {
    const { container, rerender } = render(<List count={10_000} query="g" />);
    const { scroller, rows } = layOut(container);
    scrollTo(scroller, 4000);
    rerender(<List count={9000} query="g" />);
    expect(rows()).toContain(100);
    rerender(<List count={5000} query="gi" />);
    expect(scroller.scrollTop).toBe(0);
    expect(rows()[0]).toBe(0);
  });

  it('are all drawn where they are few', () => {
    const { rows } = layOut(render(<List count={100} />).container);
    expect(rows()).toEqual(Array.from({ length: 100 }, (_, at) => at));
  });
});
