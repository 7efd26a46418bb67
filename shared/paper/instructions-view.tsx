import type { ReactNode } from 'react';
import { RichLine } from './rich-line.tsx';
import type { Instructions } from './sheet-text.ts';

/** What the page is, and beside it the numbered steps. */
export function InstructionsView(props: {
  readonly whatTitle: string;
  readonly instructions: Instructions;
}): ReactNode {
  const { what, howTitle, how } = props.instructions;
  return (
    <section className="instructions">
      <div>
        <h3>{props.whatTitle}</h3>
        <p>{what}</p>
      </div>
      <div>
        <h3>{howTitle}</h3>
        <ol>
          {how.map((step, at) => (
            <li key={at}>
              <span className="step">{at + 1}</span>
              <span>
                <RichLine text={step} />
              </span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
