import { flushSync } from 'react-dom';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

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
  /** What the rows are found by; with another search the view goes to its first row. */
  readonly query?: string;
  /** Height of every row in pixels. */
  readonly height: number;
  /** Pixels at the top of the scroller that a fixed header covers. */
  readonly covered?: number;
  /** What scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** What holds the rows: inside the scroller, or the scroller itself. */
  readonly body: RefObject<HTMLElement | null>;
  /** Within the body, the element to focus for a row. */
  readonly find: (body: HTMLElement, index: number) => HTMLElement | null;
}

/** Short lists are drawn whole: they can be searched by the browser and need no arithmetic. */
const drawnWhole = 100;

/**
 * Rows drawn above and below the view; the window also moves in steps of so many. Fewer would show gaps while the wheel turns,
 * more would have to be drawn at every letter of a search.
 */
const margin = 4;

/** Draws only the rows near the view of a long list, so that ten thousand cost no more than fifty. */
export function useWindowedRows(options: WindowedRowsOptions): WindowedRows {
  const { count, query = '', height, covered = 0, scroller, body, find } = options;
  const whole = count <= drawnWhole;
  const [seen, setSeen] = useState({ first: 0, rows: 4 * margin });
  const wanted = useRef<number | null>(null);

  const look = useCallback(() => {
    const [outer, inner] = [scroller.current, body.current];
    if (!outer || !inner) return;
    const above = outer.scrollTop - startOf(inner, outer);
    const first = Math.floor(Math.max(0, above) / height / margin) * margin;
    // What stands above the first row takes room from the rows.
    const visible = Math.max(0, outer.clientHeight + Math.min(0, above));
    const rows = Math.ceil(visible / height) + margin;
    setSeen((old) => (old.first === first && old.rows === rows ? old : { first, rows }));
  }, [scroller, body, height]);

  // Not before the layout: the scroller of a table stands above it, and is known only when all is in place.
  useEffect(() => {
    const outer = scroller.current;
    if (whole || !outer) return undefined;
    look();
    // In the frame that shows the scrolling: one later would show a gap first, and cost a frame more.
    const follow = (): void => flushSync(look);
    outer.addEventListener('scroll', follow, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(outer);
    return () => {
      outer.removeEventListener('scroll', follow);
      observer.disconnect();
    };
  }, [whole, look, scroller]);

  const searched = useRef(query);
  useLayoutEffect(() => {
    const outer = scroller.current;
    if (outer && searched.current !== query) scrollToTop(outer);
    searched.current = query;
    // Other rows may stand in view now; a list that shrank has been scrolled back.
    if (!whole) look();
  }, [whole, look, scroller, count, query]);

  // The wanted row may be drawn only after the scrolling was noticed.
  useLayoutEffect(() => {
    if (wanted.current === null || !body.current) return;
    const element = find(body.current, wanted.current);
    if (!element) return;
    wanted.current = null;
    element.focus({ preventScroll: true });
  });

  function showRow(index: number): void {
    const [outer, inner] = [scroller.current, body.current];
    if (!outer || !inner) return;
    const top = startOf(inner, outer) + index * height;
    const highest = top - covered;
    const lowest = top + height - outer.clientHeight;
    if (outer.scrollTop > highest) outer.scrollTop = highest;
    else if (outer.scrollTop < lowest) outer.scrollTop = lowest;
    look();
  }

  const first = whole ? 0 : Math.max(0, Math.min(seen.first - margin, count - 1));
  // Above the first rows there is nothing to scroll to, and below them the steps leave enough.
  const ahead = seen.first === 0 ? 0 : margin;
  const end = whole ? count : Math.min(count, seen.first + seen.rows + ahead);
  return {
    rows: Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at),
    before: first * height,
    after: (count - end) * height,
    showRow,
    focusRow(index) {
      showRow(index);
      const now = body.current ? find(body.current, index) : null;
      if (now) now.focus({ preventScroll: true });
      else wanted.current = index;
    },
  };
}

function scrollToTop(scroller: HTMLElement): void {
  scroller.scrollTop = 0;
}

/** Pixels of the scroller's content above the first row. */
function startOf(body: HTMLElement, scroller: HTMLElement): number {
  if (body === scroller) return 0;
  const apart = body.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  return apart + scroller.scrollTop;
}
