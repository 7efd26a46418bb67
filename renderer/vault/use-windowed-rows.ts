import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

export interface WindowedRows {
  /** Indexes of the rows to draw, in order. */
  readonly rows: readonly number[];
  /** Pixels that stand for the rows before and after them. */
  readonly before: number;
  readonly after: number;
  /** Brings a row into view, draws it and gives it (what `find` picks in it) the focus. */
  readonly focusRow: (index: number) => void;
  /** Brings a row into view. */
  readonly showRow: (index: number) => void;
}

export interface WindowedRowsOptions {
  readonly count: number;
  /** Height of every row in pixels. */
  readonly height: number;
  /** What scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** What holds the rows, somewhere inside. */
  readonly body: RefObject<HTMLElement | null>;
  /** Within the body, the element to focus for a row. */
  readonly find: (body: HTMLElement, index: number) => HTMLElement | null;
}

/** Short lists are drawn whole: they can be searched by the browser and need no arithmetic. */
const drawnWhole = 150;

/** Draws only the rows in view of a long list, so that ten thousand cost no more than fifty. */
export function useWindowedRows(options: WindowedRowsOptions): WindowedRows {
  const { count, height, scroller, body, find } = options;
  const [margin, setMargin] = useState(0);
  const wanted = useRef<number | null>(null);
  const whole = count <= drawnWhole;
  const virtualizer = useVirtualizer({
    count,
    enabled: !whole,
    estimateSize: () => height,
    overscan: 12,
    scrollMargin: margin,
    getScrollElement: () => scroller.current,
  });

  useLayoutEffect(() => {
    const [inner, outer] = [body.current, scroller.current];
    if (whole || !inner || !outer) return;
    const top = inner.getBoundingClientRect().top - outer.getBoundingClientRect().top;
    setMargin(Math.round(top + outer.scrollTop));
  }, [whole, body, scroller, count]);

  // The wanted row may be drawn only some renders later.
  useLayoutEffect(() => {
    if (wanted.current === null || !body.current) return;
    const element = find(body.current, wanted.current);
    if (!element) return;
    wanted.current = null;
    element.focus();
  });

  const items = virtualizer.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  const showRow = (index: number): void => {
    if (whole) {
      const row = body.current ? find(body.current, index) : null;
      row?.scrollIntoView({ block: 'nearest' });
    } else virtualizer.scrollToIndex(index);
  };
  return {
    rows: whole ? Array.from({ length: count }, (_, at) => at) : items.map(({ index }) => index),
    before: whole ? 0 : (first?.start ?? margin) - margin,
    after: whole ? 0 : virtualizer.getTotalSize() - ((last?.end ?? margin) - margin),
    showRow,
    focusRow(index) {
      const now = body.current ? find(body.current, index) : null;
      if (now) now.focus();
      else {
        wanted.current = index;
        showRow(index);
      }
    },
  };
}
