import { useEffect, useState } from 'react';
import type { TypedSheetCheck } from '../../../shared/paper-requests.ts';
import { useClient } from '../../vault/use-vault.ts';

/** Milliseconds without a key before what was typed is checked. */
const pause = 250;

/** What is right and wrong in the typed lines so far; null before the first answer and without a line. */
export function useLineCheck(lines: string): TypedSheetCheck | null {
  const client = useClient();
  const [checked, setChecked] = useState<{ lines: string; check: TypedSheetCheck } | null>(null);
  useEffect(() => {
    if (lines.trim() === '') return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      client
        .request('paper.checkLines', { lines })
        .then((check) => isCurrent && setChecked({ lines, check }))
        // The reading of the sheet says what is wrong, if this does not.
        .catch(() => undefined);
    }, pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [client, lines]);
  return lines.trim() === '' ? null : (checked?.check ?? null);
}
