// fault: rules-of-hooks
import { type ReactNode, useState } from 'react';

export function Planted({ shown }: { readonly shown: boolean }): ReactNode {
  if (!shown) return null;
  const [name] = useState('');
  return <p>{name}</p>;
}
