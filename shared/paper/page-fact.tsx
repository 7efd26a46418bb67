import type { ReactNode } from 'react';

/** A named value at the top of a page, in a list of class `page-facts`. */
export function PageFact(props: {
  readonly name: string;
  readonly value: string;
  readonly mono?: boolean;
}): ReactNode {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd className={props.mono === true ? 'mono' : undefined}>{props.value}</dd>
    </div>
  );
}
