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

/** The box beside a code: empty, ticked for a used one, crossed for a rejected one, or only its space. */
export function TickBox({ mark }: { readonly mark: BoxMark }): ReactNode {
  if (mark === 'noBox') return <span className="tick-box" />;
  return (
    <svg className="tick-box" viewBox="0 0 20 20" aria-hidden="true">
      <rect
        x="0.7"
        y="0.7"
        width="18.6"
        height="18.6"
        rx="3"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
      />
      {mark !== 'empty' && (
        <path
          d={mark === 'tick' ? 'M5 10.4 8.6 14 15.2 6.2' : 'M5.6 5.6 14.4 14.4M14.4 5.6 5.6 14.4'}
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
        />
      )}
    </svg>
  );
}
