import { useCallback, useEffect, useRef, useState } from 'react';
import type { GenerateSpec } from '../../../shared/generate-requests.ts';
import type { GeneratedCodes } from '../../../shared/generate-types.ts';
import { useClient } from '../../vault/use-vault.ts';

/** Steps of a stepper come quickly; only where they stop is worth generating. */
const previewAfterMilliseconds = 120;

export interface Preview {
  readonly generated: GeneratedCodes | null;
  readonly failure: unknown;
  readonly renew: () => void;
}

/** Codes for the spec, made in the vault process; the newest request wins. */
export function usePreview(spec: GenerateSpec): Preview {
  const client = useClient();
  const [generated, setGenerated] = useState<GeneratedCodes | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const newest = useRef(0);

  const renew = useCallback(() => {
    const own = ++newest.current;
    const isNewest = () => own === newest.current;
    client
      .request('generate.preview', spec)
      .then((codes) => {
        if (!isNewest()) return;
        setGenerated(codes);
        setFailure(null);
      })
      .catch((error: unknown) => {
        if (!isNewest()) return;
        setGenerated(null);
        setFailure(error);
      });
  }, [client, spec]);

  useEffect(() => {
    const timer = setTimeout(renew, previewAfterMilliseconds);
    return () => clearTimeout(timer);
  }, [renew]);

  return { generated, failure, renew };
}
