import type { ReactNode } from 'react';

/** The key of the masthead: ring, shaft and two teeth. */
export function KeyMark(): ReactNode {
  return (
    <svg className="key-mark" viewBox="0 0 34 20" aria-hidden="true">
      <circle cx="8" cy="9" r="6.2" fill="none" stroke="currentColor" strokeWidth="3" />
      <path d="M14 9H32.5V17.5M26 9V16" fill="none" stroke="currentColor" strokeWidth="3" />
    </svg>
  );
}

export type BoxMark = 'empty' | 'tick' | 'cross' | 'noBox';

const strokes = {
  tick: 'M5 10.4 8.6 14 15.2 6.2',
  cross: 'M5.6 5.6 14.4 14.4M14.4 5.6 5.6 14.4',
} as const;

/**
 * The box beside a code: empty, ticked for a used one, crossed for a rejected one, or only its space. Most are empty, and
 * a border costs a printer's page far less than a drawing does.
 */
export function TickBox({ mark }: { readonly mark: BoxMark }): ReactNode {
  if (mark === 'noBox') return <span className="tick-box no-box" />;
  if (mark === 'empty') return <span className="tick-box" />;
  return (
    <span className="tick-box">
      <svg viewBox="1.4 1.4 17.2 17.2" aria-hidden="true">
        <path d={strokes[mark]} fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
    </span>
  );
}
