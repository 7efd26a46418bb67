// fault: alt-text
import type { ReactNode } from 'react';

export function Planted(): ReactNode {
  return <img src="sheet.png" />;
}
