// fault: none
import { type ReactNode, useState } from 'react';
import type { Limits } from '../../../shared/limits.ts';
import * as textField from '../../components/text-field.tsx';
import * as store from '../../vault/use-vault.ts';

export function Planted({ limits }: { readonly limits: Limits }): ReactNode {
  const [shown] = useState<unknown>([limits, textField, store]);
  return <p>{String(shown)}</p>;
}
