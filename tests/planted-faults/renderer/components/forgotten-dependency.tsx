// fault: exhaustive-deps
import { type ReactNode, useEffect } from 'react';

export function Planted({ name }: { readonly name: string }): ReactNode {
  useEffect(() => {
    document.title = name;
  }, []);
  return null;
}
