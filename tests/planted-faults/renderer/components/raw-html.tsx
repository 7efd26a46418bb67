// fault: no-danger
import type { ReactNode } from 'react';

export function Planted({ html }: { readonly html: string }): ReactNode {
  return <p dangerouslySetInnerHTML={{ __html: html }} />;
}
