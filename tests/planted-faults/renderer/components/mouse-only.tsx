// fault: click-events-have-key-events
import type { ReactNode } from 'react';

export function Planted({ open }: { readonly open: () => void }): ReactNode {
  return <div onClick={open}>Open</div>;
}
