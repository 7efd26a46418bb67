import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useState } from 'react';

export type Urgency = 'polite' | 'assertive';
export type Announce = (text: string, how?: Urgency) => void;

const AnnounceContext = createContext<Announce | null>(null);

/** Speaks a sentence through the page's one live region. */
export function useAnnounce(): Announce {
  const announce = useContext(AnnounceContext);
  if (!announce) throw new Error('No live region above this component');
  return announce;
}

interface Spoken {
  readonly text: string;
  readonly turn: number;
}

const silence: Spoken = { text: '', turn: 0 };

/** Holds the two live regions. They are always in the page, because a region that appears with its text is not read. */
export function LiveRegion({ children }: { readonly children: ReactNode }) {
  const [polite, setPolite] = useState(silence);
  const [assertive, setAssertive] = useState(silence);
  const announce = useCallback<Announce>((text, how = 'polite') => {
    const set = how === 'polite' ? setPolite : setAssertive;
    set(({ turn }) => ({ text, turn: turn + 1 }));
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      {/* The attribute keeps an open dialog from hiding the region from speech. */}
      <div data-live-announcer role="status" aria-live="polite" className="visually-hidden">
        {/* The key makes the same sentence a new node, so that it is read again. */}
        <span key={polite.turn}>{polite.text}</span>
      </div>
      <div data-live-announcer role="alert" aria-live="assertive" className="visually-hidden">
        <span key={assertive.turn}>{assertive.text}</span>
      </div>
    </AnnounceContext>
  );
}
