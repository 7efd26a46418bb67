// fault: aria-role
import type { ReactNode } from 'react';

export function Planted(): ReactNode {
  return <div role="codes">Codes</div>;
}
