import type { ReactNode } from 'react';
import type { SheetLayout } from '../../../shared/paper/sheet-types.ts';

/** A small drawing of a page in each layout. */
export function LayoutPicture({ layout }: { readonly layout: SheetLayout }): ReactNode {
  return (
    <svg
      width="36"
      height="50"
      viewBox="0 0 36 50"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <rect x="1" y="1" width="34" height="48" rx="3" />
      {layout === 'sheet' && (
        <path d="M6 8h11M6 14h24M6 23h14M6 28h14M6 38h14M6 43h14M24 22h6v6h-6zM24 37h6v6h-6z" />
      )}
      {layout === 'cards' && (
        <path
          strokeDasharray="2 2"
          d="M18 4v42M4 16h28M4 27h28M4 38h28M6 9h8M22 9h8M6 21h8M22 21h8"
        />
      )}
      {layout === 'large' && <path strokeWidth="3" d="M6 10h14M6 20h24M6 28h24M6 36h24" />}
    </svg>
  );
}
