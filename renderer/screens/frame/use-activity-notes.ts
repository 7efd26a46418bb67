import { useEffect, useRef } from 'react';

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** Often enough for a lock after ten seconds, seldom enough not to be felt. */
const pauseMilliseconds = 4000;

/** Calls `note` when the person does something: at once while `urgent`, else at most every four seconds. */
export function useActivityNotes(urgent: boolean, note: () => void): void {
  const newest = useRef(note);
  useEffect(() => {
    newest.current = note;
  });
  useEffect(() => {
    let notedAt = 0;
    const onSign = () => {
      const now = Date.now();
      if (!urgent && now - notedAt < pauseMilliseconds) return;
      notedAt = now;
      newest.current();
    };
    for (const sign of signs) window.addEventListener(sign, onSign, { passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, onSign);
    };
  }, [urgent]);
}
