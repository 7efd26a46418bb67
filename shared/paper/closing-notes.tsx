import type { ReactNode } from 'react';
import { RichLine } from './rich-line.tsx';
import type { RichText } from './sheet-text.ts';

interface ClosingNotesProps {
  /** Lines to write on, at the foot of the page. */
  readonly blanks: readonly ReactNode[];
  readonly notes: readonly RichText[];
}

/** What a page leaves to be written by hand, and what whoever finds it should know. */
export function ClosingNotes({ blanks, notes }: ClosingNotesProps): ReactNode {
  return (
    <section className="closing">
      <div className={blanks.length === 3 ? 'blanks three' : 'blanks'}>
        {blanks.map((blank, at) => (
          <p key={at}>{blank}</p>
        ))}
      </div>
      <div className="notes">
        {notes.map((note, at) => (
          <p key={at}>
            <RichLine text={note} />
          </p>
        ))}
      </div>
    </section>
  );
}
