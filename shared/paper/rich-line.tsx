import { Fragment, type ReactNode } from 'react';
import type { RichText } from './sheet-text.ts';

/** A sentence with its emphasised parts in bold. */
export function RichLine({ text }: { readonly text: RichText }): ReactNode {
  return text.map((part, at) =>
    typeof part === 'string' ? (
      <Fragment key={at}>{part}</Fragment>
    ) : (
      <strong key={at}>{part.strong}</strong>
    ),
  );
}
