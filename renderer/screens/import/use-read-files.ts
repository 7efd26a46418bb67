import { useCallback, useState } from 'react';
import type { ImportDraft } from '../../../shared/import-types.ts';
import { errorCode } from '../../vault/error-messages.ts';

export interface ReadFiles {
  readonly reading: boolean;
  /** Null after a reading that the person cancelled. */
  readonly error: unknown;
  /** Waits for a draft; null is a dialog that was cancelled. */
  readonly read: (open: () => Promise<ImportDraft | null>) => void;
}

export function useReadFiles(onDraft: (draft: ImportDraft) => void): ReadFiles {
  const [reading, setReading] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const read = useCallback(
    (open: () => Promise<ImportDraft | null>) => {
      setReading(true);
      setError(null);
      open()
        .then(
          (draft) => draft !== null && onDraft(draft),
          (failure: unknown) =>
            setError(errorCode(failure) === 'import.cancelled' ? null : failure),
        )
        .finally(() => setReading(false));
    },
    [onDraft],
  );
  return { reading, error, read };
}
